#include "process/doctor/adopt.hpp"

#include "check/check.hpp"
#include "model/tracking.hpp"
#include "model/views.hpp"
#include "process/lifecycle/state.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using Changed = model::RecordView<model::ValueNode>;

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

void adoptState(UnitOfWork& unit, Draft& draft) {
  const std::string from(check::lastTrackedState(draft.before->root()));
  const Changed record(draft.value);
  const std::string to = record.stateText(*draft.kind);
  if (from.empty() || from == to) return;
  for (const auto entry : record.history())
    if (const auto time = entry.time(); time && *time > unit.env().now + check::clockTolerance)
      throw Error(Diagnostic(Code::clockRegression, "its tracking records go beyond now").in(draft.path));
  stampByHand(unit, draft, lifecycle::states.parse(from).value_or(State::none));
  unit.track(draft, lifecycle::events.name(Event::adopt), model::tracking({.from = from, .to = to}));
  unit.report({draft.id, from, to, "set by hand, adopted"});
  if (lifecycle::hasEnded(*draft.kind->lifecycle, draft.state()))
    unit.changed({.record = draft, .event = Event::adopt, .reason = unit.options().reason});
}

}  // namespace som::process
