#pragma once

#include <string>

#include "process/jeopardy/next_result.hpp"

namespace som::process {

/// Returns what needs a decision in all open records, or only what concerns a team: its records and its
/// activities; also orders whose activities are finished and that are not completed, appointments that are
/// not kept, and the cancelled deletions that have removed a part of a service in place; without a team, also
/// critical alarms that nobody has acknowledged and no report names.
NextResult next(Workspace& workspace, const Env& env, const std::string& team);

}  // namespace som::process
