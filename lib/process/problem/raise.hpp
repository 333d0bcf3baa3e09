#pragma once

#include <string>
#include <string_view>

#include "process/work/unit_of_work.hpp"

/// Trouble that a report hands to the process in which its root cause lies.
namespace som::process {

/// Trouble to raise. Members may be empty.
struct NewTrouble {
  model::Kind kind = model::Kind::resourceTroubleReport;
  std::string party = {};     ///< who resolves it; empty: the party of the plan, else the owner of the cause
  std::string activity = {};  ///< the activity that waits for it; empty: one of the plan, else a new one
  std::string existing = {};  ///< the open report or request that resolves it; empty: a new one
  std::string name = {};      ///< of a new one; empty: that of the activity or of the report
};

/// Hands trouble to another process: creates a report or request, or takes an existing one, and lets an
/// activity of the report wait for it. A new one has what the report and its analysis say, and the resolve
/// target of the report as its requested date. Adds the activities of the resolution plan first.
///
/// Throws Error: illegal-transition if the report has ended; guard if it is held or pending, if no analysis
/// states a root cause of the required type (unless forced with a reason), if its kind cannot raise this one,
/// if an open one about the same cause is linked already (unless forced), if the existing one is linked
/// already or has ended, or if the party is not known; as `requireDelegable`.
void raiseTrouble(UnitOfWork& unit, Draft& report, const NewTrouble& wanted);

/// Removes the link between a report and a record that works for it, which continues alone. Throws
/// illegal-transition if the report has ended, guard if the report does not wait for it.
void unlinkTrouble(UnitOfWork& unit, Draft& report, const std::string& child);

/// Returns the option of `report raise` for a kind of trouble: `--resource-trouble`.
std::string_view raiseOption(model::Kind kind);

}  // namespace som::process
