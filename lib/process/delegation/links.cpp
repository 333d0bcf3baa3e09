#include "process/delegation/links.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/activities.hpp"
#include "model/entries.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/tracking.hpp"
#include "process/lifecycle/state.hpp"
#include "process/lifecycle/transition.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using model::ActivityHandle;
using Record = model::RecordView<model::ValueNode>;

/// The state of an activity, by the state of its request.
struct FollowRow {
  State request;
  State activity;
};
constexpr std::array followTable = {
    FollowRow{State::acknowledged, State::pending}, FollowRow{State::inProgress, State::inProgress},
    FollowRow{State::pending, State::held},         FollowRow{State::held, State::held},
    FollowRow{State::completed, State::completed},  FollowRow{State::cleared, State::completed},
    FollowRow{State::closed, State::completed},     FollowRow{State::partial, State::failed},
    FollowRow{State::failed, State::failed},        FollowRow{State::rejected, State::failed},
    FollowRow{State::cancelled, State::pending},
};

std::string reasonFrom(const Draft& child) {
  return fmt::format("{} is {}", child.id, lifecycle::states.name(child.state()));
}

/// Moves an activity because of its request, and tracks it.
void step(UnitOfWork& unit, Draft& parent, const ActivityHandle& activity, const Draft& child, State to,
          Event event, std::string_view action) {
  const std::string from = activity->stateText();
  const std::string reason = reasonFrom(child);
  moveActivity(unit, parent, activity, to, {.event = event, .reason = reason});
  unit.track(parent, action,
             model::tracking(
                 {.activity = activity->id(), .from = from, .to = activity->stateText(), .reason = reason}),
             UnitOfWork::Cause::automatic);
}

/// Takes an activity back to an earlier state because of its request.
void goBack(UnitOfWork& unit, Draft& parent, const ActivityHandle& activity, const Draft& child, State to,
            Event event, std::string_view action) {
  const std::string from = activity->stateText();
  step(unit, parent, activity, child, to, event, action);
  unit.report({parent.id, from, activity->stateText(), reasonFrom(child), activity->id()});
}

/// Removes the delegation of an activity whose request was cancelled.
void giveBack(UnitOfWork& unit, Draft& parent, const ActivityHandle& activity, const Draft& child) {
  activity.endDelegation();
  if (!lifecycle::isFinished(activity->state()))
    goBack(unit, parent, activity, child, State::pending, Event::retry, unlinkAction);
}

/// Takes an activity back to pending whose request was held before it began, and no longer is.
void waitAgain(UnitOfWork& unit, Draft& parent, const ActivityHandle& activity, const Draft& child) {
  if (activity->state() == State::held)
    goBack(unit, parent, activity, child, State::pending, Event::retry,
           lifecycle::events.name(Event::resume));
}

/// True if a request in this state has begun, so that the activity that waits for it began too.
bool hasBegun(State request) { return !lifecycle::isPaused(request) && request != State::rejected; }

/// True if an order, or the item of an activity, is being cancelled.
bool isGivenUp(const Draft& parent, const ActivityHandle& activity) {
  const doc::Value* item = model::itemOf(parent.value, parent.kind->itemField, activity->item());
  return lifecycle::isCancelling(parent.state()) ||
         (item && lifecycle::isCancelling(model::ItemView<model::ValueNode>(*item).state()));
}

/// Says why an activity fails, and whom to ask instead: the rest of what was delivered in part, the same
/// party.
std::string adviceFor(const Draft& parent, const ActivityHandle& activity, const Draft& child) {
  const std::string next = nextParty(activity.view());
  const std::string reason = reasonFrom(child);
  if (activity->state() != State::failed || isGivenUp(parent, activity)) return reason;
  if (child.state() == State::partial && parent.kind->kind == model::Kind::serviceOrder)
    return fmt::format("{}; for the rest: som order request {} --activity {}", reason, parent.id,
                       activity->id());
  if (next.empty()) return reason;
  return fmt::format("{}; next: som order request {} --party {} --activity {}", reason, parent.id, next,
                     activity->id());
}

