#include "process/edit/start.hpp"

#include <fmt/format.h>

#include <array>

#include "model/items.hpp"
#include "process/edit/create.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/work/fields.hpp"
#include "process/work/policies.hpp"

namespace som::process {
namespace {

doc::Value activityOf(doc::Node planned, const std::string& itemId, const std::string& prefix) {
  doc::Value activity = doc::Value::object();
  for (const doc::Node member : planned) {
    const std::string name(member.key() == "team" ? "assignee" : member.key());
    activity[name] = doc::toValue(member);
    if (name == "id") {
      activity["id"] = prefix + std::string(member.text());
    } else if (name == "dependsOn") {
      activity["dependsOn"] = doc::Value::array();
      for (const doc::Node needed : member)
        activity["dependsOn"].push_back(prefix + std::string(needed.text()));
    }
  }
  // Who does it is the team that looks after it, else the party that delivers it.
  if (!activity.contains("assignee")) putText(activity, "assignee", textOf(activity, "party"));
  activity["state"] = "pending";
  activity["serviceOrderItem"] = itemId;
  return activity;
}

void addItemPlan(Workspace& workspace, doc::Value& order, const doc::Value& item, bool several,
                 std::vector<Diagnostic>& warnings) {
  const doc::Value service = item.value("service", doc::Value::object());
  const std::string specificationId =
      textOf(service.value("serviceSpecification", doc::Value::object()), "id");
  if (specificationId.empty()) return;
  const std::string itemId = textOf(item, "id");
  const doc::Document* specification = workspace.policies().specification(specificationId);
  if (!specification) {
    warnings.push_back(Diagnostic(Code::unknownReference,
                                  fmt::format("item {}: specification '{}' is not in the catalogue: no plan",
                                              itemId, specificationId))
                           .in(textOf(order, "id"))
                           .hint("add activities with som activity add"));
    return;
  }
  for (const doc::Node planned : specification->root()["fulfilment"][textOf(item, "action")]) {
    doc::Value activity = activityOf(planned, itemId, several ? itemId + "." : "");
    if (!entryOf(order, "activity", textOf(activity, "id"))) appendTo(order, "activity", std::move(activity));
  }
}

std::vector<Diagnostic> addPlans(Workspace& workspace, doc::Value& order) {
  std::vector<Diagnostic> warnings;
  const doc::Value before = order;  // an order grows while its activities are added
  const std::vector<const doc::Value*> items = model::itemsOf(before, "serviceOrderItem");
  for (const doc::Value* item : items) addItemPlan(workspace, order, *item, items.size() > 1, warnings);
  return warnings;
}

}  // namespace

void instantiatePlan(UnitOfWork& unit, Draft& order) {
  for (Diagnostic& warning : addPlans(unit.workspace(), order.value)) unit.warn(std::move(warning));
}

void instantiatePlan(Workspace& workspace, doc::Value& order) { addPlans(workspace, order); }

void startOrder(UnitOfWork& unit, Draft& order) {
  if (lifecycle::find(*order.kind->lifecycle, order.state(), lifecycle::Event::start))
    instantiatePlan(unit, order);
  transition(unit, order, {.event = lifecycle::Event::start});
}

}  // namespace som::process
