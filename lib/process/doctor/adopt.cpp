#include "process/doctor/adopt.hpp"

#include <map>

#include "check/check.hpp"
#include "model/handles.hpp"
#include "model/tracking.hpp"
#include "model/views.hpp"
#include "process/lifecycle/state.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using Changed = model::RecordView<model::ValueNode>;

void requireNoLaterEntry(const UnitOfWork& unit, const Draft& draft) {
  for (const auto entry : Changed(draft.value).history())
    if (const auto time = entry.time(); time && *time > unit.env().now + check::clockTolerance)
      throw Error(Diagnostic(Code::clockRegression, "its tracking records go beyond now").in(draft.path));
}

/// True if an activity can come to a state without a tracking record of its own.
bool followsOthers(State state) { return state == State::cancelled || state == State::skipped; }

/// Returns the event that leads to a state that was set by hand: the last one of the shortest way. Returns
/// `adopt` if no way leads to it.
Event eventTo(const lifecycle::Lifecycle& lifecycle, State from, State to) {
  for (const State before : {State::inProgress, State::acknowledged})
    if (const auto way = lifecycle::shortestWay(lifecycle, from, before, to); way && !way->empty())
      return way->back();
  return Event::adopt;
}

/// The end of the history of a record.
struct LastTracked {
  Instant time;
  std::string reason;  ///< of the last change of the state
};

LastTracked lastTracked(const doc::Value& record) {
  LastTracked last;
  for (const auto entry : Changed(record).history()) {
    last.time = std::max(last.time, entry.time().value_or(last.time));
    if (!entry.isOfPart() && entry.hasTo() && lifecycle::events.parse(entry.action()))
      last.reason = entry.reason();
  }
  return last;
}

/// True if a person wrote a field together with the state: a date or a reason that is none of the history.
bool isWrittenWithState(const model::Stamp& row, const std::string& text, const LastTracked& last,
                        Instant now) {
  if (row.what == model::Stamp::What::reason) return !text.empty() && text != last.reason;
  const auto date = parseInstant(text);
  return row.what == model::Stamp::What::time && date && *date > last.time && *date <= now;
}

/// Writes the fields that go with the state, except those that a person wrote with it.
void stampByHand(UnitOfWork& unit, Draft& draft, State from) {
  const doc::Value byHand = draft.value;
  const LastTracked last = lastTracked(byHand);
  setState(unit, Subject(draft), draft.state(),
           {.event = eventTo(*draft.kind->lifecycle, from, draft.state())});
  for (const model::Stamp& row : draft.kind->stamps)
    if (isWrittenWithState(row, model::ValueNode(byHand)[row.field].text(), last, unit.env().now))
      draft.value[std::string(row.field)] = byHand.at(std::string(row.field));
}

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
  const Changed record(draft.value);
  const std::string to = record.stateText(*draft.kind);
  requireNoLaterEntry(unit, draft);
  const auto adopt = [&](const std::string& activity, const std::string& before, const std::string& after) {
    unit.track(draft, lifecycle::events.name(Event::adopt),
               model::tracking({.activity = activity, .from = before, .to = after}));
    unit.report({draft.id, before, after, "set by hand, adopted", activity});
  };
  if (!from.empty() && from != to) {
    stampByHand(unit, draft, lifecycle::states.parse(from).value_or(State::none));
    adopt("", from, to);
    if (lifecycle::hasEnded(*draft.kind->lifecycle, draft.state()))
      unit.changed({.record = draft, .event = Event::adopt, .reason = unit.options().reason});
  }
  for (const UntrackedActivity& one : untrackedActivities(*draft.before))
    adopt(one.id, one.from, std::string(one.state.text()));
}

}  // namespace som::process
