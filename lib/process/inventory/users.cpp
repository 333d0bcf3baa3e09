#include "process/inventory/users.hpp"

#include <algorithm>
#include <functional>
#include <optional>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "model/activities.hpp"
#include "model/allocation.hpp"
#include "model/items.hpp"
#include "model/services.hpp"
#include "model/specification.hpp"
#include "model/standing_history.hpp"
#include "model/tracking.hpp"
#include "process/edit/ordered.hpp"
#include "process/inventory/services.hpp"
#include "process/work/policies.hpp"
#include "store/layout.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using model::ValueNode;
using AllocationRecord = model::AllocationView<ValueNode>;
using Item = model::ItemView<ValueNode>;
using Service = model::InventoryServiceView<ValueNode>;

using model::allocationKind;

bool isInPlace(State service) { return service == State::active || service == State::inactive; }

/// Returns the names of the parameters that the specification of a service requires and that a value can be
/// for: those of its pool, without those of a scope if the value has none.
std::vector<std::string> parametersFor(UnitOfWork& unit, const Draft& service,
                                       const AllocationRecord& value) {
  std::vector<std::string> names;
  const doc::Document* specification =
      unit.workspace().policies().specification(Service(service.value).specification().id());
  if (!specification) return names;
  for (const auto parameter : model::SpecificationView<doc::Node>(specification->root()).requiredParameters())
    if (parameter.pool() == value.pool() && (parameter.scope().empty() || !value.scope().empty()))
      names.emplace_back(parameter.name());
  return names;
}

/// Returns the first of these parameters that has no value; empty if all have one.
std::string firstWithoutValue(const Draft& service, const std::vector<std::string>& parameters) {
  for (const std::string& name : parameters)
    if (model::valueOfParameter(service.value, name).empty()) return name;
  return {};
}

void show(Draft& service, const Draft& allocation, const std::string& parameter) {
  model::showParameter(service.value, allocation.id, parameter,
                       *AllocationRecord(allocation.value).valueNode().value());
}

/// Gives a parameter that lost its value another value of the pool that the service uses.
void showAnother(UnitOfWork& unit, Draft& service, const std::string& pool, const std::string& parameter) {
  for (const auto entry : Service(service.value).supportingResources()) {
    const std::string id = entry.id();
    if (!entry.name().empty() || !store::isAllocationId(id) || !id.starts_with(pool + "/")) continue;
    const Draft* other = unit.openIfThere(allocationKind(), id);
    if (other && !other->removed) return show(service, *other, parameter);
  }
}

/// Opens the services of the items with an action that a value may be for.
std::vector<Draft*> servicesFor(UnitOfWork& unit, const Draft& order, const Draft& allocation,
                                const std::function<bool(const Draft& order, const Item& item)>& isMeant) {
  std::vector<Draft*> services;
  for (const doc::Value* value : model::itemsOf(order.value, order.kind->itemField)) {
    const Item item(*value);
    if (!isForItem(allocation, item.id()) || !isMeant(order, item)) continue;
    Draft* service = serviceOf(unit, item);
    if (service && service->state() != State::terminated) services.push_back(service);
  }
  return services;
}

bool addsService(const Draft&, const Item& item) { return item.action() == model::addAction; }

/// True if an item adds a service and goes on; all items of an order that is not under way do.
bool stillAddsService(const Draft& order, const Item& item) {
  return item.action() == model::addAction &&
         (!isUnderWay(order) || !lifecycle::isFinal(*order.kind->lifecycle, item.state()));
}

bool hasModified(const Draft&, const Item& item) {
  return item.action() == model::modifyAction && item.state() == State::completed;
}

/// True if the text of a tracking record names a value: `vlan/pe1/100, vlan/pe1/101`.
bool namesValue(const std::string& text, const std::string& id) {
  constexpr std::string_view separators = ", ";
  const auto found = text.find(id);
  const auto end = found + id.size();
  return found != text.npos && (found == 0 || separators.find(text[found - 1]) != separators.npos) &&
         (end == text.size() || separators.find(text[end]) != separators.npos);
}

/// True if the history of an order says that it took a value after an activity had ended. Times alone do not
/// say that of what happened in the same moment.
bool wasTakenAfter(const Draft& order, const std::string& activity, const std::string& value) {
  bool ended = false, after = false;
  for (const auto& entry : model::standingHistory(model::RecordView<ValueNode>(order.value))) {
    if (entry.activity() == activity && entry.to() != State::none) {
      ended = lifecycle::isFinished(entry.to());
      after = false;
    }
    if (ended && entry.action() == "allocate" && namesValue(entry.description(), value)) after = true;
  }
  return after;
}

