#include "process/delegation/request_item.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "model/allocation.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/service_offer.hpp"
#include "model/services.hpp"
#include "process/edit/edit.hpp"
#include "process/inventory/holding.hpp"
#include "process/inventory/resources.hpp"
#include "process/inventory/services.hpp"
#include "process/inventory/users.hpp"
#include "process/work/policies.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

using model::ValueNode;
using Activity = model::ActivityView<ValueNode>;
using AllocationRecord = model::AllocationView<ValueNode>;
using Item = model::ItemView<ValueNode>;
using Service = model::InventoryServiceView<ValueNode>;

using model::allocationKind;

/// Returns the items of an activity: its own, otherwise all items of the order that need work.
std::vector<Item> itemsFor(const Draft& order, const Activity& activity) {
  const std::string own = activity.item();
  std::vector<Item> items;
  for (const doc::Value* value : model::itemsOf(order.value, order.kind->itemField))
    if (const Item item(*value); own.empty() ? item.action() != model::noChangeAction : item.id() == own)
      items.push_back(item);
  return items;
}

/// True if an item with an action is about something that exists already.
bool isOfExisting(std::string_view action) {
  return action == model::modifyAction || action == model::deleteAction;
}

/// A value of a pool, and the characteristic that shows it.
struct NamedValue {
  const Draft* value;
  std::string name;
};

/// True if an item moves its service to the scope of a value.
bool movesTo(const Item& item, const AllocationRecord& value) {
  const std::string scope = value.scope();
  const auto characteristics = item.service().characteristics();
  return !scope.empty() && std::any_of(characteristics.begin(), characteristics.end(), [&](const auto& one) {
    return one.value() && !one.value().isMapping() && !one.value().isSequence() &&
           one.value().text() == scope;
  });
}

/// Takes the values that a service leaves out of those for a request: one in the scope to which the item
/// moves the service takes the place, and the name, of one in another scope.
void leaveScopes(const Item& item, std::vector<NamedValue>& values) {
  for (NamedValue& to : values) {
    const AllocationRecord after(to.value->value);
    if (!to.name.empty() || !movesTo(item, after)) continue;
    const auto left = std::find_if(values.begin(), values.end(), [&](const NamedValue& one) {
      const AllocationRecord before(one.value->value);
      return !one.name.empty() && before.pool() == after.pool() && before.scope() != after.scope();
    });
    if (left == values.end()) continue;
    to.name = left->name;
    values.erase(left);
    return leaveScopes(item, values);
  }
}

/// Returns the values of pools that a service uses, and those that are allocated for an item which modifies
/// it, without those that others replace.
std::vector<NamedValue> valuesFor(UnitOfWork& unit, const Draft& order, const Item& item,
                                  const Draft* service) {
  std::vector<NamedValue> values;
  std::set<std::string> known;
  const auto add = [&](const std::string& id) {
    const Draft* value = store::isAllocationId(id) && known.insert(id).second
                             ? unit.openIfThere(allocationKind(), id)
                             : nullptr;
    if (value && !value->removed && AllocationRecord(value->value).replacedBy().empty())
      values.push_back({value, service ? model::parameterOfValue(service->value, id) : std::string()});
  };
  if (service)
    for (const auto entry : Service(service->value).supportingResources()) add(entry.id());
  if (isOfExisting(item.action()))
    for (const Allocation& one : heldBy(unit, {order.id}))
      if (!one.isReserved() && (one.item.empty() || one.item == item.id())) add(one.id);
  if (isOfExisting(item.action())) leaveScopes(item, values);
  return values;
}

/// Returns the text of a characteristic of a service; empty if it has none.
std::string textIn(const doc::Value& service, std::string_view characteristic) {
  for (const auto one : model::ServiceView<ValueNode>(service).characteristics())
    if (one.name() == characteristic && one.value() && !one.value().isMapping() && !one.value().isSequence())
      return one.value().text();
  return {};
}

/// Takes the values out that a described service has in a scope which it leaves: there they may belong to
/// another one. Its new scope has no value yet.
void leaveOldScopes(UnitOfWork& unit, doc::Value& described, std::vector<NamedValue>& values) {
  const doc::Document* known = unit.workspace().policies().specification(
      std::string(model::ServiceView<ValueNode>(described).specification().id()));
  if (!known) return;
  for (const auto parameter : model::SpecificationView<doc::Node>(known->root()).requiredParameters()) {
    const std::string wanted = parameter.scope().empty() ? "" : textIn(described, parameter.scope());
    const auto left = std::find_if(values.begin(), values.end(), [&](const NamedValue& one) {
      return one.name == parameter.name() && !wanted.empty() &&
             AllocationRecord(one.value->value).scope() != wanted;
    });
    if (left == values.end()) continue;
    model::removeSupportingResource(described, left->value->id);
    values.erase(left);
  }
}

