#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "lifecycle/lifecycle.hpp"

/// Reads and writes the fields that all kinds share, in a record as a value.
namespace som::process {

/// Returns the text of a member, also of a plain number or boolean; empty if the member is missing.
std::string textOf(const doc::Value& record, std::string_view key);

/// Returns the time in a member; nullopt if it is missing or not a time.
std::optional<Instant> timeOf(const doc::Value& record, std::string_view key);

/// Returns the list in a member; an empty list if it is missing.
const doc::Value& listOf(const doc::Value& record, std::string_view key);
doc::Value& listOf(doc::Value& record, std::string_view key);

/// Returns the texts of a list of scalars, joined with commas: `survey, port`.
std::string textsOf(const doc::Value& record, std::string_view list);

/// Returns the entry with this id in a list of mappings, or null.
doc::Value* entryOf(doc::Value& record, std::string_view list, std::string_view id);
const doc::Value* entryOf(const doc::Value& record, std::string_view list, std::string_view id);

/// Returns the state in a member; `none` if it is missing or unknown.
lifecycle::State stateOf(const doc::Value& record, std::string_view key);
/// Returns the state of an activity likewise.
lifecycle::State stateOf(const doc::Value& activity);

/// Returns the past states of a record, from its tracking records.
std::vector<lifecycle::Step> historyOf(const doc::Value& record);

/// Returns the related party with this role; empty if the record has none.
std::string partyOf(const doc::Value& record, std::string_view role);

/// Returns the open dependencies of an activity with their states: activities, `survey (pending)`, and items
/// that its item depends on, `item 1 (inProgress)`.
std::vector<std::string> openDependencies(const doc::Value& record, const doc::Value& activity);

}  // namespace som::process
