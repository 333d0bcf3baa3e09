#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "model/kind.hpp"

namespace som::process {

/// Finds the entries of lists that only grow which another version of a record lacks or has otherwise
/// (history-rewritten), also in items. `entries` are its new tracking records, among which an undo takes
/// entries along. `isMerged`: the other version may be a merge, in which the earlier time of an entry that
/// both sides wrote wins.
std::vector<Diagnostic> lostEntries(const doc::Document& before, const doc::Document& after,
                                    const model::KindRow& kind, const std::vector<doc::Value>& entries,
                                    bool isMerged);

}  // namespace som::process
