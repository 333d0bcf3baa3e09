#pragma once

#include <vector>

#include "doc/value.hpp"
#include "process/history/record_change.hpp"

namespace som::process {

/// Judges the states of a record, and the fields that events write: they follow from its new tracking
/// records, `entries`, or one event of the lifecycle explains each. `before` is null for a new record.
std::vector<Diagnostic> stateChange(const RecordChange& change, const doc::Value* before,
                                    const doc::Value& after, const std::vector<doc::Value>& entries);

}  // namespace som::process
