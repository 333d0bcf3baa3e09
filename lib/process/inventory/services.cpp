#include "process/inventory/services.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/id.hpp"
#include "model/activities.hpp"
#include "model/allocation.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/new_record.hpp"
#include "model/orders.hpp"
#include "model/references.hpp"
#include "model/services.hpp"
#include "model/tracking.hpp"
#include "model/views.hpp"
#include "process/edit/create.hpp"
#include "process/lifecycle/delivery.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/work/inventory.hpp"
#include "process/work/related.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using model::ValueNode;
using Item = model::ItemView<ValueNode>;
using Order = model::OrderView<ValueNode>;
using Service = model::InventoryServiceView<ValueNode>;

bool isServiceOrder(const Draft& order) { return order.kind->kind == model::Kind::serviceOrder; }

using model::orderKind;

using model::serviceKind;

/// Returns the items of one of our orders or of another process, at all levels.
std::vector<Item> itemsOf(const Draft& order) {
  std::vector<Item> items;
  for (const doc::Value* item : model::itemsOf(order.value, order.kind->itemField)) items.emplace_back(*item);
  return items;
}

/// Applies an event to a service if its state allows it; otherwise changes nothing.
void move(UnitOfWork& unit, Draft& service, Event event, const std::string& reason) {
  if (lifecycle::find(*service.kind->lifecycle, service.state(), event))
    transition(unit, service, {.event = event, .cause = UnitOfWork::Cause::automatic, .reason = reason});
}

bool cameWith(const Draft& service, const Draft& order) { return cameWithOrder(service.value, order.id); }

/// Adds the service of an item in the state designed.
Draft& design(UnitOfWork& unit, const Draft& order, const Item& item) {
  doc::Value value = model::describedService(item.service(), order.value);
  model::setId(value, derivedIdFor(unit, serviceKind(), order.id, item.id()));
  model::setExternalId(value, serviceKind(), item.service().id());
  const std::string designed(lifecycle::states.name(State::designed));
  value[std::string(serviceKind().stateField)] = designed;
  Draft& service = unit.add(serviceKind(), std::move(value));
  const std::string why = fmt::format("{} item {}", order.id, item.id());
  unit.track(service, lifecycle::events.name(Event::design), model::tracking({.to = designed, .reason = why}),
             UnitOfWork::Cause::automatic);
  unit.report({service.id, "", designed, fmt::format("designed for {}", why)});
  return service;
}

void designFor(UnitOfWork& unit, const Draft& order, const model::ItemHandle& item) {
  Draft* service = serviceOf(unit, item.view());
  if (!service) {
    service = &design(unit, order, item.view());
    item.setService(service->id);
  } else if (service->state() == State::feasibilityChecked) {
    move(unit, *service, Event::design, fmt::format("{} is started", order.id));
  }
  model::addOrderOfService(service->value, order.id, item->id(), item->action());
}

/// True if an item depends on another one, directly or through others.
bool needs(const Draft& order, const std::string& item, const std::string& other) {
  std::set<std::string> seen = {item};
  std::vector<std::string> open = {item};
  while (!open.empty()) {
    const doc::Value* value = model::itemOf(order.value, order.kind->itemField, open.back());
    open.pop_back();
    if (!value) continue;
    for (const std::string& needed : model::neededItems(*value)) {
      if (needed == other) return true;
      if (seen.insert(needed).second) open.push_back(needed);
    }
  }
  return false;
}

/// Names the open orders that work on a service which an order ends, or is to end: their items fail. An order
/// that cannot be read, such as one with merge conflicts, is not named: its own check reports it. Orders that
/// have not started are looked up for an item that deletes the service; its file names the others.
void warnOfWork(UnitOfWork& unit, const Draft& order, const Item& item, const Draft& service,
                std::string_view what) try {
  std::set<std::string> others;
  for (const auto entry : Service(service.value).orders()) {
    const Draft* other = unit.openLinked(orderKind(), entry.order());
    const doc::Value* own =
        other ? model::itemOf(other->value, other->kind->itemField, entry.item()) : nullptr;
    if (own && !lifecycle::isFinal(*other->kind->lifecycle, Item(*own).state())) others.insert(other->id);
  }
  if (item.action() == model::deleteAction)
    for (const Related& other : OpenOrders(unit.files()).on(service.id)) others.insert(other.id);
  others.erase(order.id);
  for (const std::string& other : others) {
    const Related now = relatedOf(unit, other);  // this change may have ended it
    if (!isOpen(now)) continue;
    unit.warn(Diagnostic(Code::guard, fmt::format("{} {}, but {} ({}) works on it", service.id, what, other,
                                                  lifecycle::states.name(now.state)))
                  .in(order.id)
                  .hint(fmt::format("som order cancel {} --reason TEXT", other)));
  }
} catch (const Error&) {
}

