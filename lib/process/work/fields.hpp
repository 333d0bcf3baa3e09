#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "lifecycle/lifecycle.hpp"

/// Reading and writing the fields that all kinds share, on a record as a value.
namespace som::process {

/// The text of a member; a plain number or boolean counts as its text; empty where there is none.
std::string textOf(const doc::Value& record, std::string_view key);

/// The time in a member, nothing where there is none or it is no time.
std::optional<Instant> timeOf(const doc::Value& record, std::string_view key);

/// The list in a member; an empty one where there is none.
const doc::Value& listOf(const doc::Value& record, std::string_view key);
doc::Value& listOf(doc::Value& record, std::string_view key);

/// The texts of a list of scalars, joined with commas: `survey, port`.
std::string textsOf(const doc::Value& record, std::string_view list);

/// The entry of a list of mappings with this id, or null.
doc::Value* entryOf(doc::Value& record, std::string_view list, std::string_view id);
const doc::Value* entryOf(const doc::Value& record, std::string_view list, std::string_view id);

/// The state in a member; `none` if it is missing or unknown.
lifecycle::State stateOf(const doc::Value& record, std::string_view key);
/// The same of an activity.
lifecycle::State stateOf(const doc::Value& activity);

/// The states that a record went through, from its tracking records.
std::vector<lifecycle::Step> historyOf(const doc::Value& record);

/// The related party with this role, empty where there is none.
std::string partyOf(const doc::Value& record, std::string_view role);

/// What an activity still waits for, with its state: activities, `survey (pending)`, and items that its item
/// depends on, `item 1 (inProgress)`.
std::vector<std::string> openDependencies(const doc::Value& record, const doc::Value& activity);

}  // namespace som::process
