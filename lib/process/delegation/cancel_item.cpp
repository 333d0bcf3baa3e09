#include "process/delegation/cancel_item.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/contains.hpp"
#include "base/suggest.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/standing_history.hpp"
#include "model/tracking.hpp"
#include "process/delegation/answer.hpp"
#include "process/delegation/cancel.hpp"
#include "process/delegation/links.hpp"
#include "process/edit/edit.hpp"
#include "process/lifecycle/guards.hpp"
#include "process/lifecycle/inner_states.hpp"
#include "process/lifecycle/items.hpp"
#include "process/lifecycle/point_of_no_return.hpp"
#include "process/lifecycle/state.hpp"
#include "process/lifecycle/transition.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using model::ItemHandle;
using model::ValueNode;
using Activity = model::ActivityView<ValueNode>;
using Item = model::ItemView<ValueNode>;
using Ids = std::vector<std::string>;

bool hasEnded(const Draft& order, State state) { return lifecycle::isFinal(*order.kind->lifecycle, state); }

/// The open items of an order, each with the open items that it contains and those that depend on it.
struct Links {
  std::map<std::string, Ids> inner;
  std::map<std::string, Ids> dependents;
};

Links linksOf(Draft& order) {
  Links links;
  for (const ItemHandle& item : model::itemHandles(order.value, order.kind->itemField)) {
    if (hasEnded(order, item->state())) continue;
    const std::string id = item->id();
    for (const doc::Value* inner : model::itemsOf(item.value(), order.kind->itemField))
      if (!hasEnded(order, Item(*inner).state())) links.inner[id].push_back(Item(*inner).id());
    for (const std::string& needed : model::neededItems(item.value())) links.dependents[needed].push_back(id);
  }
  return links;
}

/// Returns the item, the items that it contains, and with `withDependents` those that depend on one of these.
/// Throws guard without it if an open item depends on one of these.
Ids itemsToEnd(Draft& order, const std::string& itemId, const EndItem& how) {
  const Links links = linksOf(order);
  Ids ids = {itemId};
  std::set<std::string> known = {itemId};
  const auto add = [&](const std::map<std::string, Ids>& of, const std::string& id) {
    if (const auto found = of.find(id); found != of.end())
      for (const std::string& other : found->second)
        if (known.insert(other).second) ids.push_back(other);
  };
  for (std::size_t i = 0; i < ids.size(); ++i) add(links.inner, ids[i]);
  const std::size_t own = ids.size();
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::string id = ids[i];  // the list grows
    add(links.inner, id);
    add(links.dependents, id);
  }
  if (how.withDependents || ids.size() == own) return ids;
  throw Error(Diagnostic(Code::guard,
                         fmt::format("open items depend on it: {}",
                                     joined(Ids(ids.begin() + static_cast<std::ptrdiff_t>(own), ids.end()))))
                  .in(fmt::format("{} item {}", order.id, itemId))
                  .hint("add --with-dependents to end them, too"));
}

/// Refuses to end the last item: that ends the order.
void requireOtherItem(const Draft& order, const Ids& ids, Event event) {
  for (const doc::Value* value : model::itemsOf(order.value, order.kind->itemField))
    if (const Item item(*value);
        !contains(ids, item.id()) && (!hasEnded(order, item.state()) || item.state() == State::completed))
      return;
  throw Error(
      Diagnostic(Code::guard, "no other item is open or completed")
          .in(order.id)
          .hint(fmt::format("som order {} {} --reason TEXT", lifecycle::events.name(event), order.id)));
}

/// Refuses an item past its point of no return, unless forced.
void requireReturn(UnitOfWork& unit, const Draft& order, const Ids& ids) {
  if (unit.options().forced()) return;
  const Activity activity = passedPointOfNoReturn(order.value, *order.kind, ids);
  if (!activity) return;
  const std::string item = activity.item();
  throw Error(Diagnostic(Code::pointOfNoReturn,
                         fmt::format("too late to end item {}: {}", item.empty() ? ids.front() : item,
                                     startText(unit.workspace(), activity)))
                  .in(order.id)
                  .hint("use --force --reason TEXT to end it anyway"));
}

