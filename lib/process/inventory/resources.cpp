#include "process/inventory/resources.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/id.hpp"
#include "model/items.hpp"
#include "model/services.hpp"
#include "model/tracking.hpp"
#include "model/views.hpp"
#include "process/inventory/services.hpp"
#include "process/work/inventory.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using model::ValueNode;
using Item = model::ItemView<ValueNode>;
using Order = model::OrderView<ValueNode>;
using Service = model::InventoryServiceView<ValueNode>;

using model::orderKind;

/// Returns the items of a request, at all levels.
std::vector<Item> itemsOfRequest(const Draft& request) {
  std::vector<Item> items;
  for (const doc::Value* item : model::itemsOf(request.value, request.kind->itemField))
    items.emplace_back(*item);
  return items;
}

/// Opens the service for which an order waits for a request; returns null if there is no such service.
Draft* serviceWaiting(UnitOfWork& unit, const model::ReferenceView<ValueNode>& requester,
                      const std::string& itemOfRequest) {
  const model::KindRow& orders = orderKind();
  const std::string id = requester.id();
  if (model::kindOfId(id) != &orders) return nullptr;
  Draft* order = unit.openLinked(orders, id);
  if (!order) return nullptr;
  const auto activity = Order(order->value).activity(requester.activity());
  if (!activity) return nullptr;
  const std::string own = activity.item();
  const doc::Value* item = model::itemOf(order->value, orders.itemField, own.empty() ? itemOfRequest : own);
  return item ? serviceOf(unit, Item(*item)) : nullptr;
}

/// Adds the record of a delivered resource, as the request describes it. `isNew`: no service knew it before.
void addResource(UnitOfWork& unit, const Draft& request, const Item& item, bool isNew) {
  const model::KindRow& kind = model::row(model::Kind::resource);
  const std::string id = item.resource().id();
  if (!isPlainId(id) && !isNew) return;
  if (!isPlainId(id))
    return unit.warn(
        Diagnostic(Code::invalidId,
                   fmt::format("'{}' gets no record in the inventory: it cannot be a file name", id))
            .in(request.id)
            .hint("use letters, digits, '.', '_' and '-'"));
  if (unit.draftOf(kind, id) || store::exists(unit.files(), kind, id)) return;
  const std::string why = fmt::format("delivered by {}", request.id);
  unit.add(kind, model::resourceRecord(item.resource(), why, unit.env().now));
  unit.report({id, "", "", why});
}

/// Gives the record of a resource the characteristics with which a request has modified it.
void modifyResource(UnitOfWork& unit, const Draft& request, const Item& item) {
  const std::string id = item.resource().id();
  if (!isPlainId(id)) return;
  Draft* draft = unit.openIfThere(model::row(model::Kind::resource), id);
  if (draft && model::modifyResource(draft->value, item.resource()))
    unit.report({id, "", "", fmt::format("modified by {}", request.id)});
}

/// Tracks and reports that a request changed the resources of a service; `from` is removed, `to` is new.
void trackSupport(UnitOfWork& unit, Draft& service, const std::string& from, const std::string& to,
                  const std::string& why) {
  unit.track(service, "update",
             model::tracking(
                 {.field = std::string(model::supportingResources), .from = from, .to = to, .reason = why}),
             UnitOfWork::Cause::automatic);
  const std::string state(lifecycle::states.name(service.state()));
  unit.report({service.id, state, state, why});
}

void support(UnitOfWork& unit, Draft& service, const std::string& resource, const std::string& request) {
  if (model::addSupportingResource(service.value, resource))
    trackSupport(unit, service, "", resource, fmt::format("{} brought {}", request, resource));
}

bool standsOn(const Draft& service, const std::string& resource) {
  for (const auto entry : Service(service.value).supportingResources())
    if (entry.id() == resource) return true;
  return false;
}

/// Takes a resource that a request has deleted out of a service, also of a terminated one.
void unsupport(UnitOfWork& unit, Draft& service, const std::string& resource, const std::string& request) {
  if (model::removeSupportingResource(service.value, resource))
    trackSupport(unit, service, resource, "", fmt::format("{} deleted {}", request, resource));
}

/// Writes into the record of a resource that it no longer operates, if it has a record.
void endResource(UnitOfWork& unit, const std::string& resource, const std::string& request) {
  if (!isPlainId(resource)) return;
  Draft* draft = unit.openIfThere(model::row(model::Kind::resource), resource);
  if (!draft || !model::endResource(draft->value, unit.env().now)) return;
  unit.report({resource, "", "", fmt::format("deleted by {}", request)});
}

}  // namespace

void endResources(UnitOfWork& unit, const Draft& request) {
  for (const Item& item : itemsOfRequest(request)) {
    const std::string resource = item.resource().id();
    if (resource.empty() || item.action() != model::deleteAction || item.state() != State::completed)
      continue;
    for (const auto requester : Order(request.value).requesters())
      if (Draft* service = serviceWaiting(unit, requester, item.id()))
        unsupport(unit, *service, resource, request.id);
    endResource(unit, resource, request.id);
  }
}

void supportServices(UnitOfWork& unit, const Draft& request) {
  for (const Item& item : itemsOfRequest(request)) {
    const std::string resource = item.resource().id();
    if (resource.empty() || item.action() == model::deleteAction) continue;
    if (item.action() == model::modifyAction && request.state() == State::completed)
      modifyResource(unit, request, item);
    std::vector<Draft*> services;
    for (const auto requester : Order(request.value).requesters())
      if (Draft* service = serviceWaiting(unit, requester, item.id());
          service && service->state() != State::terminated)
        services.push_back(service);
    const bool isKnown =
        !services.empty() && std::all_of(services.begin(), services.end(),
                                         [&](const Draft* one) { return standsOn(*one, resource); });
    addResource(unit, request, item, !isKnown);
    for (Draft* service : services) support(unit, *service, resource, request.id);
  }
}

std::vector<std::string> servicesOn(const UnitOfWork& unit, const std::string& resource,
                                    const std::string& but) {
  std::vector<std::string> services;
  for (const Related& user : Inventory(unit.files()).usersOf(resource))
    if (user.id != but) services.push_back(user.id);
  return services;
}

}  // namespace som::process
