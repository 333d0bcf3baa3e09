#include "process/inventory/services.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/id.hpp"
#include "model/items.hpp"
#include "model/views.hpp"
#include "process/edit/create.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/work/fields.hpp"
#include "process/work/related.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using Item = model::ItemView<model::ValueNode>;

constexpr std::string_view itemList = "serviceOrderItem";

bool isServiceOrder(const Draft& order) { return order.kind->kind == model::Kind::serviceOrder; }

const model::KindRow& serviceKind() { return model::row(model::Kind::service); }

/// Moves a service by an event that its state allows; elsewhere it stays as it is.
void move(UnitOfWork& unit, Draft& service, Event event, const std::string& reason) {
  if (lifecycle::find(*service.kind->lifecycle, service.state(), event))
    transition(unit, service, {.event = event, .cause = UnitOfWork::Cause::automatic, .reason = reason});
}

/// The entry of a service that names the item of the order.
bool isOf(const doc::Value& entry, const Draft& order, const doc::Value& item) {
  return textOf(entry, "serviceOrderId") == order.id && textOf(entry, "itemId") == textOf(item, "id");
}

/// The service knows which items of which orders changed it.
void refer(Draft& service, const Draft& order, const doc::Value& item) {
  for (const doc::Value& entry : listOf(service.value, itemList))
    if (isOf(entry, order, item)) return;
  appendTo(
      service.value, itemList,
      {{"serviceOrderId", order.id}, {"itemId", textOf(item, "id")}, {"itemAction", textOf(item, "action")}});
}

/// True where the order made the service: it was designed for this order first, and had no state before.
bool cameWith(const Draft& service, const Draft& order) {
  const doc::Value& entries = listOf(service.value, itemList);
  const doc::Value& history = listOf(service.value, "trackingRecord");
  return !entries.empty() && textOf(entries.front(), "serviceOrderId") == order.id && !history.empty() &&
         textOf(history.front(), "action") == lifecycle::events.name(Event::design) &&
         !history.front().contains("from");
}

/// A service as an item describes it.
doc::Value describedBy(const doc::Value& item, const Draft& order) {
  doc::Value service = item.value("service", doc::Value::object());
  for (const char* field : {"id", "href", "state", "startDate", "endDate", "note"}) service.erase(field);
  service["@type"] = serviceKind().type;
  for (const char* field : {"category", "description"})
    if (!service.contains(field)) putText(service, field, textOf(order.value, field));
  if (!service.contains("relatedParty"))
    for (const doc::Value& party : listOf(order.value, "relatedParty"))
      if (textOf(party, "role") == "customer") appendTo(service, "relatedParty", party);
  return service;
}

/// Adds the service of an item, designed.
Draft& design(UnitOfWork& unit, const Draft& order, const doc::Value& item, const std::string& foreignId) {
  doc::Value value = describedBy(item, order);
  value["id"] = derivedIdFor(unit, serviceKind(), order, textOf(item, "id"));
  putExternalId(value, serviceKind(), foreignId);
  const std::string designed(lifecycle::states.name(State::designed));
  value["state"] = designed;
  Draft& service = unit.add(serviceKind(), std::move(value));
  const std::string why = fmt::format("{} item {}", order.id, textOf(item, "id"));
  unit.track(service, lifecycle::events.name(Event::design), {{"to", designed}, {"reason", why}},
             UnitOfWork::Cause::automatic);
  unit.report({service.id, "", designed, fmt::format("designed for {}", why)});
  return service;
}

void designFor(UnitOfWork& unit, const Draft& order, doc::Value& item) {
  Draft* service = serviceOf(unit, item);
  if (!service) {
    const std::string foreignId = textOf(item.value("service", doc::Value::object()), "id");
    service = &design(unit, order, item, foreignId);
    item["service"]["id"] = service->id;
  } else if (service->state() == State::feasibilityChecked) {
    move(unit, *service, Event::design, fmt::format("{} is started", order.id));
  }
  refer(*service, order, item);
}

