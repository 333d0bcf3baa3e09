#pragma once

#include <string>

#include "process/work/unit_of_work.hpp"

/// Changes of alarms by people.
namespace som::process {

/// Acknowledges an alarm, or takes that back. Throws illegal-transition if it is so already.
void acknowledgeAlarm(UnitOfWork& unit, Draft& draft);
void unacknowledgeAlarm(UnitOfWork& unit, Draft& draft);

/// Adds a comment to an alarm.
void commentAlarm(UnitOfWork& unit, Draft& draft, const std::string& text);

/// Clears an alarm. A later raise makes a new one. Throws missing-reason, and illegal-transition if it is
/// cleared already.
void clearAlarm(UnitOfWork& unit, Draft& draft);

/// Changes an alarm as an event of its source would that says `members`, such as another severity. Throws
/// illegal-transition if it is cleared, and guard if what the members say is older than what is known, or is
/// about another alarm.
ChangeResult changeAlarm(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         const std::string& id, const doc::Value& members);

}  // namespace som::process
