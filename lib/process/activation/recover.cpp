#include "process/activation/recover.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/contains.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "process/delegation/cancel.hpp"
#include "process/delegation/cancel_item.hpp"
#include "process/edit/edit.hpp"
#include "process/edit/ordered.hpp"
#include "process/edit/service_guards.hpp"
#include "process/fulfilment/suppliers.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/work/inventory.hpp"

namespace som::process {
namespace {

using lifecycle::Event;

/// True if everything that the service supports is also recovered.
bool isOnlyUsedBy(const Inventory& inventory, const std::string& id, const std::set<std::string>& gone) {
  const std::vector<Related> users = inventory.usersOf(id);
  return std::all_of(users.begin(), users.end(), [&](const Related& user) { return gone.contains(user.id); });
}

/// Returns the existing services that directly support one.
std::vector<Draft*> partsOf(UnitOfWork& unit, const Draft& service) {
  std::vector<Draft*> parts;
  const model::InventoryServiceView<model::ValueNode> view(service.value);
  for (const auto reference : view.supportingServices())
    if (const Related part = relatedOf(unit, reference.id()); part.kind == service.kind)
      parts.push_back(unit.openIfThere(*part.kind, part.id));
  return parts;
}

/// Returns the open items of an order that add or modify a service.
std::vector<std::string> itemsBuilding(const Draft& order, const std::string& service) {
  std::vector<std::string> ids;
  for (const doc::Value* value : model::itemsOf(order.value, order.kind->itemField))
    if (const model::ItemView<model::ValueNode> item(*value);
        item.service().id() == service && !lifecycle::isFinal(*order.kind->lifecycle, item.state()) &&
        !lifecycle::isCancelling(item.state()) &&
        (item.action() == model::addAction || item.action() == model::modifyAction))
      ids.push_back(item.id());
  return ids;
}

/// True if an order has an open item other than some.
bool hasOtherItem(const Draft& order, const std::vector<std::string>& ids) {
  const auto items = model::itemsOf(order.value, order.kind->itemField);
  return std::any_of(items.begin(), items.end(), [&](const doc::Value* value) {
    const model::ItemView<model::ValueNode> item(*value);
    return !contains(ids, item.id()) && !lifecycle::isFinal(*order.kind->lifecycle, item.state());
  });
}

/// Cancels the items that an order under way has for a service which goes; without other open items the whole
/// order. An item that others depend on is refused: to end those is a decision about them.
void cancelItems(UnitOfWork& unit, Draft& order, const std::vector<std::string>& ids) {
  if (!hasOtherItem(order, ids)) return cancelOrder(unit, order, CancelStep::whole);
  for (const std::string& id : ids) try {
      endItem(unit, order, id, {});
    } catch (Error& error) {
      for (Diagnostic& finding : error.findings())
        if (finding.code == Code::guard)
          finding.hints = {
              fmt::format("som order item cancel {} {} --with-dependents --reason TEXT", order.id, id)};
      throw;
    }
}

/// Stops the work that would go on building a service which was recovered. Orders that have not started are
/// named: their start is refused.
void stopBuilding(UnitOfWork& unit, const OpenOrders& orders, const std::string& service) {
  for (const Related& open : orders.on(service)) {
    Draft& order = unit.open(open.id, open.kind);
    if (model::isRecovery(order.value) || lifecycle::isCancelling(order.state())) continue;
    const std::vector<std::string> ids = itemsBuilding(order, service);
    if (ids.empty()) continue;
    if (isUnderWay(order))
      cancelItems(unit, order, ids);
    else
      reportChange(unit, order,
                   fmt::format("is {}, and is about {}, which is recovered: cancel it",
                               lifecycle::states.name(order.state()), service));
  }
}

}  // namespace

void recoverService(UnitOfWork& unit, Draft& service) {
  requireEndable(unit, service, true);
  const Inventory inventory(unit.files());
  const OpenOrders orders(unit.files());
  transition(unit, service, {.event = Event::terminate});
  std::set<std::string> gone = {service.id};
  std::vector<Draft*> recovered = {&service};
  for (std::size_t next = 0; next < recovered.size(); ++next)
    for (Draft* part : partsOf(unit, *recovered[next])) {
      if (gone.contains(part->id) || !isOnlyUsedBy(inventory, part->id, gone) ||
          !orders.on(part->id).empty() ||
          !lifecycle::find(*part->kind->lifecycle, part->state(), Event::terminate))
        continue;
      transition(unit, *part,
                 {.event = Event::terminate,
                  .cause = UnitOfWork::Cause::automatic,
                  .reason = fmt::format("only {} stood on it", recovered[next]->id)});
      gone.insert(part->id);
      recovered.push_back(part);
    }
  for (const Draft* one : recovered) noteLeftWithParties(unit, *one);
  // Afterwards, as a service that has ended waits for no recovery order.
  stopBuilding(unit, orders, service.id);
}

}  // namespace som::process
