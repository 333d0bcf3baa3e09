#pragma once

#include <string>
#include <vector>

#include "doc/document.hpp"
#include "model/kind.hpp"
#include "process/history/diff.hpp"

/// The values of a record that differ between two versions, one by one.
namespace som::process {

/// Returns the differing values of two versions of a record, in the order of the newer one; those that only
/// the older one has come last in their mapping or list. Entries of lists are matched by the keys by which
/// they merge (`model::entryKey`). Left out are states, the dates that events write, and histories, notes and
/// other lists that only grow: other members of a `Difference` report them.
std::vector<ValueMove> valueMoves(const model::KindRow& kind, doc::Node before, doc::Node after);

}  // namespace som::process