/// Adds the order to the service that it modifies or deletes, so that no other order starts on it.
void noteOrder(UnitOfWork& unit, const Draft& order, const Item& item) {
  Draft* service = serviceOf(unit, item);
  if (!service || !model::addOrderOfService(service->value, order.id, item.id(), item.action())) return;
  if (item.action() == model::deleteAction && !model::isRecovery(order.value))
    warnOfWork(unit, order, item, *service, "is to be terminated");
  unit.track(*service, "update",
             model::tracking({.field = std::string(model::ordersOfService),
                              .to = order.id,
                              .reason = fmt::format("{} item {} is started", order.id, item.id())}),
             UnitOfWork::Cause::automatic);
}

/// Returns the reason for a change of a service: `SO-… item 1 is completed`.
std::string reasonFor(const Draft& order, const Item& item) {
  return fmt::format("{} item {} is {}", order.id, item.id(), item.stateText());
}

/// Adds the services of the items that an item depends on to those that its service stands on.
void standOnOthers(UnitOfWork& unit, const Draft& order, const Item& item, Draft& service) {
  for (const doc::Value* holder : model::wayToItem(order.value, order.kind->itemField, item.id()))
    for (const std::string& id : model::neededItems(*holder)) {
      const doc::Value* needed = model::itemOf(order.value, order.kind->itemField, id);
      if (!needed || Item(*needed).action() == model::deleteAction) continue;
      const Draft* other = serviceOf(unit, Item(*needed));
      if (other && other->id != service.id) model::addSupportingService(service.value, other->id);
    }
}

/// Applies a completed item to its service, as it is now: characteristics one by one, other members as a
/// whole.
void takeOver(UnitOfWork& unit, const Draft& order, const Item& item, Draft& service,
              const std::string& why) {
  const doc::Value before = service.value;
  model::modifyService(service.value, item.service());
  standOnOthers(unit, order, item, service);
  if (service.value != before)
    unit.track(service, "update", model::tracking({.reason = why}), UnitOfWork::Cause::automatic);
}

void modify(UnitOfWork& unit, const Draft& order, const Item& item, Draft& service) {
  const std::string why = fmt::format("modified: {}", reasonFor(order, item));
  takeOver(unit, order, item, service, why);
  const std::string state(lifecycle::states.name(service.state()));
  unit.report({service.id, state, state, why});
}

void activate(UnitOfWork& unit, const Draft& order, const Item& item, Draft& service) {
  takeOver(unit, order, item, service, reasonFor(order, item));
  move(unit, service, Event::activate, reasonFor(order, item));
}

void terminate(UnitOfWork& unit, const Draft& order, const Item& item, Draft& service) {
  move(unit, service, Event::terminate, reasonFor(order, item));
  warnOfWork(unit, order, item, service, "is terminated");
}

/// True if an open order other than this one deletes the service.
bool isBeingDeleted(const UnitOfWork& unit, const Draft& service, const std::string& order) {
  for (const auto entry : Service(service.value).orders())
    if (entry.action() == model::deleteAction && entry.order() != order &&
        isOpen(relatedOf(unit, entry.order())))
      return true;
  return false;
}

void withdraw(UnitOfWork& unit, const Draft& order, const Item& item, Draft& service) {
  const std::string reason = reasonFor(order, item);
  if (isBeingDeleted(unit, service, order.id)) return;
  if (cameWith(service, order))
    terminate(unit, order, item, service);
  else if (service.state() == State::reserved)
    move(unit, service, Event::design, reason);
}

