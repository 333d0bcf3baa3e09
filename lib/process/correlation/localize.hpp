#pragma once

#include "process/correlation/correlate.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

/// The possible causes of one report.
struct Localization {
  std::shared_ptr<const Situation> situation;
  std::vector<cause::Cause> causes;  ///< the best first
  std::size_t objects = 0;           ///< affected services, and objects with alarms, that they are to explain
};

/// Ranks the causes of a report by its affected services, the objects of its alarms, and the objects that
/// these stand on with alarms in no report. Throws Error: guard if the report has neither services nor alarms
/// that are in the inventory.
Localization localize(Workspace& workspace, Instant now, const doc::Document& report);

/// Records a cause of the localization, counted from 1, as an analysis of an open report. Throws Error: usage
/// for a number without a cause, illegal-transition.
void chooseCause(UnitOfWork& unit, Draft& report, const Localization& found, std::size_t number);

}  // namespace som::process
