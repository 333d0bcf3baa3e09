#pragma once

#include <string>

#include "model/views.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

/// True where records of the kind have milestones: TM Forum's service orders, whoever carries them out.
bool hasMilestones(const model::KindRow& kind);

/// An activity was completed: the milestone that it is marked with, if any, is reached and is added to the
/// record's `milestone[]`. An entry that has the activity's id already stays as it is.
void reachMilestone(const UnitOfWork& unit, Draft& record, model::ActivityView<model::ValueNode> activity);

}  // namespace som::process
