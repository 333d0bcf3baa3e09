#include "process/jeopardy/coming.hpp"

#include "process/jeopardy/record_escalation.hpp"

namespace som::process {

std::vector<policy::Coming> comingSteps(Workspace& workspace, const Assessed& assessed) {
  if (assessed.ended || !isOpenRecord(assessed.document->root(), *assessed.kind)) return {};
  const Extract record = extractOf(assessed.document->root(), *assessed.kind);
  const Escalations escalations(workspace);
  const Demand demand = escalations.demandOf(assessed, record);
  if (demand.behind) return {};
  return policy::comingAt(demand.history, demand.circumstances);
}

bool hasLadder(Workspace& workspace, const Assessed& assessed) {
  const Extract record = extractOf(assessed.document->root(), *assessed.kind);
  return Escalations(workspace).demandOf(assessed, record).terms != nullptr;
}

}  // namespace som::process
