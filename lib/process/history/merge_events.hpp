#pragma once

#include <string>
#include <vector>

#include "doc/value.hpp"
#include "model/kind.hpp"

/// The events of two versions of a record in a merge.
namespace som::process {

/// True if the tracking records of a version that the base lacks lead from the base to its states. `base` is
/// null if the versions have no common one.
bool isExplained(const model::KindRow& kind, const doc::Value* base, const doc::Value& version);

/// The record that the events of both versions lead to.
struct MergedEvents {
  doc::Value record;
  std::vector<std::string> flaws;  ///< events that are illegal at their place or lead elsewhere, for people
};

/// Replays the tracking records of both versions over the base, in the order of `merged`, which has the
/// merged contents. An event that both versions have and whose state holds already changes nothing.
MergedEvents mergeEvents(const model::KindRow& kind, const doc::Value* base, const doc::Value& ours,
                         const doc::Value& theirs, const doc::Value& merged);

/// Returns the events of a version that the base lacks, for people: `2026-11-28T10:00:00Z jane: complete
/// survey (inProgress → completed)`.
std::vector<std::string> storyOf(const doc::Value* base, const doc::Value& version);

}  // namespace som::process
