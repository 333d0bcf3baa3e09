#pragma once

#include <string>

#include "process/record/unit.hpp"

namespace som::process {

/// True where records of the kind have milestones: TM Forum's service orders, whoever carries them out.
bool hasMilestones(const model::KindRow& kind);

/// An activity was completed: the milestone that it is marked with, if any, is reached and is added to the
/// record's `milestone[]`. An entry that has the activity's id already stays as it is.
void reachMilestone(const Unit& unit, Draft& record, const doc::Value& activity);

}  // namespace som::process
