#include "process/jeopardy/coming.hpp"

#include <map>

#include "process/jeopardy/record_escalation.hpp"
#include "process/planning/silences.hpp"

namespace som::process {
namespace {

/// Finds the silences that will cover a record when a step comes.
class LaterSilences {
 public:
  LaterSilences(Workspace& workspace, const Assessed& assessed, const Extract& record)
      : workspace_(workspace), assessed_(assessed), record_(record) {}

  std::vector<std::string> at(Instant moment) {
    auto found = known_.find(moment);
    if (found == known_.end()) {
      const Silences silences(workspace_.policies(), workspace_.store(), moment);
      found = known_
                  .emplace(moment, silences.covering(assessed_.id, subjectOf(record_, *assessed_.kind),
                                                     record_.parents))
                  .first;
    }
    return found->second;
  }

 private:
  Workspace& workspace_;
  const Assessed& assessed_;
  const Extract& record_;
  std::map<Instant, std::vector<std::string>> known_;
};

}  // namespace

ComingSteps comingSteps(Workspace& workspace, const Assessed& assessed) {
  if (assessed.ended || !isOpenRecord(assessed.document->root(), *assessed.kind)) return {};
  const Extract record = extractOf(assessed.document->root(), *assessed.kind);
  const Escalations escalations(workspace);
  const Demand demand = escalations.demandOf(assessed, record);
  ComingSteps coming{.lacksLadder = !demand.terms, .steps = {}};
  if (demand.behind) return coming;
  coming.steps = policy::comingAt(demand.history, demand.circumstances);
  LaterSilences silences(workspace, assessed, record);
  for (policy::Coming& step : coming.steps)
    if (step.at && *step.at > assessed.facts.now) step.silencedBy = silences.at(*step.at);
  return coming;
}

}  // namespace som::process
