#pragma once

#include <vector>

#include "policy/escalation.hpp"
#include "process/planning/assess.hpp"

namespace som::process {

/// What comes next on the ladder of an open record, by its level now.
struct ComingSteps {
  bool lacksLadder = false;  ///< no escalation policy applies to the record
  /// Empty without a ladder, and if the record has ended or has entries later than now.
  std::vector<policy::Coming> steps;
};

/// Throws Error for an unknown calendar.
ComingSteps comingSteps(Workspace& workspace, const Assessed& assessed);

}  // namespace som::process
