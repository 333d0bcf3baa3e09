#include "process/problem/resolution_plan.hpp"

#include <fmt/format.h>

#include "base/suggest.hpp"
#include "model/activities.hpp"
#include "model/policies.hpp"
#include "model/report.hpp"
#include "model/tracking.hpp"
#include "process/work/matching.hpp"
#include "process/work/policies.hpp"

namespace som::process {
namespace {

using Plan = model::ResolutionPlanView<doc::Node>;

/// Returns the best plan for a report among those for a type of root cause; an empty type stands for those
/// that are for every report.
Plan planFor(const Policies& policies, const policy::Subject& subject, const std::string& cause) {
  std::vector<policy::Candidate> candidates;
  std::vector<Plan> plans;
  for (const PolicyDocument& policy : policies.documents()) {
    const Plan plan(policy.document.root());
    if (policy.kind->kind != model::Kind::resolutionPlan || plan.rootCause() != cause) continue;
    candidates.push_back({std::string(plan.id()), selectorOf(plan)});
    plans.push_back(plan);
  }
  const policy::Match found = policy::match(candidates, subject);
  return found.best ? plans[*found.best] : Plan();
}

/// Adds the activities of a plan, and returns the ids of those that the report lacked.
std::vector<std::string> addActivities(Draft& report, Plan plan) {
  std::vector<std::string> added;
  model::PlannedActivities activities(report.value);
  for (const doc::Node planned : plan.activities()) {
    const std::string id(model::ActivityView<doc::Node>(planned).id());
    const bool isThere = static_cast<bool>(model::RecordView<model::ValueNode>(report.value).activity(id));
    if (!activities.add(planned, "", ""))
      throw Error(
          Diagnostic(Code::duplicateId,
                     fmt::format("the activity '{}' of the resolution plan '{}' has the id of another "
                                 "activity",
                                 id, plan.id()))
              .in(report.id)
              .hint("give one of them another id"));
    if (!isThere) added.push_back(id);
  }
  return added;
}

}  // namespace

void instantiateResolution(UnitOfWork& unit, Draft& report) {
  if (lifecycle::hasEnded(*report.kind->lifecycle, report.state())) return;
  const policy::Subject subject = subjectOf(report.value, *report.kind);
  const std::string cause = model::statedCause(report.value).type;
  std::vector<std::string> types = {""};
  if (!cause.empty()) types.push_back(cause);
  for (const std::string& type : types) {
    const Plan plan = planFor(unit.workspace().policies(), subject, type);
    const std::vector<std::string> added = addActivities(report, plan);
    if (added.empty()) continue;
    const std::string text = fmt::format("{} of resolution plan {}", joined(added), plan.id());
    unit.track(report, "activity", model::tracking({.description = text}), UnitOfWork::Cause::automatic);
    const std::string state(lifecycle::states.name(report.state()));
    unit.report({report.id, state, state, fmt::format("activities added: {}", text)});
    unit.changed({report, lifecycle::Event::create, StateChange::Of::activity});
  }
}

}  // namespace som::process
