#pragma once

#include <vector>

#include "policy/escalation.hpp"
#include "process/planning/assess.hpp"

namespace som::process {

/// Returns what comes next on the ladder of an open record, by its level now; empty if no ladder matches, the
/// record has ended, or it has entries later than now. Throws Error for an unknown calendar.
std::vector<policy::Coming> comingSteps(Workspace& workspace, const Assessed& assessed);

/// True if an escalation policy applies to a record.
bool hasLadder(Workspace& workspace, const Assessed& assessed);

}  // namespace som::process
