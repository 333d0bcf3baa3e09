#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"

namespace som::process {

/// Finds the entries of lists that only grow which another version of a record lacks or has otherwise
/// (history-rewritten). `entries` are its new tracking records, among which an undo takes entries along.
std::vector<Diagnostic> lostEntries(const doc::Document& before, const doc::Document& after,
                                    const std::vector<doc::Value>& entries);

}  // namespace som::process
