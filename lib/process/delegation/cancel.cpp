#include "process/delegation/cancel.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "lifecycle/lifecycle.hpp"
#include "model/items.hpp"
#include "model/references.hpp"
#include "process/delegation/answer.hpp"
#include "process/delegation/links.hpp"
#include "process/lifecycle/transition.hpp"
#include "store/layout.hpp"
#include "store/mentions.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;

void report(UnitOfWork& unit, const Draft& order, State from, const std::string& why) {
  unit.report({order.id, std::string(lifecycle::states.name(from)),
               std::string(lifecycle::states.name(order.state())), why});
}

/// Names the services of completed items, which a cancellation of their order leaves in place.
void reportCompleted(UnitOfWork& unit, const Draft& order) {
  if (order.state() != State::partial) return;
  const std::string state(lifecycle::states.name(order.state()));
  for (const doc::Value* value : model::itemsOf(order.value, order.kind->itemField)) {
    const model::ItemView<model::ValueNode> item(*value);
    if (item.state() == State::completed && !item.service().id().empty() &&
        relatedOf(unit, item.service().id()).state != State::terminated)
      unit.report({.id = order.id,
                   .from = state,
                   .to = state,
                   .text = fmt::format("it is completed and stays; to end it: som service cease {}",
                                       item.service().id()),
                   .item = item.id()});
  }
}

void cancelWhole(UnitOfWork& unit, Draft& order, const std::string& reason);

/// Cancels the requests that only this record waits for, or asks for their cancellation. Requests that other
/// records also wait for continue.
void stopRequests(UnitOfWork& unit, Draft& parent, const std::string& reason) {
  for (const Related& child : openChildren(unit, parent)) {
    Draft& request = unit.open(child.id, child.kind);
    if (isRequestedByOthers(unit, request, parent.id))
      unlinkChild(unit, parent, child);
    else
      stopRequest(unit, request, reason);
  }
}

/// Finishes a cancellation that no longer waits for a request.
bool finishCancellation(UnitOfWork& unit, Draft& order) {
  if (!openChildren(unit, order).empty()) return false;
  applyEvent(unit, order, {.event = Event::finish, .cause = UnitOfWork::Cause::automatic});
  return true;
}

void accept(UnitOfWork& unit, Draft& order, State from, const std::string& reason) {
  stopRequests(unit, order, model::OrderView<model::ValueNode>(order.value).cancellationReason());
  unit.then([&unit, &order, from, reason] {
    applyEvent(unit, order, {.event = Event::accept, .reason = reason});
    finishCancellation(unit, order);
    report(unit, order, from, reason);
    reportCompleted(unit, order);
    unit.changed({order, Event::accept});
  });
}

/// Takes all possible steps of a cancellation.
void cancelWhole(UnitOfWork& unit, Draft& order, const std::string& reason) {
  const State from = order.state();
  applyEvent(unit, order, {.event = Event::cancel, .reason = reason});
  if (order.state() == State::assessingCancellation) return accept(unit, order, from, reason);
  report(unit, order, from, reason);
  unit.changed({.record = order, .event = Event::cancel, .reason = reason});
}

/// Lets the requests of an order that goes on continue whose cancellation was asked for and not answered yet.
void withdrawCancellations(UnitOfWork& unit, Draft& order) {
  for (const Related& child : openChildren(unit, order))
    if (isAwaited(order, child.id)) withdrawCancellation(unit, unit.open(child.id, child.kind), order.id);
}

/// Refuses the cancellation of an order.
void refuse(UnitOfWork& unit, Draft& order, const TransitionOptions& options) {
  const State from = order.state();
  if (!lifecycle::isCancelling(from))
    throw Error(Diagnostic(Code::illegalTransition,
                           fmt::format("it is {}: nobody asked to cancel it", lifecycle::states.name(from)))
                    .in(order.id));
  applyEvent(unit, order, options);
  report(unit, order, from, reasonOf(unit, options));
  if (from == State::pendingCancellation) withdrawCancellations(unit, order);
  unit.changed({order, Event::refuse});
}

/// True if a cancellation asked for the end of a request: an activity that is not finished waits for it. One
/// whose activity was skipped was withdrawn before.
bool wasAskedFor(const Draft& order, const Draft& request) {
  const auto activities = model::RecordView<model::ValueNode>(order.value).activities();
  return std::any_of(activities.begin(), activities.end(), [&](const auto& activity) {
    return activity.delegatedTo() == request.id && !lifecycle::isFinished(activity.state());
  });
}

