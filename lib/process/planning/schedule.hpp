#pragma once

#include <optional>
#include <string>

#include "plan/plan.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

/// The plan of a record as this unit has it. Throws as `Assessor::assess`.
plan::Plan planOf(UnitOfWork& unit, const Draft& draft);

/// Writes the plan into the activities that have not started: `plannedStart` and `plannedEnd`, as the forward
/// pass with typical durations gives them. Planned starts that are there already are kept where they can be.
/// Throws guard where the record has no activities to plan.
void schedule(UnitOfWork& unit, Draft& draft);

/// Plans one activity that has not started to begin at `start`; its end follows. Throws not-found, guard
/// where it cannot start so early (what it depends on, its working hours, or now are against it), unless
/// forced with a reason.
void scheduleActivity(UnitOfWork& unit, Draft& draft, const std::string& activity, Instant start);

}  // namespace som::process
