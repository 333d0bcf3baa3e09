#pragma once

#include <string>
#include <vector>

#include "process/planning/assess.hpp"
#include "process/work/unit_of_work.hpp"

/// The targets that reports missed (`targetBreach`). Each is recorded once: its id follows from the record,
/// the target and the moment at which it was due.
namespace som::process {

/// Records the targets that the changes of a unit met too late, and when they were met; for a report that was
/// cancelled or rejected those that had passed.
void recordMetTargets(UnitOfWork& unit);

/// Records the targets of an open report that have passed and are not recorded. Returns their names.
std::vector<std::string> recordPassedTargets(Draft& report, const Assessed& assessed);

/// True if a target of a report has passed and is not recorded.
bool lacksBreach(const Assessed& assessed, const Extract& report);

}  // namespace som::process