/// Returns the open requests that only activities of this item are delegated to.
std::vector<Related> requestsOf(const UnitOfWork& unit, const Draft& order, const std::string& itemId) {
  std::vector<Related> requests;
  for (const Activity activity : model::RecordView<ValueNode>(order.value).activities())
    if (activity.item() == itemId)
      if (Related request = relatedOf(unit, activity.delegatedTo()); isOpen(request))
        requests.push_back(std::move(request));
  return requests;
}

/// Takes an item out of an open request that serves other items, too. One that has begun is reported: the
/// other process must be asked.
void leaveRequest(UnitOfWork& unit, const Draft& order, Draft& request, const std::string& itemId) {
  for (const ItemHandle& item : model::itemHandles(request.value, request.kind->itemField)) {
    if (item->id() != itemId || hasEnded(request, item->state())) continue;
    const std::string why = fmt::format("{} item {} is not needed", order.id, itemId);
    if (hasBegun(request)) {
      reportChange(unit, request, fmt::format("is under way, but {}: ask the other process", why));
      continue;
    }
    const std::string from(lifecycle::states.name(item->state()));
    moveItem(unit, request, item, State::cancelled, {.event = Event::cancel, .reason = why});
    unit.track(request, lifecycle::events.name(Event::cancel),
               model::tracking({.item = itemId, .from = from, .to = item->stateText(), .reason = why}),
               UnitOfWork::Cause::automatic);
    unit.report({.id = request.id, .from = from, .to = item->stateText(), .text = why, .item = itemId});
  }
}

void stopRequests(UnitOfWork& unit, Draft& order, const std::string& itemId, const std::string& reason) {
  const std::string why = fmt::format("{} item {} is not needed: {}", order.id, itemId, reason);
  for (const Related& request : requestsOf(unit, order, itemId)) {
    Draft& draft = unit.open(request.id, request.kind);
    if (isRequestedByOthers(unit, draft, order.id))
      unlinkChild(unit, order, request);
    else
      stopRequest(unit, draft, why);
  }
  for (const Activity shared : model::RecordView<ValueNode>(order.value).activities())
    if (shared.item().empty())
      if (const Related request = relatedOf(unit, shared.delegatedTo()); isOpen(request))
        leaveRequest(unit, order, unit.open(request.id, request.kind), itemId);
}

/// Writes a state of an item, tracks and reports it.
void step(UnitOfWork& unit, Draft& order, const ItemHandle& item, State to,
          const TransitionOptions& options) {
  const std::string from(lifecycle::states.name(item->state()));
  moveItem(unit, order, item, to, options);
  const std::string reason = reasonOf(unit, options);
  unit.track(order, lifecycle::events.name(options.event),
             model::tracking({.item = item->id(), .from = from, .to = item->stateText(), .reason = reason}),
             options.cause);
  unit.report({.id = order.id, .from = from, .to = item->stateText(), .text = reason, .item = item->id()});
}

State finalStateOf(Event event) { return event == Event::fail ? State::failed : State::cancelled; }

/// Ends an item for which no request is open: its open activities are cancelled.
void close(UnitOfWork& unit, Draft& order, const ItemHandle& item, const TransitionOptions& options) {
  for (const model::ActivityHandle& activity : model::activitiesOf(order.value))
    if (activity->item() == item->id())
      if (const auto closed = closedState(activity->state()))
        setState(unit, {order, activity}, *closed, {.event = Event::cancel});
  step(unit, order, item, finalStateOf(options.event), options);
}

/// Returns the event that began the cancellation of an item, from the history.
Event endingOf(const Draft& order, const std::string& itemId) {
  Event ending = Event::cancel;
  for (const auto& entry : model::standingHistory(model::RecordView<ValueNode>(order.value)))
    if (entry.item() == itemId)
      if (const auto event = lifecycle::events.parse(entry.action());
          event == Event::cancel || event == Event::fail)
        ending = *event;
  return ending;
}

