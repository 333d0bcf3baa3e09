#include "process/problem/coordination.hpp"

#include <algorithm>

#include "base/id.hpp"
#include "model/report.hpp"
#include "model/tracking.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

using Ids = std::vector<std::string>;

const model::KindRow& customerReport() { return model::row(model::Kind::customerQosDegradationReport); }

/// Returns the customer's reports that a problem names, in the form of our ids.
Ids customerReportsOf(const doc::Value& problem) {
  Ids ids;
  for (const auto reference : model::ReportView<model::ValueNode>(problem).customerReports()) {
    std::string id = reference.id();
    if (model::kindOfId(id) == &customerReport()) ids.push_back(std::move(id));
  }
  return ids;
}

/// Changes the link of a customer's report to a problem.
void link(UnitOfWork& unit, const std::string& id, const std::string& problem, bool isLinked) {
  if (!unit.draftOf(customerReport(), id) && !store::exists(unit.files(), customerReport(), id)) return;
  Draft& draft = unit.open(id, &customerReport());
  if (!model::linkProblem(draft.value, problem, isLinked)) return;
  model::TrackingDetails details;
  (isLinked ? details.to : details.from) = problem;
  unit.track(draft, isLinked ? "link" : "unlink", model::tracking(details), UnitOfWork::Cause::automatic);
  const std::string state(lifecycle::states.name(draft.state()));
  unit.report({id, state, state, (isLinked ? "linked with " : "no longer linked with ") + problem});
}

}  // namespace

void linkCustomerReports(UnitOfWork& unit) {
  for (std::size_t i = 0; i < unit.drafts().size(); ++i) {  // the records that are opened here come after
    const Draft& problem = unit.drafts()[i];
    if (problem.removed || problem.kind->clock != model::Clock::report) continue;
    const Ids now = customerReportsOf(problem.value);
    const Ids before = problem.before ? customerReportsOf(doc::toValue(problem.before->root())) : Ids();
    for (const std::string& id : now)
      if (std::find(before.begin(), before.end(), id) == before.end()) link(unit, id, problem.id, true);
    for (const std::string& id : before)
      if (std::find(now.begin(), now.end(), id) == now.end()) link(unit, id, problem.id, false);
  }
}

}  // namespace som::process
