#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "check/check.hpp"
#include "process/history/record_pair.hpp"
#include "store/source.hpp"

namespace som::process {

/// Judges records that a change deletes: one under way stays, and so does one that others name. Returns the
/// references to them that are left, too. `files` are those after the change.
std::vector<Diagnostic> deletedRecords(const std::vector<const RecordPair*>& records,
                                       const store::Source& files, const check::ReferenceTargets& targets);

}  // namespace som::process