/// Adds values of pools as characteristics, named after the parameters that they are for, else after their
/// pools.
void addValues(doc::Value& described, const std::vector<NamedValue>& values) {
  std::set<std::string> names;
  for (const NamedValue& one : values) {
    const AllocationRecord value(one.value->value);
    const std::string name = one.name.empty() ? std::string(value.pool()) : one.name;
    if (names.insert(name).second)
      model::setCharacteristic(described, name, *value.valueNode().value());
    else
      model::addCharacteristic(described, name, *value.valueNode().value());
  }
}

/// Describes the service of an item for a request.
doc::Value describe(UnitOfWork& unit, const Draft& order, const Item& item, const Activity& activity,
                    const Draft* service) {
  doc::Value described = model::valueOf(item.service());
  if (service && item.action() != model::addAction) {
    described = service->value;
    model::modifyService(described, item.service());
  }
  std::vector<NamedValue> values = valuesFor(unit, order, item, service);
  if (service && item.action() == model::modifyAction) leaveOldScopes(unit, described, values);
  std::vector<std::string> needs;
  for (const auto name : activity.needs()) needs.push_back(name.text());
  model::keepCharacteristics(described, needs);
  addValues(described, values);
  return described;
}

/// True if a resource is, or may be, of a specification.
bool mayBeOf(const UnitOfWork& unit, const std::string& resource, const std::string& specification) {
  const model::KindRow& kind = model::row(model::Kind::resource);
  if (specification.empty() || !isPlainId(resource)) return true;
  auto found = store::findById(unit.files(), kind, resource);
  if (!found) return true;
  const doc::Document document = store::readFound(unit.files(), std::move(*found));
  const auto own = model::ResourceView<doc::Node>(document.root()).specification().id();
  return own.empty() || own == specification;
}

/// Returns the resources of an existing service that a request is about; values of pools are not.
std::vector<std::string> resourcesFor(const UnitOfWork& unit, std::string_view action,
                                      const Activity& activity, const Draft* service) {
  std::vector<std::string> resources;
  if (!service || !isOfExisting(action)) return resources;
  for (const auto entry : Service(service->value).supportingResources()) {
    const std::string id = entry.id();
    const bool isValue = store::isAllocationId(id) && (unit.draftOf(allocationKind(), id) ||
                                                       store::exists(unit.files(), allocationKind(), id));
    if (!isValue && mayBeOf(unit, id, activity.resourceSpecification())) resources.push_back(id);
  }
  return resources;
}

void addItemsFor(UnitOfWork& unit, const Draft& order, const Item& item, const Activity& activity,
                 const model::KindRow& kind, std::string_view asked, doc::Value& request) {
  const bool isResource = kind.kind == model::Kind::resourceOrder;
  // A missing item stands for the whole record.
  if (!item) {
    model::NewItem entry = {.id = "1", .action = std::string(model::addAction)};
    (isResource ? entry.resource : entry.service) =
        isResource ? model::requestedResource({}, activity.resourceSpecification(), {})
                   : model::requestedComponent({}, activity.name(), {});
    return model::addItem(request, kind, entry);
  }
  const std::string action = asked.empty() ? item.action() : std::string(asked);
  const Draft* service = serviceOf(unit, item);
  const doc::Value described = describe(unit, order, item, activity, service);
  const model::ServiceView<ValueNode> view(described);
  std::vector<std::string> resources = resourcesFor(unit, action, activity, service);
  // What another service stands on stays: a resource is modified, and a party does not hear of it.
  std::set<std::string> shared;
  for (const std::string& one : action == model::deleteAction ? resources : std::vector<std::string>())
    if (const auto users = servicesOn(unit, one, service->id); !users.empty()) {
      shared.insert(one);
      reportChange(
          unit, order,
          fmt::format("{}: {} stays, as {} uses it", std::string(activity.id()), one, joined(users)));
    }
  model::NewItem entry = {.id = item.id(), .action = action};
  if (!isResource) {
    std::erase_if(resources, [&](const std::string& one) { return shared.contains(one); });
    entry.service = model::requestedComponent(view, activity.name(), resources);
    return model::addItem(request, kind, entry);
  }
  if (resources.empty()) resources.emplace_back();
  std::size_t number = 1;
  for (const std::string& resource : resources) {
    if (number > 1) entry.id = fmt::format("{}-{}", std::string(item.id()), number);
    entry.action = shared.contains(resource) ? std::string(model::modifyAction) : action;
    entry.resource = model::requestedResource(view, activity.resourceSpecification(), resource);
    model::addItem(request, kind, entry);
    ++number;
  }
}

}  // namespace

void addRequestItems(UnitOfWork& unit, const Draft& record, const Activity& activity,
                     const model::KindRow& kind, std::string_view action, doc::Value& request) {
  std::vector<Item> items = itemsFor(record, activity);
  if (items.empty()) items.emplace_back();
  for (const Item& item : items) addItemsFor(unit, record, item, activity, kind, action, request);
}

}  // namespace som::process
