#include "process/lifecycle/transition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "model/activities.hpp"
#include "model/entries.hpp"
#include "model/items.hpp"
#include "model/own_system.hpp"
#include "model/standing_history.hpp"
#include "model/tracking.hpp"
#include "process/lifecycle/guards.hpp"
#include "process/lifecycle/inner_states.hpp"
#include "process/lifecycle/items.hpp"
#include "process/lifecycle/milestone.hpp"
#include "process/lifecycle/state.hpp"
#include "process/work/related.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using lifecycle::Target;

/// Events whose verb has another name, or that occur automatically. A row without a lifecycle is for all
/// lifecycles.
struct VerbRow {
  const lifecycle::Lifecycle* lifecycle;
  Event event;
  std::string_view verb;
};
constexpr std::array verbTable = {
    VerbRow{nullptr, Event::accept, "cancel --accept"},
    VerbRow{nullptr, Event::refuse, "cancel --refuse"},
    VerbRow{nullptr, Event::finish, ""},
    VerbRow{nullptr, Event::create, ""},
    VerbRow{&lifecycle::activity, Event::cancel, ""},
    VerbRow{&lifecycle::service, Event::design, ""},
    VerbRow{&lifecycle::service, Event::install, ""},
    VerbRow{&lifecycle::service, Event::deactivate, ""},
    VerbRow{&lifecycle::service, Event::terminate, "recover"},
};

/// Returns the command for an event; empty for an automatic event.
std::string_view verbOf(Event event, const lifecycle::Lifecycle& lifecycle) {
  for (const VerbRow& row : verbTable)
    if (row.event == event && (!row.lifecycle || row.lifecycle == &lifecycle)) return row.verb;
  return lifecycle::events.name(event);
}

Error refused(std::string subject, std::string_view noun, const lifecycle::Lifecycle& lifecycle, State from,
              Event event) {
  std::vector<std::string_view> verbs;
  for (const Event possible : lifecycle::possible(lifecycle, from))
    if (const std::string_view verb = verbOf(possible, lifecycle); !verb.empty()) verbs.push_back(verb);
  const std::string_view state = lifecycle::states.name(from);
  return Error(Diagnostic(Code::illegalTransition,
                          fmt::format("cannot {} {} that is {}", lifecycle::events.name(event),
                                      withArticle(noun), state))
                   .in(std::move(subject))
                   .hint(verbs.empty() ? fmt::format("{} is final", state)
                                       : fmt::format("from {} you may: {}", state, joined(verbs))));
}

/// Adds to the refusal to cancel an order that was carried out how its services are ended.
Error withWayToCease(Error error, const Draft& order) {
  if (order.kind->kind != model::Kind::serviceOrder ||
      (order.state() != State::completed && order.state() != State::partial))
    return error;
  Diagnostic& finding = error.findings().front();
  for (const doc::Value* value : model::itemsOf(order.value, order.kind->itemField)) {
    const model::ItemView<model::ValueNode> item(*value);
    const std::string service = item.service().id();
    if (item.state() == State::completed && item.action() != model::deleteAction && !service.empty())
      finding.hints.push_back(
          fmt::format("the service stays; delete it with: som service cease {}", service));
  }
  return error;
}

/// Returns the state after completion: the one that another process reports, otherwise the one that follows
/// from the items.
State completedState(UnitOfWork& unit, Draft& draft, const TransitionOptions& options) {
  if (options.outcome && *options.outcome != State::completed) return *options.outcome;
  completeItems(unit, draft, true);
  return options.outcome ? State::completed : stateOfCompleted(draft.value, *draft.kind);
}

State targetOf(UnitOfWork& unit, Draft& draft, const lifecycle::Transition& row,
               const TransitionOptions& options) {
  switch (row.target) {
    case Target::previous:
      return stateBefore(draft);
    case Target::rollUp:
      return completedState(unit, draft, options);
    case Target::remainder:
      return options.outcome == State::partial ? State::partial : stateOfCancelled(draft.value, *draft.kind);
    case Target::state:
      break;
  }
  return row.to;
}

/// Returns the details of the tracking record of a step.
model::TrackingDetails step(State from, State to, const TransitionOptions& options) {
  return {.from = std::string(lifecycle::states.name(from)),
          .to = std::string(lifecycle::states.name(to)),
          .until = options.until,
          .reason = options.reason};
}

/// Returns the options of an event that prolongs a pause: reason and end are those of the pause so far, if
/// the event has none and the end has not passed. Throws missing-reason if it has neither.
TransitionOptions prolonging(const UnitOfWork& unit, const Draft& draft, TransitionOptions options) {
  const std::string& reason = reasonOf(unit, options);
  if (reason.empty() && !options.until)
    throw Error(Diagnostic(Code::missingReason, fmt::format("the {} is {} already", draft.kind->noun,
                                                            lifecycle::states.name(draft.state())))
                    .in(draft.id)
                    .hint("to change the pause, add --reason TEXT or --until TIME"));
  std::string before;
  std::optional<Instant> until;
  for (const auto& entry : model::standingHistory(model::RecordView<model::ValueNode>(draft.value))) {
    if (entry.isOfPart() || entry.to() != draft.state()) continue;
    before = entry.reason();
    until = entry.until();
  }
  if (reason.empty()) options.reason = before;
  if (!options.until && until > unit.env().now) options.until = until;
  return options;
}

