#pragma once

#include <vector>

#include "doc/value.hpp"
#include "process/history/record_change.hpp"

namespace som::process {

/// Returns the tracking records that can explain a change: the new ones of the record, `entries`, and those
/// that they take back.
std::vector<doc::Value> explainingEntries(const doc::Value& record, std::vector<doc::Value> entries);

/// Judges what a change makes of an existing record besides its states: its identity, its agreed terms, the
/// lists that only grow, and the times of its new tracking records.
std::vector<Diagnostic> contentChange(const RecordChange& change, const std::vector<doc::Value>& entries,
                                      const std::vector<doc::Value>& explaining);

/// Finds changes of fields that som protects, as `update` would refuse them (protected-field, guard), and
/// changes that no tracking record says although som would write one (protected-field, a warning).
std::vector<Diagnostic> protectedChange(const RecordChange& change, const doc::Value& before,
                                        const doc::Value& after, const std::vector<doc::Value>& explaining);

}  // namespace som::process
