#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "doc/value.hpp"
#include "process/history/record_change.hpp"
#include "process/history/record_pair.hpp"
#include "process/work/workspace.hpp"

namespace som::process {

/// Judges a change of the agreed terms: a new tracking record says from which service level to which
/// (terms-changed). A record that has ended keeps its terms.
std::vector<Diagnostic> termsChange(const RecordChange& change, const std::vector<doc::Value>& entries,
                                    const std::vector<doc::Value>& explaining);

/// Finds new terms that are not those of the service level that they name, if `workspace` has it.
std::vector<Diagnostic> strangeTerms(const RecordPair& pair, Workspace& workspace);

}  // namespace som::process
