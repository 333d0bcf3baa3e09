#pragma once

#include "process/correlation/correlate.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

/// The result of raising reports.
struct RaiseResult {
  ChangeResult changes;
  CorrelateResult found;             ///< the causes that the reports are for
  std::vector<std::string> reports;  ///< of these causes, in their order; empty for a cause without a report
  std::vector<Diagnostic> refused;   ///< reports that could not be changed
};

/// Finds causes with at least this confidence, in thousandths, and raises, joins or reopens a report for each
/// likely one that need not wait. A report gets the alarms as underlying ones.
RaiseResult raiseReports(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         int minConfidence);

/// Returns the text that says what a cause explains, for a finding or a description.
std::string findingOf(const Topology& topology, const cause::Cause& cause, std::size_t alarms,
                      std::size_t all);

}  // namespace som::process
