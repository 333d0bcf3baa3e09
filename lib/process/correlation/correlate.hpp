#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "process/correlation/target.hpp"

/// Which objects of the inventory explain the active alarms that are in no report.
namespace som::process {

/// A cause, with the report for it.
struct FoundCause {
  const cause::Explained* explained;
  const cause::Burst* burst;
  ReportTarget target;
};

struct CorrelateResult {
  std::shared_ptr<const Situation> situation;
  cause::Correlation correlation;
  std::vector<FoundCause> causes;        ///< with at least the requested confidence, the best first
  std::vector<std::size_t> unexplained;  ///< numbers of alarms that count and are of none of these
};

/// Finds the causes of a situation with at least this confidence, in thousandths.
CorrelateResult correlate(std::shared_ptr<const Situation> situation, int minConfidence);

/// The same for the workspace at one moment.
CorrelateResult correlate(Workspace& workspace, Instant now, int minConfidence);

/// Returns the ids of the active alarms whose object is not in the inventory.
std::set<std::string, std::less<>> unmappedAlarms(Workspace& workspace, Instant now);

/// Returns a cause with its equivalents: `CARD-3 or SLOT-3`; of many only the first.
std::string nameOf(const Topology& topology, const cause::Cause& cause);

/// Formats a confidence: `.93`, `1.00`.
std::string confidenceText(int thousandths);

}  // namespace som::process