/// Why a service follows: `SO-… item 1 is completed`.
std::string reasonFor(const Draft& order, const doc::Value& item) {
  return fmt::format("{} item {} is {}", order.id, textOf(item, "id"), textOf(item, "state"));
}

/// What a completed modification says about its service is so from now on: characteristics one by one, the
/// rest as a whole.
void modify(UnitOfWork& unit, const Draft& order, const doc::Value& item, Draft& service) {
  const doc::Value wanted = item.value("service", doc::Value::object());
  for (const doc::Value& characteristic : listOf(wanted, "serviceCharacteristic")) {
    doc::Value& own = listOf(service.value, "serviceCharacteristic");
    const auto same = std::find_if(own.begin(), own.end(), [&](const doc::Value& other) {
      return textOf(other, "name") == textOf(characteristic, "name");
    });
    if (same == own.end())
      appendTo(service.value, "serviceCharacteristic", characteristic);
    else
      (*same)["value"] = characteristic["value"];
  }
  for (const char* field : {"serviceSpecification", "place"})
    if (wanted.contains(field)) service.value[field] = wanted[field];
  const std::string why = fmt::format("modified: {}", reasonFor(order, item));
  unit.track(service, "update", {{"reason", why}}, UnitOfWork::Cause::automatic);
  const std::string state(lifecycle::states.name(service.state()));
  unit.report({service.id, state, state, why});
}

void activate(UnitOfWork& unit, const Draft& order, const doc::Value& item, Draft& service) {
  move(unit, service, Event::activate, reasonFor(order, item));
}

void terminate(UnitOfWork& unit, const Draft& order, const doc::Value& item, Draft& service) {
  move(unit, service, Event::terminate, reasonFor(order, item));
}

void withdraw(UnitOfWork& unit, const Draft& order, const doc::Value& item, Draft& service) {
  const std::string reason = reasonFor(order, item);
  if (cameWith(service, order))
    move(unit, service, Event::terminate, reason);
  else if (service.state() == State::reserved)
    move(unit, service, Event::design, reason);
}

/// What failed is withdrawn as what was cancelled; but a service that is in use already stays.
void withdrawUnused(UnitOfWork& unit, const Draft& order, const doc::Value& item, Draft& service) {
  if (service.state() != State::active) withdraw(unit, order, item, service);
}

/// A service that an order was to change stays as it is. It knows of the order, whose values it may be using.
void stay(UnitOfWork&, const Draft&, const doc::Value&, Draft&) {}

/// What an item in a final state means for its service.
struct FollowRow {
  State item;
  std::string_view action;
  void (*follow)(UnitOfWork& unit, const Draft& order, const doc::Value& item, Draft& service);
};
constexpr std::array followTable = {
    FollowRow{State::completed, "add", activate},     FollowRow{State::completed, "modify", modify},
    FollowRow{State::completed, "delete", terminate}, FollowRow{State::cancelled, "add", withdraw},
    FollowRow{State::rejected, "add", withdraw},      FollowRow{State::failed, "add", withdrawUnused},
    FollowRow{State::failed, "modify", stay},
};

void follow(UnitOfWork& unit, const Draft& order, const doc::Value& item) {
  for (const FollowRow& row : followTable) {
    if (stateOf(item) != row.item || textOf(item, "action") != row.action) continue;
    if (Draft* service = serviceOf(unit, item)) {
      refer(*service, order, item);
      row.follow(unit, order, item, *service);
    } else if (const Item view(item); parseRecordId(view.service().id())) {
      unit.warn(Diagnostic(Code::danglingReference,
                           fmt::format("item {}: service {} does not exist, so it cannot follow", view.id(),
                                       view.service().id()))
                    .in(order.path));
    }
  }
}

/// True where the item has configure activities, all are finished, and one of them was carried out.
bool isConfigured(const Draft& order, const doc::Value& item) {
  bool done = false;
  for (const doc::Value& activity : listOf(order.value, "activity")) {
    if (textOf(activity, "type") != "configure" || textOf(activity, "serviceOrderItem") != textOf(item, "id"))
      continue;
    if (!lifecycle::isFinished(stateOf(activity))) return false;
    done = done || stateOf(activity) == State::completed;
  }
  return done;
}

