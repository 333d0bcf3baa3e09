#include "model/services.hpp"

#include <algorithm>

#include "model/kind.hpp"
#include "model/members.hpp"
#include "model/parties.hpp"
#include "model/service_offer.hpp"

namespace som::model {
namespace {

constexpr std::string_view characteristics = "serviceCharacteristic";

/// Returns the entry of a list that a test selects; null if the service has none.
template <class Test>
doc::Value* findEntry(doc::Value& service, std::string_view list, const Test& test) {
  const auto entries = service.find(list);
  if (entries == service.end() || !entries->is_array()) return nullptr;
  const auto found = std::find_if(entries->begin(), entries->end(), test);
  return found == entries->end() ? nullptr : &*found;
}

/// Removes an entry of a list, and the list if it was the last one.
void removeReference(doc::Value& service, std::string_view list, const doc::Value* entry) {
  doc::Value& entries = service[std::string(list)];
  entries.erase(entries.begin() + (entry - &entries.front()));
  if (entries.empty()) service.erase(std::string(list));
}

doc::Value* findCharacteristic(doc::Value& service, std::string_view name) {
  return findEntry(service, characteristics, [&](const doc::Value& entry) {
    return CharacteristicView<ValueNode>(entry).name() == name;
  });
}

doc::Value* findResource(doc::Value& service, std::string_view resource) {
  return findEntry(service, supportingResources,
                   [&](const doc::Value& entry) { return ReferenceView<ValueNode>(entry).id() == resource; });
}

/// Sets a characteristic of a service to that of an order, or adds it.
void takeOver(doc::Value& service, const CharacteristicView<ValueNode>& wanted) {
  doc::Value* own = findCharacteristic(service, wanted.name());
  if (!own) return members::append(service, characteristics, *wanted.node().value());
  const doc::Value* value = wanted.value().value();
  (*own)["value"] = value ? *value : doc::Value();
}

/// True if a value of a pool gives the characteristic its value.
bool isParameter(const doc::Value& service, std::string_view name) {
  return !valueOfParameter(service, name).empty();
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

doc::Value resourceRecord(const ResourceView<ValueNode>& described, std::string_view description,
                          Instant since) {
  doc::Value resource = *described.node().value();
  resource["@type"] = row(Kind::resource).type;
  if (!resource.contains("description")) members::putText(resource, "description", description);
  members::putTime(resource, "startOperatingDate", since);
  return resource;
}

bool endResource(doc::Value& resource, Instant at) {
  if (resource.contains("endOperatingDate")) return false;
  members::putTime(resource, "endOperatingDate", at);
  resource["operationalState"] = "disable";
  return true;
}

std::optional<Instant> endOfResource(const ValueNode& resource) {
  return parseInstant(resource["endOperatingDate"].text());
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

void takeSpecification(doc::Value& item, const doc::Value& service) {
  if (const auto known = ItemView<ValueNode>(item).service(); known && known.specification().id().empty())
    members::copy(service, "serviceSpecification", item["service"], "serviceSpecification");
}

void setCategory(doc::Value& order, std::string_view category) {
  members::putText(order, "category", category);
}

void modifyService(doc::Value& service, const ServiceView<ValueNode>& wanted) {
  if (!wanted) return;
  for (const auto characteristic : wanted.characteristics())
    if (!isParameter(service, characteristic.name())) takeOver(service, characteristic);
  for (const std::string_view whole : {"serviceSpecification", "place"})
    members::copy(*wanted.node().value(), whole, service, whole);
}

bool modifyResource(doc::Value& resource, const ResourceView<ValueNode>& wanted) {
  constexpr std::string_view list = "resourceCharacteristic";
  const doc::Value before = resource;
  for (const auto characteristic : wanted.characteristics()) {
    doc::Value* own = findEntry(resource, list, [&](const doc::Value& entry) {
      return CharacteristicView<ValueNode>(entry).name() == characteristic.name();
    });
    if (!own)
      members::append(resource, list, *characteristic.node().value());
    else if (const doc::Value* value = characteristic.value().value())
      (*own)["value"] = *value;
  }
  return resource != before;
}

void restoreService(doc::Value& wanted, const doc::Value& service, const std::vector<std::string>& changed) {
  const ServiceView<ValueNode> before(wanted);
  doc::Value restored = doc::Value::array();
  for (const auto own : ServiceView<ValueNode>(service).characteristics())
    for (const auto one : before.characteristics())
      if (own.name() == one.name() &&
          (*own.node().value() != *one.node().value() ||
           std::find(changed.begin(), changed.end(), own.name()) != changed.end()))
        restored.push_back(*own.node().value());
  if (restored.empty())
    wanted.erase(std::string(characteristics));
  else
    wanted[std::string(characteristics)] = std::move(restored);
  for (const std::string_view whole : {"serviceSpecification", "place"})
    members::copy(service, whole, wanted, whole);
}

bool knowsOrder(const doc::Value& service, std::string_view order, std::string_view item) {
  for (const auto entry : InventoryServiceView<ValueNode>(service).orders())
    if (entry.order() == order && entry.item() == item) return true;
  return false;
}

bool addOrderOfService(doc::Value& service, std::string_view order, std::string_view item,
                       std::string_view action) {
  if (knowsOrder(service, order, item)) return false;
  members::append(service, ordersOfService,
                  {{"serviceOrderId", order}, {"itemId", item}, {"itemAction", action}});
  return true;
}

void keepCharacteristics(doc::Value& service, const std::vector<std::string>& names) {
  const auto list = service.find(characteristics);
  if (names.empty() || list == service.end() || !list->is_array()) return;
  doc::Value kept = doc::Value::array();
  for (const doc::Value& entry : *list)
    if (std::find(names.begin(), names.end(), CharacteristicView<ValueNode>(entry).name()) != names.end())
      kept.push_back(entry);
  if (kept.empty())
    service.erase(list);
  else
    *list = std::move(kept);
}

bool addSupportingService(doc::Value& service, std::string_view other) {
  for (const auto entry : InventoryServiceView<ValueNode>(service).supportingServices())
    if (entry.id() == other) return false;
  members::append(service, supportingServices, {{"id", other}});
  return true;
}

bool addSupportingResource(doc::Value& service, std::string_view resource) {
  if (findResource(service, resource)) return false;
  members::append(service, supportingResources, {{"id", resource}});
  return true;
}

bool removeSupportingResource(doc::Value& service, std::string_view resource) {
  const doc::Value* entry = findResource(service, resource);
  if (!entry) return false;
  const std::string parameter = ReferenceView<ValueNode>(*entry).name();
  removeReference(service, supportingResources, entry);
  if (const doc::Value* shown = parameter.empty() ? nullptr : findCharacteristic(service, parameter))
    removeReference(service, characteristics, shown);
  return true;
}

std::string parameterOfValue(const doc::Value& service, std::string_view id) {
  for (const auto entry : InventoryServiceView<ValueNode>(service).supportingResources())
    if (entry.id() == id) return entry.name();
  return {};
}

std::string valueOfParameter(const doc::Value& service, std::string_view parameter) {
  for (const auto entry : InventoryServiceView<ValueNode>(service).supportingResources())
    if (entry.name() == parameter) return entry.id();
  return {};
}

void showParameter(doc::Value& service, std::string_view id, std::string_view parameter,
                   const doc::Value& value) {
  if (doc::Value* before = findResource(service, valueOfParameter(service, parameter))) before->erase("name");
  addSupportingResource(service, id);
  (*findResource(service, id))["name"] = parameter;
  setCharacteristic(service, parameter, value);
}

}  // namespace som::model