/// Withdraws the service of a failed item as for a cancelled one, but an active service stays.
void withdrawUnused(UnitOfWork& unit, const Draft& order, const Item& item, Draft& service) {
  if (service.state() != State::active) withdraw(unit, order, item, service);
}

/// A service that an order should have changed stays unchanged. It keeps its link to the order, whose values
/// it may use.
void stay(UnitOfWork&, const Draft&, const Item&, Draft&) {}

/// The effect of an item in a final state on its service.
struct ServiceFollowRow {
  State item;
  std::string_view action;
  void (*follow)(UnitOfWork& unit, const Draft& order, const Item& item, Draft& service);
};
constexpr std::array serviceFollowTable = {
    ServiceFollowRow{State::completed, model::addAction, activate},
    ServiceFollowRow{State::completed, model::modifyAction, modify},
    ServiceFollowRow{State::completed, model::deleteAction, terminate},
    ServiceFollowRow{State::cancelled, model::addAction, withdraw},
    ServiceFollowRow{State::rejected, model::addAction, withdraw},
    ServiceFollowRow{State::failed, model::addAction, withdrawUnused},
    ServiceFollowRow{State::failed, model::modifyAction, stay},
};

/// Returns the outcome of an item for its own service: that of a partial one depends on its own work, as the
/// items that it contains have services of their own.
State ownOutcome(const Draft& order, const Item& item) {
  if (item.state() != State::partial) return item.state();
  return ActivitiesByItem(order.value, order.kind->itemField).isDelivered(item) ? State::completed
                                                                                : State::cancelled;
}

void follow(UnitOfWork& unit, const Draft& order, const Item& item) {
  const State outcome = ownOutcome(order, item);
  for (const ServiceFollowRow& row : serviceFollowTable) {
    if (outcome != row.item || item.action() != row.action) continue;
    if (Draft* service = serviceOf(unit, item)) {
      model::addOrderOfService(service->value, order.id, item.id(), item.action());
      row.follow(unit, order, item, *service);
    } else if (const std::string id = item.service().id(); parseRecordId(id)) {
      unit.warn(
          Diagnostic(Code::danglingReference,
                     fmt::format("item {}: service {} does not exist, so it cannot follow", item.id(), id))
              .in(order.path));
    }
  }
}

/// True if the item has configure activities, all are finished, and at least one was carried out.
bool isConfigured(const Draft& order, const Item& item) {
  bool done = false;
  for (const auto activity : Order(order.value).activities()) {
    if (activity.type() != model::configureType || activity.item() != item.id()) continue;
    if (!lifecycle::isFinished(activity.state())) return false;
    done = done || activity.state() == State::completed;
  }
  return done;
}

/// True if the service of an item has a value: it uses the value, or no service uses it yet and it may be for
/// the item.
bool isValueOf(const Draft& allocation, const Item& item) {
  const model::AllocationView<ValueNode> value(allocation.value);
  const std::string own = value.item();
  if (!own.empty() && own != item.id()) return false;
  const std::string service = item.service().id();
  const auto users = value.users();
  return users.empty() ||
         std::any_of(users.begin(), users.end(), [&](const auto& user) { return user.id() == service; });
}

}  // namespace

Draft* serviceOf(UnitOfWork& unit, const Item& item) {
  const std::string id = item.service().id();
  return model::kindOfId(id) == &serviceKind() ? unit.openLinked(serviceKind(), id) : nullptr;
}

void designServices(UnitOfWork& unit, Draft& order) {
  for (const model::ItemHandle& item : model::itemHandles(order.value, orderKind().itemField)) {
    if (lifecycle::isFinal(*order.kind->lifecycle, item->state())) continue;
    if (item->action() == model::addAction)
      designFor(unit, order, item);
    else if (item->action() == model::modifyAction || item->action() == model::deleteAction)
      noteOrder(unit, order, item.view());
  }
}