/// True if an item that was to modify its service ended otherwise, and one of its configure activities had
/// begun and did not end before a value was allocated: the value may be configured.
bool mayHaveModified(const Draft& order, const Item& item, const Draft& allocation) {
  const auto allocated = AllocationRecord(allocation.value).date();
  if (item.action() != model::modifyAction || item.state() == State::completed ||
      !lifecycle::isFinal(*order.kind->lifecycle, item.state()))
    return false;
  const auto activities = model::RecordView<ValueNode>(order.value).activities();
  return std::any_of(activities.begin(), activities.end(), [&](const auto& activity) {
    const auto end = activity.endDate();
    return activity.type() == model::configureType && activity.hasStarted() &&
           (!end || !allocated || *end > *allocated ||
            (*end == *allocated && !wasTakenAfter(order, activity.id(), allocation.id))) &&
           (activity.item().empty() || activity.item() == item.id());
  });
}

/// True if a service has moved from the scope of the value that its parameter has to that of another one.
bool hasLeft(UnitOfWork& unit, const Draft& service, const std::string& parameter, const Draft& before,
             const Draft& after) {
  const std::string from = AllocationRecord(before.value).scope(), to = AllocationRecord(after.value).scope();
  const doc::Document* specification =
      unit.workspace().policies().specification(Service(service.value).specification().id());
  for (const auto one : model::SpecificationView<doc::Node>(specification->root()).requiredParameters())
    if (one.name() == parameter && !one.scope().empty())
      for (const auto characteristic : model::ServiceView<ValueNode>(service.value).characteristics())
        if (characteristic.name() == one.scope()) return from != to && characteristic.value().text() == to;
  return false;
}

/// Links a value and a service at both ends.
void link(UnitOfWork& unit, Draft& service, Draft& allocation) {
  model::addUser(allocation.value, service.id);
  if (model::addSupportingResource(service.value, allocation.id))
    trackValues(unit, service, "allocate", {allocation.id}, UnitOfWork::Cause::automatic);
}

/// True if other items of the order may use the value that an item has of a pool.
bool mayShare(UnitOfWork& unit, const Item& item, const std::string& pool) {
  const doc::Document* specification =
      unit.workspace().policies().specification(item.service().specification().id());
  if (!specification) return false;
  for (const auto parameter : model::SpecificationView<doc::Node>(specification->root()).requiredParameters())
    if (parameter.pool() == pool && parameter.isShared()) return true;
  return false;
}

bool usesAny(const Draft& allocation, const std::vector<Draft*>& services) {
  for (const auto user : AllocationRecord(allocation.value).users())
    for (const Draft* service : services)
      if (service->id == user.id()) return true;
  return false;
}

}  // namespace

Draft* recordOf(UnitOfWork& unit, const std::string& id) {
  const model::KindRow* kind = model::kindOfId(id);
  return kind ? unit.openLinked(*kind, id) : nullptr;
}

void useValue(UnitOfWork& unit, Draft& service, Draft& allocation, const std::string& parameter) {
  link(unit, service, allocation);
  std::string name = parameter;
  if (name.empty() && model::parameterOfValue(service.value, allocation.id).empty())
    name = firstWithoutValue(service, parametersFor(unit, service, AllocationRecord(allocation.value)));
  if (!name.empty()) show(service, allocation, name);
}

void endUse(UnitOfWork& unit, Draft& service, Draft& allocation) {
  model::removeUser(allocation.value, service.id);
  const std::string parameter = model::parameterOfValue(service.value, allocation.id);
  if (!model::removeSupportingResource(service.value, allocation.id)) return;
  trackValues(unit, service, "release", {allocation.id}, UnitOfWork::Cause::automatic);
  if (!parameter.empty() && service.state() != State::terminated)
    showAnother(unit, service, AllocationRecord(allocation.value).pool(), parameter);
}

void linkServices(UnitOfWork& unit, const Draft& order, Draft& allocation) {
  if (order.kind->kind != model::Kind::serviceOrder) return;
  const AllocationRecord value(allocation.value);
  std::vector<Draft*> services = servicesFor(unit, order, allocation, addsService);
  if (usesAny(allocation, services)) return;
  std::vector<Draft*> requiring, lacking;
  for (Draft* service : services)
    if (!firstWithoutValue(*service, parametersFor(unit, *service, value)).empty())
      lacking.push_back(service);
  for (Draft* service : servicesFor(unit, order, allocation, stillAddsService))
    if (!parametersFor(unit, *service, value).empty()) requiring.push_back(service);
  const bool isShared = value.holder() != order.id;
  if (value.item().empty()) {
    if (!lacking.empty())
      services = {lacking.front()};
    else if (!requiring.empty() || isShared)
      services = isShared ? std::vector<Draft*>() : requiring;
  }
  for (Draft* service : services) useValue(unit, *service, allocation);
  recordItem(unit, allocation);
}