/// Moves an activity on by the shortest way. If its request has not begun, only the last step is taken.
void moveOn(UnitOfWork& unit, Draft& parent, const ActivityHandle& activity, const Draft& child, State to) {
  const State from = activity->state();
  const auto way = lifecycle::shortestWay(lifecycle::activity, from, State::none, to);
  if (lifecycle::isFinished(from) || !way || way->empty()) return;
  if (hasBegun(child.state()))
    for (std::size_t i = 0; i + 1 < way->size(); ++i) {
      const lifecycle::Transition& row = *lifecycle::find(lifecycle::activity, activity->state(), way->at(i));
      step(unit, parent, activity, child, row.to, row.event, lifecycle::events.name(row.event));
    }
  step(unit, parent, activity, child, to, way->back(), lifecycle::events.name(way->back()));
  if (const auto ended = Record(child.value).ended()) activity.endAt(*ended);
  unit.report({parent.id, std::string(lifecycle::states.name(from)), activity->stateText(),
               adviceFor(parent, activity, child), activity->id()});
}

void followRequest(UnitOfWork& unit, Draft& parent, const ActivityHandle& activity, const Draft& child,
                   State to) {
  if (child.state() == State::cancelled)
    giveBack(unit, parent, activity, child);
  else if (to == State::pending)
    waitAgain(unit, parent, activity, child);
  else
    moveOn(unit, parent, activity, child, to);
}

}  // namespace

std::optional<State> followedState(State request) {
  for (const FollowRow& row : followTable)
    if (row.request == request) return row.activity;
  return std::nullopt;
}

std::string nextParty(const model::ActivityView<model::ValueNode>& activity) {
  bool tried = false;
  for (const auto party : activity.alternativeParties()) {
    if (tried) return party.text();
    tried = party.text() == activity.party();
  }
  return {};
}

std::vector<Draft*> openRequesters(UnitOfWork& unit, const Draft& child) {
  std::vector<Draft*> requesters;
  for (const auto requester : Record(child.value).requesters()) {
    const Related parent = relatedOf(unit, requester.id());
    if (!parent.kind || !parent.kind->lifecycle) continue;
    Draft& draft = unit.open(parent.id, parent.kind);
    if (std::find(requesters.begin(), requesters.end(), &draft) == requesters.end())
      requesters.push_back(&draft);
  }
  return requesters;
}

bool isAwaited(const Draft& parent, const std::string& request) {
  const auto activities = Record(parent.value).activities();
  const auto isCancelling = [&](const std::string& id) {
    const doc::Value* item = model::itemOf(parent.value, parent.kind->itemField, id);
    return item && lifecycle::isCancelling(model::ItemView<model::ValueNode>(*item).state());
  };
  return std::any_of(activities.begin(), activities.end(), [&](const auto& activity) {
    return activity.delegatedTo() == request && !lifecycle::isFinished(activity.state()) &&
           !isCancelling(activity.item());
  });
}

bool isRequestedByOthers(const UnitOfWork& unit, const Draft& child, const std::string& parent) {
  for (const auto requester : Record(child.value).requesters())
    if (requester.id() != parent && isOpen(relatedOf(unit, requester.id()))) return true;
  return false;
}

std::string freeActivityId(const Draft& draft, const std::string& base) {
  std::string id = base;
  for (int number = 2; Record(draft.value).activity(id); ++number) id = fmt::format("{}-{}", base, number);
  return id;
}

