#pragma once

#include <set>
#include <string>
#include <vector>

#include "process/history/record_pair.hpp"
#include "store/source.hpp"

namespace som::process {

/// Finds orders that newly have the external id of another one: two branches may have created one order
/// twice. `force` says that it is another order. `files` are those after the change, `changed` the paths of
/// those that it changes. Other orders are those of `searched`, if they are the same after the change; null:
/// none.
std::vector<Diagnostic> newExternalIds(const std::vector<RecordPair>& pairs, const store::Source& files,
                                       const std::set<std::string>& changed, const store::Source* searched);

}  // namespace som::process
