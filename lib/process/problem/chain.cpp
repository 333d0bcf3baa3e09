#include "process/problem/chain.hpp"

#include <fmt/format.h>

#include "model/entries.hpp"
#include "model/handles.hpp"
#include "model/own_system.hpp"
#include "model/policies.hpp"
#include "model/tracking.hpp"
#include "process/delegation/links.hpp"
#include "process/fulfilment/redo.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/work/matching.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using Record = model::RecordView<model::ValueNode>;

/// Adds a redo, delegated to the same report, for each newest completed activity that waited for it.
void redoFor(UnitOfWork& unit, Draft& parent, Draft& child) {
  std::vector<std::string> done;
  for (const auto activity : Record(parent.value).activities())
    if (const std::string id = activity.id(); activity.delegatedTo() == child.id &&
                                              activity.state() == State::completed &&
                                              newestOf(parent, id) == id)
      done.push_back(id);
  for (const std::string& id : done) {
    const std::string redo = addRedo(unit, parent, id);
    activityOf(parent, redo).delegateTo(child.id);
    model::replaceRequester(child.value, parent.id, id, redo);
    unit.track(parent, requestAction, model::tracking({.activity = redo, .to = child.id}),
               UnitOfWork::Cause::automatic);
  }
}

bool reopensByPolicy(UnitOfWork& unit, const Draft& report) {
  const PolicyDocument* policy = bestMatch(unit.workspace().policies(), model::Kind::reportPolicy,
                                           subjectOf(report.value, *report.kind));
  return policy && model::ReportPolicyView<doc::Node>(policy->document.root()).reopensParents();
}

}  // namespace

void noteAutomatically(UnitOfWork& unit, Draft& record, const std::string& text) {
  unit.append(record, model::notes, model::noteEntry("", text, model::ownSystem));
  unit.track(record, "note", model::tracking({.systemId = std::string(model::ownSystem)}),
             UnitOfWork::Cause::automatic);
  const std::string state(lifecycle::states.name(record.state()));
  unit.report({record.id, state, state, text});
}

void requestersWorkAgain(UnitOfWork& unit, const StateChange& reopened) {
  Draft& child = reopened.record;
  const std::string& why = reopened.reason.empty() ? unit.options().reason : reopened.reason;
  const std::string text = fmt::format("{} was reopened{}{}", child.id, why.empty() ? "" : ": ", why);
  for (Draft* parent : openRequesters(unit, child)) {
    const State state = parent->state();
    if (state == State::cleared && (reopened.reopensRequesters || reopensByPolicy(unit, *parent)))
      transition(unit, *parent,
                 {.event = lifecycle::Event::reopen,
                  .cause = UnitOfWork::Cause::automatic,
                  .reason = text,
                  .reopensRequesters = reopened.reopensRequesters});
    else if (state == State::cleared || state == State::closed)
      noteAutomatically(unit, *parent, text);
    if (state == State::closed) unlinkChild(unit, *parent, relatedOf(unit, child.id));
    if (!lifecycle::hasEnded(*parent->kind->lifecycle, parent->state())) redoFor(unit, *parent, child);
  }
}

}  // namespace som::process
