#include "process/delegation/new_order.hpp"

#include <fmt/format.h>

#include "model/items.hpp"
#include "process/delegation/request.hpp"
#include "process/edit/characteristics.hpp"
#include "process/edit/edit.hpp"
#include "process/work/fields.hpp"
#include "process/work/policies.hpp"

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

/// The items of an order that asks for what a qualification answered. Throws guard where it is not done or an
/// item is not qualified.
doc::Value itemsFromQualification(const doc::Value& qualification, const std::string& action) {
  const std::string id = textOf(qualification, "id");
  if (textOf(qualification, "state") != "done")
    throw Error(
        Diagnostic(Code::guard, fmt::format("the qualification is {}", textOf(qualification, "state")))
            .in(id)
            .hint("only one that is done becomes an order"));
  doc::Value items = doc::Value::array();
  std::vector<Diagnostic> findings;
  for (const doc::Value& asked : listOf(qualification, "serviceQualificationItem")) {
    const std::string result = textOf(asked, "qualificationResult");
    if (result != "qualified")
      findings.push_back(
          Diagnostic(Code::guard, fmt::format("item {} is {}", textOf(asked, "id"),
                                              result.empty() ? std::string("not answered") : result))
              .in(id)
              .hint("check what is proposed instead, and order that"));
    doc::Value item = {{"id", textOf(asked, "id")},
                       {"action", action},
                       {"service", asked.value("service", doc::Value::object())}};
    appendTo(item, "qualification", {{"id", id}, {"itemId", textOf(asked, "id")}});
    items.push_back(std::move(item));
  }
  if (!findings.empty()) throw Error(std::move(findings));
  return items;
}

/// Takes what a qualification says: items, customer and, where nothing else is asked for, its date.
void takeUp(UnitOfWork& unit, const NewOrder& order, doc::Value& record) {
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
void linkRequester(UnitOfWork& unit, Draft& order, const std::string& reference) {
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

ChangeResult createOrder(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         const NewOrder& order, const CreateOptions& create) {
  UnitOfWork unit(workspace, env, options);
  doc::Value record = recordOf(order, workspace);
  if (!order.qualification.empty()) takeUp(unit, order, record);
  Draft* draft = createRecord(unit, model::row(model::Kind::serviceOrder), std::move(record), create);
  if (draft && !order.requester.empty()) linkRequester(unit, *draft, order.requester);
  return unit.finish();
}

}  // namespace som::process