/// Continues the cancellation of an order after a change of one of its requests. The end of the last request
/// finishes the cancellation; a request that it asked to end and that goes on refuses it.
void takeAnswer(UnitOfWork& unit, Draft& order, const Draft& request) {
  const State from = order.state();
  std::string said = fmt::format("{} is {}", request.id, lifecycle::states.name(request.state()));
  if (const std::string& reason = unit.options().reason; !reason.empty()) said += fmt::format(": {}", reason);
  if (!lifecycle::hasEnded(*request.kind->lifecycle, request.state())) {
    if (wasAskedFor(order, request))
      refuse(unit, order, {.event = Event::refuse, .cause = UnitOfWork::Cause::automatic, .reason = said});
    return;
  }
  if (!finishCancellation(unit, order)) return;
  report(unit, order, from, said);
  reportCompleted(unit, order);
  unit.changed({order, Event::finish});
}

}  // namespace

void stopRequest(UnitOfWork& unit, Draft& request, const std::string& reason) {
  if (isAskedToCancel(request)) return;
  if (request.kind->kind == model::Kind::serviceOrder)
    cancelWhole(unit, request, reason);
  else
    cancelRequest(unit, request, reason);
}

void withdrawCancellation(UnitOfWork& unit, Draft& request, const std::string& goesOn) {
  if (!isAskedToCancel(request)) return;
  const Event event = request.kind->clock == model::Clock::order ? Event::refuse : Event::resume;
  transition(
      unit, request,
      {.event = event, .cause = UnitOfWork::Cause::automatic, .reason = fmt::format("{} goes on", goesOn)});
  withdrawCancellations(unit, request);
}

void cancelOrder(UnitOfWork& unit, Draft& order, CancelStep step) {
  const State from = order.state();
  const std::string& reason = unit.options().reason;
  if (step == CancelStep::whole) return cancelWhole(unit, order, reason);
  if (step == CancelStep::accept) return accept(unit, order, from, reason);
  if (step == CancelStep::refuse) return refuse(unit, order, {.event = Event::refuse});
  if (const auto* row = lifecycle::find(*order.kind->lifecycle, from, Event::cancel);
      row && row->to != State::assessingCancellation)
    throw Error(
        Diagnostic(Code::illegalTransition, fmt::format("it is {}: its cancellation needs no assessment",
                                                        lifecycle::states.name(from)))
            .in(order.id)
            .hint(fmt::format("to cancel it for good: som order cancel {} --reason TEXT", order.id)));
  applyEvent(unit, order, {.event = Event::cancel});
  report(unit, order, from, reason);
  unit.changed({order, Event::cancel});
}

void requestsFollow(UnitOfWork& unit, Draft& parent, const std::string& why) {
  if (!lifecycle::isFinal(*parent.kind->lifecycle, parent.state()) || parent.state() == State::closed) return;
  const std::string ended = fmt::format("{} is {}", parent.id, lifecycle::states.name(parent.state()));
  stopRequests(unit, parent, why.empty() ? ended : fmt::format("{}: {}", ended, why));
}

void withdrawRequest(UnitOfWork& unit, Draft& parent, const std::string& activityId, const std::string& why) {
  const std::string id = activityOf(parent, activityId)->delegatedTo();
  const Related request = relatedOf(unit, id);
  if (!isOpen(request)) return;
  for (const auto other : model::RecordView<model::ValueNode>(parent.value).activities())
    if (other.delegatedTo() == id && !lifecycle::isFinished(other.state())) return;
  Draft& draft = unit.open(id, request.kind);
  if (isRequestedByOthers(unit, draft, parent.id)) return unlinkChild(unit, parent, request);
  const std::string skipped = fmt::format("{} {} is not needed", parent.id, activityId);
  stopRequest(unit, draft, why.empty() ? skipped : fmt::format("{}: {}", skipped, why));
}

void cancellationsFollow(UnitOfWork& unit, const Draft& request) {
  for (Draft* order : openRequesters(unit, request))
    if (order->state() == State::pendingCancellation) takeAnswer(unit, *order, request);
}

namespace {
bool isOfCustomerOrder(doc::Node order, std::string_view customerOrder) {
  const std::vector<std::string> all = model::customerOrdersOf(order);
  return std::find(all.begin(), all.end(), customerOrder) != all.end();
}
}  // namespace

std::vector<CustomerOrderPart> ordersOfCustomerOrder(Workspace& workspace, const std::string& customerOrder) {
  return workspace.store().consistently([&] {
    std::vector<CustomerOrderPart> parts;
    std::set<std::string> ids;  // an order with two files counts once; its own change refuses it
    const model::KindRow& orders = model::row(model::Kind::serviceOrder);
    for (const auto& [path, kind] : store::Mentions(workspace.store(), {&orders}).of(customerOrder)) {
      const auto bytes = workspace.store().read(path);
      if (!bytes || !store::mayMention(*bytes, customerOrder)) continue;
      const std::string id(kind ? store::idOfPath(path) : store::idNamedBy(path));
      const doc::Document document = doc::read(*bytes, path, doc::formatOf(path));
      if (isOfCustomerOrder(document.root(), customerOrder) && !id.empty() && ids.insert(id).second)
        parts.push_back({id, std::string(document.root()[orders.stateField].text())});
    }
    return parts;
  });
}

}  // namespace som::process
