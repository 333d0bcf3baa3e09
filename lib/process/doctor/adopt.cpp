#include "process/doctor/adopt.hpp"

#include <map>

#include "check/check.hpp"
#include "model/handles.hpp"
#include "model/tracking.hpp"
#include "model/views.hpp"
#include "process/delegation/links.hpp"
#include "process/work/related.hpp"

namespace som::process {
namespace {

using lifecycle::State;

void requireNoLaterEntry(const UnitOfWork& unit, const Draft& draft) {
  for (const auto entry : model::RecordView<model::ValueNode>(draft.value).history())
    if (const auto time = entry.time(); time && *time > unit.env().now + check::clockTolerance)
      throw Error(Diagnostic(Code::clockRegression, "its tracking records go beyond now").in(draft.path));
}

/// True if an activity can come to a state without a tracking record of its own.
bool followsOthers(State state) { return state == State::cancelled || state == State::skipped; }

}  // namespace

std::vector<UntrackedActivity> untrackedActivities(const doc::Document& record) {
  const model::RecordView<doc::Node> view(record.root());
  std::map<std::string, State, std::less<>> tracked;
  for (const auto entry : view.history()) {
    if (entry.action() == "undo") tracked.clear();
    if (const auto to = lifecycle::states.parse(entry.toText()); to && !entry.activity().empty())
      tracked[std::string(entry.activity())] = *to;
  }
  std::vector<UntrackedActivity> found;
  for (const auto activity : view.activities()) {
    const auto last = tracked.find(activity.id());
    if (last == tracked.end() || last->second == activity.state() || followsOthers(activity.state()))
      continue;
    found.push_back({activity.node()[model::partStateField], std::string(activity.id()),
                     std::string(lifecycle::states.name(last->second))});
  }
  return found;
}

void adoptState(UnitOfWork& unit, Draft& draft) {
  const std::string from(check::lastTrackedState(draft.before->root()));
  const model::RecordView<model::ValueNode> record(draft.value);
  const std::string to = record.stateText(*draft.kind);
  requireNoLaterEntry(unit, draft);
  const auto adopt = [&](const std::string& activity, const std::string& before, const std::string& after) {
    unit.track(draft, lifecycle::events.name(lifecycle::Event::adopt),
               model::tracking({.activity = activity, .from = before, .to = after}));
    unit.report({draft.id, before, after, "set by hand, adopted", activity});
  };
  if (!from.empty() && from != to) adopt("", from, to);
  for (const UntrackedActivity& one : untrackedActivities(*draft.before))
    adopt(one.id, one.from, std::string(one.state.text()));
}

void carryOutConsequences(UnitOfWork& unit, Draft& draft) {
  std::vector<std::string> requests;
  for (const auto activity : model::RecordView<model::ValueNode>(draft.value).activities())
    if (activity.isDelegated() && !lifecycle::isFinished(activity.state()))
      requests.push_back(activity.delegatedTo());
  for (const std::string& id : requests)
    if (const Related request = relatedOf(unit, id); request.kind)
      requestersFollow(unit, unit.open(request.id, request.kind));
  unit.changed({draft, lifecycle::Event::change, StateChange::Of::activity});
}

}  // namespace som::process
