#pragma once

#include <optional>
#include <string>

#include "plan/plan.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Returns the plan of a record with the changes of this unit. Throws as `Assessor::assess`.
plan::Plan planOf(UnitOfWork& unit, const Draft& draft);

/// Writes the plan into the activities that have not started: `plannedStart` and `plannedEnd`, from the
/// forward pass with typical durations. Keeps existing planned starts if possible. Throws guard if the record
/// has no activities to plan.
void schedule(UnitOfWork& unit, Draft& draft);

/// Plans the start of one activity that has not started, and computes its end; the caller reports it. Throws
/// not-found, and guard if it cannot start so early (because of its dependencies, its working hours, or the
/// present time) unless forced with a reason.
void scheduleActivity(UnitOfWork& unit, Draft& draft, const std::string& activity, Instant start);

}  // namespace som::process
