#pragma once

#include <string>

#include "model/views.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

/// True if records of the kind have milestones: TM Forum's service orders, either our own or those of another
/// process.
bool hasMilestones(const model::KindRow& kind);

/// Adds the milestone of a completed activity, if it has one, to the record's `milestone[]` as reached. An
/// existing entry with the activity's id stays unchanged.
void reachMilestone(const UnitOfWork& unit, Draft& record, model::ActivityView<model::ValueNode> activity);

}  // namespace som::process
