#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "base/instant.hpp"
#include "process/history/record_pair.hpp"

namespace som::process {

/// Judges the new tracking records of a record by themselves: they say who did what (missing-field, and
/// unknown-value as a warning), not in the future (clock-skew), and their ids are of the time at which they
/// were written (invalid-id).
std::vector<Diagnostic> newEntries(const RecordPair& pair, Instant now);

}  // namespace som::process