void orderDeletions(UnitOfWork& unit, Draft& order) {
  std::map<std::string, std::string> deletedBy;  // the item of each service
  for (const Item& item : itemsOf(order))
    if (item.action() == model::deleteAction && !item.service().id().empty())
      deletedBy.emplace(item.service().id(), item.id());
  if (deletedBy.size() < 2) return;
  for (const auto& [id, upper] : deletedBy) {
    const doc::Value* item = model::itemOf(order.value, orderKind().itemField, upper);
    const Draft* service = serviceOf(unit, Item(*item));
    if (!service) continue;
    for (const auto under : Service(service->value).supportingServices()) {
      const auto lower = deletedBy.find(under.id());
      if (lower == deletedBy.end() || lower->second == upper || needs(order, upper, lower->second) ||
          needs(order, lower->second, upper))
        continue;
      model::addItemDependency(
          model::wayToItemHandle(order.value, orderKind().itemField, lower->second).back().value(), upper);
      unit.report(
          {order.id, "", "",
           fmt::format("item {} waits for item {}, whose service stands on its own", lower->second, upper)});
    }
  }
}

void servicesReserved(UnitOfWork& unit, const Draft& record, const Draft& allocation) {
  if (!isServiceOrder(record)) return;
  for (const Item& item : itemsOf(record)) {
    if (item.action() != model::addAction || !isValueOf(allocation, item)) continue;
    if (Draft* service = serviceOf(unit, item))
      move(unit, *service, Event::reserve, fmt::format("{} has values for it", record.id));
  }
}

void servicesReleased(UnitOfWork& unit, const Draft& record,
                      const std::function<std::vector<Draft*>()>& held) {
  if (!isServiceOrder(record)) return;
  std::optional<std::vector<Draft*>> values;  // searched only for a service that is reserved
  for (const Item& item : itemsOf(record)) {
    Draft* service = item.action() == model::addAction ? serviceOf(unit, item) : nullptr;
    if (!service || service->state() != State::reserved) continue;
    if (!values) values = held();
    if (std::none_of(values->begin(), values->end(),
                     [&](const Draft* value) { return !value->removed && isValueOf(*value, item); }))
      move(unit, *service, Event::design, fmt::format("{} has no values for it any more", record.id));
  }
}

void servicesConfigured(UnitOfWork& unit, const Draft& order) {
  if (!isServiceOrder(order)) return;
  for (const Item& item : itemsOf(order))
    if (item.action() == model::addAction && isConfigured(order, item))
      if (Draft* service = serviceOf(unit, item))
        move(unit, *service, Event::install, fmt::format("{} has configured it", order.id));
}

bool cameWithOrder(const doc::Value& service, std::string_view order) {
  const Service view(service);
  const auto first = view.history().front();
  return view.orders().front().order() == order && first.action() == lifecycle::events.name(Event::design) &&
         !first.hasFrom();
}

bool designMissing(UnitOfWork& unit, Draft& order, const std::string& itemId) {
  if (!isServiceOrder(order)) return false;
  const auto way = model::wayToItemHandle(order.value, order.kind->itemField, itemId);
  const std::string named = way.empty() ? std::string() : way.back()->service().id();
  if (way.empty() || way.back()->action() != model::addAction ||
      ownOutcome(order, way.back().view()) != State::completed || serviceOf(unit, way.back().view()) ||
      parseRecordId(named))
    return false;
  designFor(unit, order, way.back());
  return true;
}

void serviceFollows(UnitOfWork& unit, const Draft& order, const std::string& itemId) {
  if (!isServiceOrder(order)) return;
  if (const doc::Value* item = model::itemOf(order.value, order.kind->itemField, itemId))
    follow(unit, order, Item(*item));
}

bool isInPlace(const UnitOfWork& unit, const Item& item) {
  const Related service = relatedOf(unit, item.service().id());
  return service.kind && service.kind->kind == model::Kind::service &&
         (service.state == State::inactive || service.state == State::active);
}

void awaitRecovery(UnitOfWork& unit, const Item& item, const std::string& recovery, std::string_view action) {
  Draft* service = serviceOf(unit, item);
  if (!service) return;
  model::addOrderOfService(service->value, recovery, "1", action);
  if (action == model::deleteAction)
    move(unit, *service, Event::install, fmt::format("{} takes back what was delivered for it", recovery));
}

}  // namespace som::process