void requireDelegable(const UnitOfWork& unit, const Draft& draft,
                      const model::ActivityView<model::ValueNode>& activity) {
  const std::string name = fmt::format("{} {}", draft.id, activity.id());
  const Related request = relatedOf(unit, activity.delegatedTo());
  const State state = activity.state();
  if (isOpen(request) || (!request.id.empty() && lifecycle::isFinished(state)))
    throw Error(
        Diagnostic(Code::guard, fmt::format("is delegated to {} already, which is {}", request.id,
                                            lifecycle::states.name(request.state)))
            .in(name)
            .hint(lifecycle::isFinished(state)
                      ? fmt::format("do it again with som activity redo {} {} --reason TEXT", draft.id,
                                    activity.id())
                  : lifecycle::isCancelling(request.state) && request.kind->noun == "request"
                      ? fmt::format("when the other process has agreed: som request update {} --state "
                                    "cancelled",
                                    request.id)
                      : fmt::format("cancel that first: som {} cancel {} --reason TEXT", request.kind->noun,
                                    request.id)));
  // Work under way without a request comes from an earlier version, or was begun by hand.
  const bool isUnasked = state == State::inProgress && request.id.empty() &&
                         draft.kind->kind == model::Kind::serviceOrder &&
                         model::requestKind(activity.type(), *draft.kind);
  if (state != State::pending && state != State::failed && !isUnasked)
    throw Error(Diagnostic(Code::guard, fmt::format("an activity that is {} is not requested",
                                                    lifecycle::states.name(state)))
                    .in(name)
                    .hint("request one that is pending or failed, or leave --activity out for a new one"));
}

void linkChild(UnitOfWork& unit, Draft& parent, const std::string& activity, Draft& child,
               UnitOfWork::Cause cause) {
  activityOf(parent, activity).delegateTo(child.id);
  model::addRequester(child.value, parent.id, activity);
  unit.track(parent, requestAction, model::tracking({.activity = activity, .to = child.id}), cause);
}

void unlinkChild(UnitOfWork& unit, Draft& parent, const Related& child) {
  for (const ActivityHandle& activity : model::activitiesOf(parent.value)) {
    if (activity->delegatedTo() != child.id) continue;
    activity.endDelegation();
    if (lifecycle::isFinished(activity->state())) continue;
    const std::string from = activity->stateText();
    if (activity->state() != State::pending)
      moveActivity(unit, parent, activity, State::pending, {.event = Event::retry});
    unit.track(parent, unlinkAction,
               model::tracking({.activity = activity->id(), .from = from, .to = activity->stateText()}));
  }
  Draft& draft = unit.open(child.id, child.kind);
  model::removeRequester(draft.value, parent.id);
  unit.track(draft, unlinkAction, model::tracking({.from = parent.id}));
  const std::string state(lifecycle::states.name(child.state));
  unit.report({child.id, state, state, fmt::format("no longer requested by {}", parent.id)});
}

bool concernsRequesters(const Draft& child) { return followedState(child.state()).has_value(); }

void requestersFollow(UnitOfWork& unit, const Draft& child) {
  const auto to = followedState(child.state());
  if (!to) return;
  for (Draft* parent : openRequesters(unit, child)) {
    if (lifecycle::isFinal(*parent->kind->lifecycle, parent->state())) continue;
    for (const ActivityHandle& activity : model::activitiesOf(parent->value))
      if (activity->delegatedTo() == child.id) followRequest(unit, *parent, activity, child, *to);
    unit.changed({*parent, Event::change, StateChange::Of::activity});
  }
}

void requestersEnded(UnitOfWork& unit, const Draft& child, Instant before) {
  const auto ended = Record(child.value).ended();
  for (Draft* parent : openRequesters(unit, child)) {
    if (!ended || lifecycle::isFinal(*parent->kind->lifecycle, parent->state())) continue;
    for (const ActivityHandle& activity : model::activitiesOf(parent->value)) {
      if (activity->delegatedTo() != child.id || activity->endDate() != before) continue;
      activity.correctEnd(*ended);
      unit.track(*parent, "update",
                 model::tracking({.activity = activity->id(),
                                  .field = "endDate",
                                  .from = formatInstant(before),
                                  .to = formatInstant(*ended),
                                  .reason = fmt::format("{} ended then", child.id)}),
                 UnitOfWork::Cause::automatic);
    }
  }
}

void letGo(UnitOfWork& unit, Draft& report) {
  for (const ActivityHandle& activity : model::activitiesOf(report.value))
    if (!lifecycle::isFinished(activity->state()))
      setState(unit, {report, activity}, State::skipped, {.event = Event::skip});
  for (const Related& child : openChildren(unit, report)) unlinkChild(unit, report, child);
}

}  // namespace som::process
