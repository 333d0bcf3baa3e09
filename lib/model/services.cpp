#include "model/services.hpp"

#include <algorithm>

#include "model/kind.hpp"
#include "model/members.hpp"
#include "model/parties.hpp"

namespace som::model {
namespace {

constexpr std::string_view characteristics = "serviceCharacteristic";
constexpr std::string_view orders = "serviceOrderItem";

/// Sets a characteristic of a service, or adds it.
void setCharacteristic(doc::Value& service, const CharacteristicView<ValueNode>& wanted) {
  const auto list = service.find(characteristics);
  if (list != service.end() && list->is_array())
    for (doc::Value& own : *list)
      if (CharacteristicView<ValueNode>(own).name() == wanted.name()) {
        const doc::Value* value = wanted.value().value();
        own["value"] = value ? *value : doc::Value();
        return;
      }
  members::append(service, characteristics, *wanted.node().value());
}

}  // namespace

doc::Value serviceEntry(const NewService& service) {
  doc::Value entry = doc::Value::object();
  members::putText(entry, "id", service.id);
  if (!service.specification.empty()) {
    doc::Value specification = {{"id", service.specification}};
    members::putText(specification, "version", service.version);
    entry["serviceSpecification"] = std::move(specification);
  }
  if (!service.place.empty()) members::append(entry, "place", {{"id", service.place}});
  return entry;
}

doc::Value valueOf(const ServiceView<ValueNode>& service) {
  return service ? *service.node().value() : doc::Value::object();
}

void addCharacteristic(doc::Value& service, std::string_view name, doc::Value value) {
  members::append(service, characteristics, {{"name", name}, {"value", std::move(value)}});
}

doc::Value describedService(const ServiceView<ValueNode>& described, const doc::Value& order) {
  doc::Value service = valueOf(described);
  for (const char* own : {"id", "href", "state", "startDate", "endDate", "note"}) service.erase(own);
  service["@type"] = row(Kind::service).type;
  const RecordView<ValueNode> asked(order);
  if (!service.contains("category")) members::putText(service, "category", asked.category());
  if (!service.contains("description")) members::putText(service, "description", asked.description());
  if (!hasParties(service)) copyParties(order, customerRole, service);
  return service;
}

doc::Value orderedService(const doc::Value& service) {
  doc::Value ordered = doc::Value::object();
  for (const char* member : {"id", "name", "serviceSpecification", "place"})
    if (const auto found = service.find(member); found != service.end()) ordered[member] = *found;
  return ordered;
}

void modifyService(doc::Value& service, const ServiceView<ValueNode>& wanted) {
  if (!wanted) return;
  for (const auto characteristic : wanted.characteristics()) setCharacteristic(service, characteristic);
  for (const std::string_view whole : {"serviceSpecification", "place"})
    members::copy(*wanted.node().value(), whole, service, whole);
}

bool knowsOrder(const doc::Value& service, std::string_view order, std::string_view item) {
  for (const auto entry : InventoryServiceView<ValueNode>(service).orders())
    if (entry.order() == order && entry.item() == item) return true;
  return false;
}

bool addOrderOfService(doc::Value& service, std::string_view order, std::string_view item,
                       std::string_view action) {
  if (knowsOrder(service, order, item)) return false;
  members::append(service, orders, {{"serviceOrderId", order}, {"itemId", item}, {"itemAction", action}});
  return true;
}

bool addSupportingResource(doc::Value& service, std::string_view resource) {
  for (const auto entry : InventoryServiceView<ValueNode>(service).supportingResources())
    if (entry.id() == resource) return false;
  members::append(service, supportingResources, {{"id", resource}});
  return true;
}

bool removeSupportingResource(doc::Value& service, std::string_view resource) {
  const auto list = service.find(supportingResources);
  if (list == service.end() || !list->is_array()) return false;
  const auto found = std::find_if(list->begin(), list->end(), [&](const doc::Value& entry) {
    return ReferenceView<ValueNode>(entry).id() == resource;
  });
  if (found == list->end()) return false;
  list->erase(found);
  if (list->empty()) service.erase(list);
  return true;
}

}  // namespace som::model
