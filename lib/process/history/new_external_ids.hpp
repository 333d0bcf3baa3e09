#pragma once

#include <set>
#include <string>
#include <vector>

#include "process/history/record_pair.hpp"
#include "store/source.hpp"

namespace som::process {

/// Finds orders that newly have the external id of another one: two branches may have created one order
/// twice. `force` says that it is another order. `files` are those after the change, `changed` the paths of
/// those that it changes; other files are read if it `searches`.
std::vector<Diagnostic> newExternalIds(const std::vector<RecordPair>& pairs, const store::Source& files,
                                       const std::set<std::string>& changed, bool searches);

}  // namespace som::process
