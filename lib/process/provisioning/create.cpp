#include "process/provisioning/create.hpp"

#include <fmt/format.h>

#include "model/characteristic.hpp"
#include "model/items.hpp"
#include "process/provisioning/qualification.hpp"
#include "process/provisioning/request.hpp"
#include "process/record/edit.hpp"
#include "process/record/fields.hpp"
#include "process/record/policies.hpp"
#include "schema/registry.hpp"

namespace som::process {
namespace {

doc::Value serviceOf(const NewOrder& order, Workspace& workspace) {
  doc::Value service = doc::Value::object();
  putText(service, "id", order.service);
  doc::Value specification = {{"id", order.specification}};
  if (const doc::Document* known = workspace.policies().specification(order.specification))
    putText(specification, "version", std::string(known->root()["version"].text()));
  if (!order.specification.empty()) service["serviceSpecification"] = std::move(specification);
  for (const auto& [name, value] : order.characteristics)
    appendTo(service, "serviceCharacteristic",
             {{"name", name}, {"value", typedCharacteristic(workspace, order.specification, name, value)}});
  if (!order.place.empty()) appendTo(service, "place", {{"id", order.place}});
  return service;
}

/// Takes what a qualification says: items, customer and, where nothing else is asked for, its date.
void takeUp(Unit& unit, const NewOrder& order, doc::Value& record) {
  const doc::Value checked =
      unit.open(order.qualification, &model::row(model::Kind::serviceQualification)).value;
  record["serviceOrderItem"] = itemsFromQualification(checked, order.action);
  if (const std::string customer = partyOf(checked, "customer"); order.customer.empty() && !customer.empty())
    appendTo(record, "relatedParty", {{"id", customer}, {"role", "customer"}});
  for (const doc::Value& item : listOf(checked, "serviceQualificationItem"))
    if (!record.contains("requestedCompletionDate"))
      putText(record, "requestedCompletionDate", textOf(item, "expectedServiceAvailabilityDate"));
}

doc::Value recordOf(const NewOrder& order, Workspace& workspace) {
  doc::Value record = {{"@type", "ServiceOrder"}};
  putText(record, "externalId", order.externalId);
  putText(record, "category", order.category);
  putText(record, "description", order.description);
  putText(record, "priority", order.priority);
  if (order.start) record["requestedStartDate"] = formatInstant(*order.start);
  if (order.due) record["requestedCompletionDate"] = formatInstant(*order.due);
  if (!order.customerOrder.empty())
    appendTo(record, "externalReference",
             {{"id", order.customerOrder}, {"externalReferenceType", "customerOrder"}});
  if (!order.customer.empty())
    appendTo(record, "relatedParty", {{"id", order.customer}, {"role", "customer"}});
  if (order.qualification.empty())
    appendTo(record, "serviceOrderItem",
             {{"id", "1"}, {"action", order.action}, {"service", serviceOf(order, workspace)}});
  return record;
}

/// Links an order with the report that asks for it, at both ends.
void linkRequester(Unit& unit, Draft& order, const std::string& reference) {
  Draft& report = unit.open(reference, nullptr);
  requireOpen(report, "request an order for");
  const std::string id = freeActivityId(report, "order");
  doc::Value activity = {{"id", id}};
  putText(activity, "name", textOf(order.value, "description"));
  activity["type"] = "serviceOrder";
  activity["state"] = "pending";
  activity["delegatedTo"] = order.id;
  appendTo(report.value, "activity", std::move(activity));
  appendTo(order.value, "requestedBy", {{"id", report.id}, {"activity", id}});
  unit.track(report, requestAction, {{"activity", id}, {"to", order.id}});
  reportChange(unit, report, fmt::format("activity {} waits for {}", id, order.id));
}

}  // namespace

doc::Value typedCharacteristic(Workspace& workspace, const std::string& specification,
                               const std::string& name, const std::string& value) {
  const doc::Document* known = workspace.policies().specification(specification);
  if (known && model::isTextCharacteristic(known->root(), name)) return value;
  return schema::typedText(value, {});
}

void writeDefaults(Workspace& workspace, doc::Value& order) {
  for (doc::Value* item : model::itemsOf(order, "serviceOrderItem")) {
    if (textOf(*item, "action") != "add" || !item->contains("service")) continue;
    doc::Value& service = (*item)["service"];
    const doc::Document* specification = workspace.policies().specification(
        textOf(service.value("serviceSpecification", doc::Value::object()), "id"));
    if (!specification) continue;
    const doc::Document asGiven = doc::toDocument(service);
    for (model::DefaultValue& one : model::defaultsFor(specification->root(), asGiven.root()))
      appendTo(service, "serviceCharacteristic", {{"name", one.name}, {"value", std::move(one.value)}});
  }
}

ChangeResult createOrder(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         const NewOrder& order, const CreateOptions& create) {
  Unit unit(workspace, env, options);
  doc::Value record = recordOf(order, workspace);
  if (!order.qualification.empty()) takeUp(unit, order, record);
  Draft* draft = createRecord(unit, model::row(model::Kind::serviceOrder), std::move(record), create);
  if (draft && !order.requester.empty()) linkRequester(unit, *draft, order.requester);
  return unit.finish();
}

}  // namespace som::process
