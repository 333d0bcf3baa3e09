#include "model/orders.hpp"

#include <algorithm>

#include "model/items.hpp"
#include "model/members.hpp"
#include "model/services.hpp"

namespace som::model {
namespace {

constexpr std::string_view orderRelations = "orderRelationship";

}  // namespace

doc::Value orderRecord(const NewOrder& order) {
  doc::Value record = doc::Value::object();
  members::putText(record, "category", order.category);
  members::putText(record, "description", order.description);
  members::putText(record, "priority", order.priority);
  setRequestedStart(record, order.requestedStart);
  setRequestedCompletion(record, order.requestedCompletion);
  return record;
}

void setRequestedStart(doc::Value& order, std::optional<Instant> time) {
  members::putTime(order, "requestedStartDate", time);
}

void setRequestedCompletion(doc::Value& order, std::optional<Instant> time) {
  members::putTime(order, requestedCompletionField, time);
}

void setPriority(doc::Value& order, const KindRow& kind, const std::string& priority) {
  if (kind.kind != Kind::resourceOrder) return members::putText(order, "priority", priority);
  const bool isNumber =
      !priority.empty() && priority.size() < 10 &&
      std::all_of(priority.begin(), priority.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (isNumber) order["priority"] = std::stoi(priority);
}

void addItem(doc::Value& order, const KindRow& kind, const NewItem& item) {
  doc::Value entry = {{"id", item.id}, {"action", item.action}};
  if (!item.service.is_null()) entry["service"] = item.service;
  if (!item.resource.is_null()) entry["resource"] = item.resource;
  if (!item.qualification.empty())
    members::append(entry, "qualification", {{"id", item.qualification}, {"itemId", item.askedItem}});
  members::append(order, kind.itemField, std::move(entry));
}

void appendItem(doc::Value& order, const KindRow& kind, std::string_view id, doc::Value item) {
  doc::Value entry = {{"id", id}};
  for (const auto& [key, value] : item.items())
    if (key != "id" && key != "state") entry[key] = value;
  entry["state"] = lifecycle::states.name(lifecycle::State::acknowledged);
  members::append(order, kind.itemField, std::move(entry));
}

void addItemDependency(doc::Value& item, std::string_view needed) {
  members::append(item, "serviceOrderItemRelationship",
                  {{"relationshipType", dependency}, {"orderItem", {{"itemId", needed}}}});
}

void describeItemsAgain(doc::Value& order, const doc::Value& described, std::string_view itemField) {
  for (doc::Value* item : itemsOf(order, itemField))
    if (const doc::Value* now = itemOf(described, itemField, ItemView<ValueNode>(*item).id()))
      for (const std::string_view what : {"service", "resource"}) members::copy(*now, what, *item, what);
}

void addReturnItem(doc::Value& order, std::string_view itemField, std::string_view action,
                   const doc::Value& delivered, const doc::Value& now) {
  const ItemView<ValueNode> item(delivered);
  if (item.state() != lifecycle::State::completed && item.state() != lifecycle::State::partial) return;
  doc::Value entry = {{"id", item.id()}, {"action", action}};
  for (const std::string_view what : {"service", "resource"}) members::copy(now, what, entry, what);
  const std::string resource = item.resource().id();
  if (!resource.empty() && entry.contains("resource")) entry["resource"]["id"] = resource;
  members::append(order, itemField, std::move(entry));
}

doc::Value requestedResource(const ServiceView<ValueNode>& service, std::string_view specification,
                             std::string_view id) {
  doc::Value resource = doc::Value::object();
  members::putText(resource, "id", id);
  members::putText(resource, "name", service.name());
  if (!specification.empty()) resource["resourceSpecification"] = {{"id", specification}};
  members::copy(valueOf(service), "serviceCharacteristic", resource, "resourceCharacteristic");
  if (const auto places = service.places(); !places.empty())
    resource["place"] = *places.front().node().value();
  return resource;
}

doc::Value requestedComponent(const ServiceView<ValueNode>& service, std::string_view description,
                              const std::vector<std::string>& resources) {
  const doc::Value source = valueOf(service);
  doc::Value component = doc::Value::object();
  members::copy(source, "name", component, "name");
  members::putText(component, "description", description);
  members::copy(source, "serviceCharacteristic", component, "serviceCharacteristic");
  members::copy(source, "place", component, "place");
  for (const std::string& resource : resources) addSupportingResource(component, resource);
  return component;
}

void addRequester(doc::Value& record, std::string_view requester, std::string_view activity) {
  doc::Value entry = {{"id", requester}};
  members::putText(entry, "activity", activity);
  members::append(record, "requestedBy", std::move(entry));
}

void addRelation(doc::Value& order, std::string_view id, std::string_view type) {
  members::append(order, orderRelations, {{"id", id}, {"relationshipType", type}});
}

bool isRecovery(const doc::Value& order) {
  for (const auto relation : OrderView<ValueNode>(order).relations())
    if (relation.relationshipType() == recoversRelation) return true;
  return false;
}

void setExpected(doc::Value& record, Clock clock, Instant time) {
  members::putTime(record, clock == Clock::order ? "expectedCompletionDate" : "expectedResolutionDate", time);
}

bool correctEnd(doc::Value& record, Instant time) {
  bool hasEnd = false;
  for (const std::string_view end : {"completionDate", "cancellationDate", "resolutionDate"})
    if (record.contains(end)) {
      members::putTime(record, end, time);
      hasEnd = true;
    }
  const std::string_view start = "startDate";  // we may hear of its start when it is over
  if (const auto begun = parseInstant(ValueNode(record)[start].text()); begun && *begun > time)
    members::putTime(record, start, time);
  return hasEnd;
}

std::vector<Prerequisite> prerequisitesOf(const doc::Value& order) {
  std::vector<Prerequisite> prerequisites;
  std::size_t position = 0;
  for (const auto relation : OrderView<ValueNode>(order).relations()) {
    if (relation.relationshipType() == dependency) prerequisites.push_back({position, relation.id()});
    ++position;
  }
  return prerequisites;
}

void resolvePrerequisite(doc::Value& order, const Prerequisite& prerequisite, std::string_view id) {
  doc::Value& relation = order.at(std::string(orderRelations)).at(prerequisite.position);
  relation["id"] = id;
  relation["externalId"] = prerequisite.id;
}

}  // namespace som::model
