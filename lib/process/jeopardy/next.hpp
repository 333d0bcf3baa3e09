#pragma once

#include <map>
#include <string>
#include <vector>

#include "process/jeopardy/decision.hpp"
#include "process/jeopardy/scan.hpp"

namespace som::process {

struct NextResult {
  std::vector<Decision> decisions;  ///< worst and nearest first
  std::vector<Diagnostic> bad;
  std::size_t badFiles = 0;
  std::map<const model::KindRow*, policy::LevelCounts> openOfKind;  ///< all open records, by level
  SurveyCounts counts;
};

/// Returns what needs a decision in all open records, or only what concerns a team: its records and its
/// activities; also orders whose activities are finished and that are not completed, appointments that are
/// not kept, and the cancelled deletions that have removed a part of a service in place; without a team, also
/// critical alarms that nobody has acknowledged and no report names.
NextResult next(Workspace& workspace, const Env& env, const std::string& team);

}  // namespace som::process