/// Continues the cancellation of an item after an answer of one of its requests.
void takeAnswer(UnitOfWork& unit, Draft& order, const ItemHandle& item, const Draft& request) {
  const std::string said = fmt::format("{} is {}", request.id, lifecycle::states.name(request.state()));
  const std::string id = item->id();
  if (lifecycle::hasEnded(*request.kind->lifecycle, request.state())) {
    if (requestsOf(unit, order, id).empty())
      close(unit, order, item,
            {.event = endingOf(order, id), .cause = UnitOfWork::Cause::automatic, .reason = said});
    return unit.changed({order, Event::finish, StateChange::Of::activity});
  }
  step(unit, order, item, State::inProgress,
       {.event = Event::refuse, .cause = UnitOfWork::Cause::automatic, .reason = said});
  for (const Related& other : requestsOf(unit, order, id))
    if (isAwaited(order, other.id))
      withdrawCancellation(unit, unit.open(other.id, other.kind), fmt::format("{} item {}", order.id, id));
}

ItemHandle openItem(Draft& order, const std::string& itemId, Event event) {
  const ItemHandle item = itemHandleOf(order, itemId);
  const State state = item->state();
  if (!hasEnded(order, state) && !lifecycle::isCancelling(state)) return item;
  throw Error(
      Diagnostic(Code::illegalTransition, fmt::format("cannot {} an item that is {}",
                                                      lifecycle::events.name(event), item->stateText()))
          .in(fmt::format("{} item {}", order.id, itemId))
          .hint(state == State::completed && !item->service().id().empty()
                    ? fmt::format("som service cease {}", item->service().id())
                    : std::string()));
}

}  // namespace

void endItem(UnitOfWork& unit, Draft& order, const std::string& itemId, const EndItem& how) {
  const std::string_view verb = lifecycle::events.name(how.event);
  requireOpen(order, fmt::format("{} an item of", verb));
  requireReason(unit, order, verb);
  openItem(order, itemId, how.event);
  const Ids ids = itemsToEnd(order, itemId, how);
  requireReturn(unit, order, ids);
  requireOtherItem(order, ids, how.event);
  const std::string& reason = unit.options().reason;
  for (const std::string& id : ids) stopRequests(unit, order, id, reason);
  for (const std::string& id : ids) {
    const ItemHandle item = itemHandleOf(order, id);
    if (requestsOf(unit, order, id).empty())
      close(unit, order, item, {.event = how.event});
    else
      step(unit, order, item, State::pendingCancellation, {.event = how.event});
  }
  unit.changed({order, how.event, StateChange::Of::activity});
}

void finishItemCancellations(UnitOfWork& unit, Draft& order) {
  if (order.kind->itemField.empty() || order.state() != State::inProgress) return;
  for (const ItemHandle& item : model::itemHandles(order.value, order.kind->itemField))
    if (item->state() == State::pendingCancellation && requestsOf(unit, order, item->id()).empty()) {
      close(unit, order, item,
            {.event = endingOf(order, item->id()),
             .cause = UnitOfWork::Cause::automatic,
             .reason = "its requests have ended"});
      unit.changed({order, Event::finish, StateChange::Of::activity});
    }
}

void itemCancellationsFollow(UnitOfWork& unit, const Draft& request) {
  for (Draft* order : openRequesters(unit, request)) {
    if (order->kind->itemField.empty() || hasEnded(*order, order->state()) ||
        lifecycle::isCancelling(order->state()))
      continue;
    for (const auto requester : model::RecordView<ValueNode>(request.value).requesters()) {
      if (requester.id() != order->id) continue;
      const Activity activity = model::RecordView<ValueNode>(order->value).activity(requester.activity());
      // A request whose activity was skipped was withdrawn before: that it goes on says nothing about the
      // item.
      if (lifecycle::isFinished(activity.state()) &&
          !lifecycle::hasEnded(*request.kind->lifecycle, request.state()))
        continue;
      if (const auto way = model::wayToItemHandle(order->value, order->kind->itemField, activity.item());
          !way.empty() && way.back()->state() == State::pendingCancellation)
        takeAnswer(unit, *order, way.back(), request);
    }
  }
}

}  // namespace som::process