/// The service for which an order waits for a request; null where it is for none.
Draft* serviceWaiting(UnitOfWork& unit, const doc::Value& requester, const std::string& itemOfRequest) {
  const model::KindRow& orders = model::row(model::Kind::serviceOrder);
  const std::string id = textOf(requester, "id");
  const auto parts = parseRecordId(id);
  if (!parts || parts->prefix != orders.prefix) return nullptr;
  Draft* order = unit.openLinked(orders, id);
  const doc::Value* activity =
      order ? entryOf(order->value, "activity", textOf(requester, "activity")) : nullptr;
  if (!activity) return nullptr;
  const std::string own = textOf(*activity, "serviceOrderItem");
  const doc::Value* item = model::itemOf(order->value, itemList, own.empty() ? itemOfRequest : own);
  return item ? serviceOf(unit, *item) : nullptr;
}

void support(UnitOfWork& unit, Draft& service, const std::string& resource, const std::string& request) {
  if (entryOf(service.value, "supportingResource", resource)) return;
  appendTo(service.value, "supportingResource", {{"id", resource}});
  const std::string why = fmt::format("{} brought {}", request, resource);
  unit.track(service, "update", {{"field", "supportingResource"}, {"to", resource}, {"reason", why}},
             UnitOfWork::Cause::automatic);
  const std::string state(lifecycle::states.name(service.state()));
  unit.report({service.id, state, state, why});
}

}  // namespace

Draft* serviceOf(UnitOfWork& unit, const doc::Value& item) {
  const std::string id = textOf(item.value("service", doc::Value::object()), "id");
  const auto parts = parseRecordId(id);
  return parts && parts->prefix == serviceKind().prefix ? unit.openLinked(serviceKind(), id) : nullptr;
}

void designServices(UnitOfWork& unit, Draft& order) {
  for (doc::Value* item : model::itemsOf(order.value, itemList))
    if (textOf(*item, "action") == "add") designFor(unit, order, *item);
}

void servicesReserved(UnitOfWork& unit, const Draft& record, const std::string& itemId) {
  if (!isServiceOrder(record)) return;
  for (const doc::Value* item : model::itemsOf(record.value, itemList)) {
    if (textOf(*item, "action") != "add" || (!itemId.empty() && textOf(*item, "id") != itemId)) continue;
    if (Draft* service = serviceOf(unit, *item))
      move(unit, *service, Event::reserve, fmt::format("{} has values for it", record.id));
  }
}

void servicesConfigured(UnitOfWork& unit, const Draft& order) {
  if (!isServiceOrder(order)) return;
  for (const doc::Value* item : model::itemsOf(order.value, itemList))
    if (textOf(*item, "action") == "add" && isConfigured(order, *item))
      if (Draft* service = serviceOf(unit, *item))
        move(unit, *service, Event::install, fmt::format("{} has configured it", order.id));
}

void servicesFollow(UnitOfWork& unit, const Draft& order) {
  if (!isServiceOrder(order) || !lifecycle::isFinal(*order.kind->lifecycle, order.state())) return;
  for (const doc::Value* item : model::itemsOf(order.value, itemList)) follow(unit, order, *item);
}

bool isInPlace(const UnitOfWork& unit, const doc::Value& item) {
  const Related service = relatedOf(unit, textOf(item.value("service", doc::Value::object()), "id"));
  return service.kind && service.kind->kind == model::Kind::service &&
         (service.state == State::inactive || service.state == State::active);
}

void supportServices(UnitOfWork& unit, const Draft& request) {
  for (const doc::Value* item : model::itemsOf(request.value, request.kind->itemField)) {
    const std::string resource = textOf(item->value("resource", doc::Value::object()), "id");
    if (resource.empty() || textOf(*item, "action") == "delete") continue;
    for (const doc::Value& requester : listOf(request.value, "requestedBy"))
      if (Draft* service = serviceWaiting(unit, requester, textOf(*item, "id"));
          service && service->state() != State::terminated)
        support(unit, *service, resource, request.id);
  }
}

}  // namespace som::process
