#pragma once

#include <vector>

#include "plan/activity.hpp"
#include "process/planning/assess.hpp"

namespace som::process {

/// Returns the names and assignees of the activities of a plan, in their order. An activity that has no
/// assignee has the record that does it, or the assignee of the whole. The record has its document. An order
/// that has not started gets those of its specifications.
std::vector<plan::Label> labelsOf(Workspace& workspace, const Assessed& record);

}  // namespace som::process
