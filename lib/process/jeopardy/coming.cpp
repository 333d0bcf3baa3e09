#include "process/jeopardy/coming.hpp"

#include "process/jeopardy/record_escalation.hpp"

namespace som::process {

ComingSteps comingSteps(Workspace& workspace, const Assessed& assessed) {
  if (assessed.ended || !isOpenRecord(assessed.document->root(), *assessed.kind)) return {};
  const Extract record = extractOf(assessed.document->root(), *assessed.kind);
  const Escalations escalations(workspace);
  const Demand demand = escalations.demandOf(assessed, record);
  ComingSteps coming{.lacksLadder = !demand.terms, .steps = {}};
  if (!demand.behind) coming.steps = policy::comingAt(demand.history, demand.circumstances);
  return coming;
}

}  // namespace som::process
