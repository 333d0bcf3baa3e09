#pragma once

#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Carries out what follows from the states of a record (`consequencesDue`): activities follow their
/// requests, services follow completed items, items and the record are completed, with all that follows from
/// that.
void carryOutConsequences(UnitOfWork& unit, Draft& draft);

/// Carries out what follows from the states of the records at these paths and was not carried out
/// (`consequencesDue`), for instance after a merge that finished the last activity of an order: one change of
/// all of them, with its consequences. Changes nothing if nothing is due.
ChangeResult carryOut(Workspace& workspace, const Env& env, const ChangeOptions& options,
                      const std::vector<std::string>& paths);

}  // namespace som::process
