#pragma once

#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// Groups of problems (TMF656) and of alarms (TMF642): a record names its parents, and a parent the records
/// beneath it.
namespace som::process {

/// Makes reports about services parts of a problem, or alarms consequences of an alarm. Throws Error: guard
/// if a record would be beneath itself or is in the group already, and for reports that are not about
/// services; not-found.
void group(UnitOfWork& unit, Draft& parent, const std::vector<std::string>& children);

/// Takes records out of the group of their parent. Throws Error: guard if one is not in it; not-found.
void ungroup(UnitOfWork& unit, Draft& parent, const std::vector<std::string>& children);

}  // namespace som::process
