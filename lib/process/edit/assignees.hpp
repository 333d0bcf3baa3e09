#pragma once

#include "model/handles.hpp"
#include "process/work/unit_of_work.hpp"

/// New assignees of activities.
namespace som::process {

/// Ends the appointment of an activity whose new assignee is another team, and returns the team that had it;
/// empty if no appointment ended. Throws guard if the activity was assigned to the partner to whom its open
/// request is addressed: the request would stay there. `before` is the assignee so far.
std::string takeAssignee(UnitOfWork& unit, Draft& draft, const model::ActivityHandle& activity,
                         const std::string& before);

/// Does so for each activity that has another assignee than in the record's file, and reports it.
void takeAssignees(UnitOfWork& unit, Draft& draft);

}  // namespace som::process
