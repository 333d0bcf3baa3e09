#pragma once

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Adds the activities of the resolution plans that fit a report: the best match among the plans for every
/// report, and among those for the type of its root cause. Activities that the report has already stay. Does
/// nothing for a report that has ended. Throws duplicate-id if an activity of a plan has the id of another
/// activity.
void instantiateResolution(UnitOfWork& unit, Draft& report);

}  // namespace som::process