/// Returns the options of a refused cancellation that leads back to a pause: the pause goes on with its
/// reason and its end.
TransitionOptions backToPause(const UnitOfWork& unit, const Draft& draft, State pause,
                              TransitionOptions options) {
  std::string before;
  std::optional<Instant> until;
  for (const auto& entry : model::standingHistory(model::RecordView<model::ValueNode>(draft.value))) {
    if (entry.isOfPart() || entry.to() != pause || entry.action() == lifecycle::events.name(Event::refuse))
      continue;
    before = entry.reason();
    until = entry.until();
  }
  if (until > unit.env().now) options.until = until;
  if (before.empty()) return options;
  const std::string& own = reasonOf(unit, options);
  options.reason =
      fmt::format("{}{}{}: {}", own, own.empty() ? "" : "; ", lifecycle::states.name(pause), before);
  return options;
}

/// Names the other process that works on an activity which ends and has no request: nobody tells it. The
/// order notes that, too.
void tellByHand(UnitOfWork& unit, Draft& draft, const model::ActivityHandle& activity) {
  const bool isUnderWay = activity->state() == State::inProgress || activity->state() == State::held;
  if (!isUnderWay || draft.kind->kind != model::Kind::serviceOrder || !activity->delegatedTo().empty() ||
      !model::requestKind(activity->type(), *draft.kind))
    return;
  const std::string party = activity->party().empty() ? activity->assignee() : activity->party();
  const std::string text =
      fmt::format("{} is under way{} without a request: tell them that it is not needed any more",
                  activity->id(), party.empty() ? "" : " at " + party);
  const std::string state(lifecycle::states.name(draft.state()));
  unit.append(draft, model::notes, model::noteEntry(unit.env().actor, text, model::ownSystem));
  unit.report({draft.id, state, state, text});
}

/// Cancels the activities that still wait or run when the record is in a final state.
void closeDown(UnitOfWork& unit, Draft& draft, State to) {
  activitiesClose(draft.value, *draft.kind, to, [&](const model::ActivityHandle& activity, State state) {
    tellByHand(unit, draft, activity);
    setState(unit, {draft, activity}, state, {.event = Event::cancel});
  });
}

/// Warns if the work of another process is completed although nobody was asked for it.
void warnOfUnasked(UnitOfWork& unit, const Draft& draft, const model::ActivityHandle& activity) {
  if (draft.kind->kind != model::Kind::serviceOrder || !activity->delegatedTo().empty() ||
      !model::requestKind(activity->type(), *draft.kind))
    return;
  unit.warn(Diagnostic(Code::guard, "is completed, but no request asked for it: no other process knows of it")
                .in(fmt::format("{} {}", draft.id, activity->id()))
                .hint(fmt::format("to ask anyway: som activity redo {} {} --reason TEXT", draft.id,
                                  activity->id())));
}

/// Writes the effects of an event on an activity other than its state and dates.
void putResult(UnitOfWork& unit, const model::ActivityHandle& activity, const TransitionOptions& options) {
  if (!options.result.is_null())
    activity.setResult(options.result);
  else if (options.event == Event::fail)
    activity.setResult(reasonOf(unit, options));
  if (options.event == Event::retry && !isOpen(relatedOf(unit, activity->delegatedTo())))
    activity.endDelegation();
}

}  // namespace

model::ActivityHandle activityOf(Draft& draft, const std::string& id) {
  std::vector<std::string> ids;
  for (const model::ActivityHandle& activity : model::activitiesOf(draft.value)) {
    if (activity->id() == id) return activity;
    ids.push_back(activity->id());
  }
  const std::vector<std::string_view> names(ids.begin(), ids.end());
  throw Error(Diagnostic(Code::notFound, fmt::format("there is no activity '{}'", id))
                  .in(draft.id)
                  .hint(ids.empty() ? "it has no activities" : suggestion(id, names, "its activities")));
}

State stateBefore(const Draft& draft) { return stateBefore(draft.value, *draft.kind); }