void recordItem(UnitOfWork& unit, Draft& allocation) {
  const AllocationRecord value(allocation.value);
  const auto users = value.users();
  if (!value.item().empty() || users.size() != 1) return;
  Draft* order = recordOf(unit, value.holder());
  if (!order || order->kind->kind != model::Kind::serviceOrder) return;
  for (const doc::Value* one : model::itemsOf(order->value, order->kind->itemField)) {
    const Item item(*one);
    if (item.service().id() != users.front().id()) continue;
    if (mayShare(unit, item, value.pool())) return;
    const std::string id = item.id();
    model::setItem(allocation.value, id);
    model::linkAllocation(order->value, allocation.id, id);
    return;
  }
}

std::vector<std::string> linkModifiedServices(UnitOfWork& unit, const Draft& order, Draft& allocation) {
  std::vector<std::string> replaced;
  if (!AllocationRecord(allocation.value).replacedBy().empty()) return replaced;
  for (Draft* service : servicesFor(unit, order, allocation, hasModified)) {
    const auto parameters = parametersFor(unit, *service, AllocationRecord(allocation.value));
    const bool isShown = !model::parameterOfValue(service->value, allocation.id).empty();
    std::string name;
    if (!isShown && !parameters.empty() && firstWithoutValue(*service, parameters).empty()) {
      name = parameters.front();
      Draft* before = unit.openIfThere(allocationKind(), model::valueOfParameter(service->value, name));
      if (before && hasLeft(unit, *service, name, *before, allocation)) {
        model::replaceBy(before->value, allocation.id);
        replaced.push_back(before->id);
      }
    }
    useValue(unit, *service, allocation, name);
  }
  const auto mayUse = [&](const Draft& of, const Item& item) {
    return mayHaveModified(of, item, allocation);
  };
  for (Draft* service : servicesFor(unit, order, allocation, mayUse)) link(unit, *service, allocation);
  return replaced;
}

bool isForItem(const Draft& allocation, const std::string& item) {
  const std::string own = AllocationRecord(allocation.value).item();
  return own.empty() || own == item;
}

bool isInUse(UnitOfWork& unit, const Draft& allocation) {
  for (const auto user : AllocationRecord(allocation.value).users())
    if (const Draft* service = recordOf(unit, user.id()); service && isInPlace(service->state())) return true;
  return false;
}

std::vector<std::string> usersOf(UnitOfWork& unit, const Draft& allocation) {
  const AllocationRecord value(allocation.value);
  std::vector<std::string> users;
  for (const auto user : value.users())
    if (const Draft* service = recordOf(unit, user.id()); service && isInPlace(service->state()))
      users.push_back(service->id);
  if (!value.users().empty()) return users;
  const Draft* order = recordOf(unit, value.holder());
  if (!order || order->kind->kind != model::Kind::serviceOrder) return users;
  const auto hasBuilt = [](const Draft&, const Item& item) {
    return item.state() == State::completed && item.action() != model::deleteAction;
  };
  for (const Draft* service : servicesFor(unit, *order, allocation, hasBuilt))
    if (isInPlace(service->state())) users.push_back(service->id);
  return users;
}

void trackValues(UnitOfWork& unit, Draft& record, std::string_view action,
                 const std::vector<std::string>& ids, UnitOfWork::Cause cause) {
  if (!ids.empty()) unit.track(record, action, model::tracking({.description = joined(ids)}), cause);
}

std::vector<std::string> itemsWithValues(UnitOfWork& unit, const Draft& order, const std::string& pool) {
  std::vector<std::string> items;
  if (!isUnderWay(order)) return items;
  for (const doc::Value* one : model::itemsOf(order.value, order.kind->itemField)) {
    const Item item(*one);
    if (item.action() != model::addAction || lifecycle::isFinal(*order.kind->lifecycle, item.state()))
      continue;
    const doc::Document* specification =
        unit.workspace().policies().specification(item.service().specification().id());
    const Draft* service = specification ? serviceOf(unit, item) : nullptr;
    if (!service) continue;
    for (const auto parameter :
         model::SpecificationView<doc::Node>(specification->root()).requiredParameters()) {
      if (parameter.pool() != pool) continue;
      if (model::valueOfParameter(service->value, parameter.name()).empty()) return {};
      if (items.empty() || items.back() != item.id()) items.push_back(item.id());
    }
  }
  return items;
}

std::string scopeNeeded(UnitOfWork& unit, const Draft& order, const std::string& pool,
                        const std::string& itemId) {
  std::string scope;
  for (const doc::Value* value : model::itemsOf(order.value, order.kind->itemField)) {
    const Item item(*value);
    const doc::Document* specification =
        unit.workspace().policies().specification(item.service().specification().id());
    if ((!itemId.empty() && item.id() != itemId) || item.action() != model::addAction || !specification ||
        lifecycle::isFinal(*order.kind->lifecycle, item.state()))
      continue;
    for (const auto parameter :
         model::SpecificationView<doc::Node>(specification->root()).requiredParameters()) {
      if (parameter.pool() != pool) continue;
      if (parameter.scope().empty()) return {};
      scope = parameter.scope();
    }
  }
  return scope;
}

}  // namespace som::process
