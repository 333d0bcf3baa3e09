#include "process/alarm/by_hand.hpp"

#include <fmt/format.h>

#include "exchange/request.hpp"
#include "model/alarm.hpp"
#include "process/alarm/records.hpp"
#include "process/lifecycle/transition.hpp"
#include "schema/registry.hpp"

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

ChangeResult changeAlarm(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         const std::string& id, const doc::Value& members) {
  UnitOfWork unit(workspace, env, options);
  const model::KindRow& kind = model::row(model::Kind::alarm);
  const Draft& draft = unit.open(id, &kind);
  if (const model::AlarmView<model::ValueNode> alarm(draft.value); !alarm.isActive())
    throw Error(
        Diagnostic(Code::illegalTransition, "the alarm is cleared; a raise makes a new one").in(draft.id));
  const doc::Document item = doc::toDocument(exchange::changeEvent(
      schema::typedValue(draft.before->root(), workspace.schemas().get(kind.schema).root()), members,
      unit.env().now));
  exchange::AlarmInput input =
      exchange::readTmf642(item.root(), {{workspace.zone(), unit.env().now}, /*strict=*/false});
  if (!input.bad.empty()) throw Error(std::move(input.bad));
  exchange::AlarmEvent& event = input.events.front();
  event.externalAlarmId = model::AlarmView<model::ValueNode>(draft.value).externalId();
  const AlarmRules rules = alarmRules(workspace, options);
  AlarmBook book(rules, alarmLookUps(unit));
  readAlarmsById(unit, book, {draft.id});
  std::vector<std::string> touched;
  if (book.fold(event, touched) != AlarmEffect::updated || touched != std::vector{draft.id})
    throw Error(
        Diagnostic(Code::guard, "what the patch says is older than what is known of the alarm").in(draft.id));
  if (auto findings = writeAlarmRecords(unit, book); !findings.empty()) throw Error(std::move(findings));
  return unit.finish();
}

}  // namespace som::process