void applyEvent(UnitOfWork& unit, Draft& draft, const TransitionOptions& asked) {
  const State from = draft.state();
  const lifecycle::Transition* row = lifecycle::find(*draft.kind->lifecycle, from, asked.event);
  if (!row) {
    Error error = refused(draft.id, draft.kind->noun, *draft.kind->lifecycle, from, asked.event);
    throw asked.event == Event::cancel ? withWayToCease(std::move(error), draft) : error;
  }
  if (asked.until && *asked.until <= unit.env().now)
    throw Error(Diagnostic(Code::usage, "--until lies in the past").in(draft.id));
  TransitionOptions request =
      row->to == from && lifecycle::isPaused(from) ? prolonging(unit, draft, asked) : asked;
  checkGuards(unit, draft, nullptr, row->guards, request);
  const State to = targetOf(unit, draft, *row, request);
  if (request.event == Event::refuse && lifecycle::isPaused(to))
    request = backToPause(unit, draft, to, std::move(request));
  setState(unit, Subject(draft), to, request);
  const std::string& reason = reasonOf(unit, request);
  if (request.event == Event::fail && draft.kind->clock != model::Clock::none && !reason.empty())
    model::addErrorMessage(draft.value, reason, unit.env().now);
  followItems(unit, draft,
              row->target == Target::remainder ? endOfOpenItems(draft.value, *draft.kind, to) : to, request);
  closeDown(unit, draft, to);
  model::TrackingDetails details = step(from, to, request);
  details.forced = unit.options().force && request.cause == UnitOfWork::Cause::asked;
  unit.track(draft, lifecycle::events.name(request.event), model::tracking(details), request.cause);
}

void transition(UnitOfWork& unit, Draft& draft, const TransitionOptions& request) {
  const State from = draft.state();
  applyEvent(unit, draft, request);
  const bool stays = draft.state() == from;
  const std::string& reason = reasonOf(unit, request);
  unit.report({draft.id, std::string(lifecycle::states.name(from)),
               std::string(lifecycle::states.name(draft.state())),
               stays ? fmt::format("the pause is changed{}{}", reason.empty() ? "" : ": ", reason) : reason});
  unit.changed({.record = draft,
                .event = request.event,
                .reason = reason,
                .reopensRequesters = request.reopensRequesters});
}

bool mayComplete(const Draft& draft) { return mayComplete(draft.value, *draft.kind); }

void completeIfFinished(UnitOfWork& unit, Draft& draft) {
  for (const auto activity : model::RecordView<model::ValueNode>(draft.value).activities())
    if (!lifecycle::isFinished(activity.state())) return;
  if (!openChildren(unit, draft).empty() || isCancellingItem(draft.value, *draft.kind)) return;
  if (auto flaw = unit.options().forced() ? std::nullopt : itemsWithoutWork(unit, draft))
    return unit.warnOnce(std::move(*flaw));
  applyEvent(unit, draft, {.event = Event::complete, .cause = UnitOfWork::Cause::automatic});
  unit.report({draft.id, std::string(lifecycle::states.name(State::inProgress)),
               std::string(lifecycle::states.name(draft.state())), "all activities are finished"});
  unit.changed({draft, Event::complete});
}

void moveActivity(UnitOfWork& unit, Draft& draft, const model::ActivityHandle& activity, State to,
                  const TransitionOptions& options) {
  setState(unit, {draft, activity}, to, options);
  if (to == State::completed) reachMilestone(unit, draft, activity.view());
  if (constexpr std::array begun = {State::inProgress, State::held, State::completed, State::failed};
      std::find(begun.begin(), begun.end(), to) != begun.end())
    startItem(unit, draft, activity->item());
  unit.changed({draft, options.event, StateChange::Of::activity, activity->id(), reasonOf(unit, options)});
}

void activityTransition(UnitOfWork& unit, Draft& draft, const std::string& activityId,
                        const TransitionOptions& request) {
  const model::ActivityHandle activity = activityOf(draft, activityId);
  if (request.event == Event::complete && activity->state() == State::pending) {
    checkGuards(unit, draft, &activity.value(), lifecycle::Guard::requestEnded, request);
    activityTransition(unit, draft, activityId, {.event = Event::start, .cause = request.cause});
  }
  const State from = activity->state();
  const lifecycle::Transition* row = lifecycle::find(lifecycle::activity, from, request.event);
  const std::string name = draft.id + " " + activityId;
  if (!row) throw refused(name, "activity", lifecycle::activity, from, request.event);
  if (lifecycle::isFinal(*draft.kind->lifecycle, draft.state()))
    throw refused(name, draft.kind->noun, *draft.kind->lifecycle, draft.state(), request.event);
  checkGuards(unit, draft, &activity.value(), row->guards, request);
  if (request.event == Event::complete) warnOfUnasked(unit, draft, activity);
  moveActivity(unit, draft, activity, row->to, request);
  putResult(unit, activity, request);
  model::TrackingDetails details = step(from, row->to, request);
  details.activity = activityId;
  unit.track(draft, lifecycle::events.name(request.event), model::tracking(details));
  unit.report({draft.id, std::string(lifecycle::states.name(from)),
               std::string(lifecycle::states.name(row->to)), reasonOf(unit, request), activityId});
}

}  // namespace som::process
