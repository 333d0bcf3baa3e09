#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "process/history/comparison.hpp"
#include "process/history/record_pair.hpp"
#include "schema/registry.hpp"

namespace som::process {

/// Judges the change of an archive, which keeps its lines.
std::vector<Diagnostic> archiveChange(const store::Source& before, const store::Source& files,
                                      const ChangedFile& file);

/// Judges a vanished record with the line of an archive that it became: a change like any other, of a record
/// that is over.
std::vector<Diagnostic> archivedChange(const RecordPair& pair, const store::Source& files,
                                       schema::Registry& schemas);

}  // namespace som::process
