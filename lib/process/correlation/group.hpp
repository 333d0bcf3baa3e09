#pragma once

#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// Groups of problems (TMF656): a problem names its parents, and a parent the problems beneath it.
namespace som::process {

/// Makes reports about services parts of a problem. Throws Error: guard if a report would be beneath itself,
/// is in the group already, or is not about services; not-found.
void group(UnitOfWork& unit, Draft& parent, const std::vector<std::string>& children);

/// Takes reports out of the group of a problem. Throws Error: guard if a report is not in it; not-found.
void ungroup(UnitOfWork& unit, Draft& parent, const std::vector<std::string>& children);

}  // namespace som::process
