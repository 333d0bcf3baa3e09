#include "process/alarm/by_hand.hpp"

#include <fmt/format.h>

#include "model/alarm.hpp"
#include "process/lifecycle/transition.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;

void setAcknowledgement(UnitOfWork& unit, Draft& draft, Event event) {
  const bool is = model::AlarmView<model::ValueNode>(draft.value).isAcknowledged();
  const State from = is ? State::acknowledged : State::unacknowledged;
  const lifecycle::Transition* row = lifecycle::find(lifecycle::alarmAcknowledgement, from, event);
  if (!row)
    throw Error(Diagnostic(Code::illegalTransition,
                           fmt::format("the alarm is {} already", lifecycle::states.name(from)))
                    .in(draft.id));
  model::setAcknowledged(draft.value, row->to == State::acknowledged, unit.env().actor);
  unit.track(draft, lifecycle::events.name(event));
  unit.report({draft.id, std::string(lifecycle::states.name(from)),
               std::string(lifecycle::states.name(row->to)), unit.options().reason});
}

}  // namespace

void acknowledgeAlarm(UnitOfWork& unit, Draft& draft) { setAcknowledgement(unit, draft, Event::acknowledge); }

void unacknowledgeAlarm(UnitOfWork& unit, Draft& draft) {
  setAcknowledgement(unit, draft, Event::unacknowledge);
}

void commentAlarm(UnitOfWork& unit, Draft& draft, const std::string& text) {
  unit.append(draft, model::alarmComments, model::commentEntry(unit.env().actor, text));
  unit.report({draft.id, {}, {}, "comment added"});
}

void clearAlarm(UnitOfWork& unit, Draft& draft) {
  if (unit.options().reason.empty())
    throw Error(Diagnostic(Code::missingReason, "clearing an alarm by hand requires a reason")
                    .in(draft.id)
                    .hint("add --reason TEXT"));
  transition(unit, draft, {.event = Event::clear});
  model::setCleared(draft.value, unit.env().now, unit.env().actor);
}

}  // namespace som::process
