#include "process/edit/start.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/activities.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "process/edit/order_guards.hpp"
#include "process/edit/ordered_services.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/work/policies.hpp"

namespace som::process {
namespace {

void addItemPlan(Workspace& workspace, doc::Value& order, model::PlannedActivities& activities,
                 const model::ItemHandle& item, bool several, std::vector<Diagnostic>& findings) {
  const std::string specificationId = item->service().specification().id();
  if (specificationId.empty()) return;
  const std::string itemId = item->id();
  const doc::Document* specification = workspace.policies().specification(specificationId);
  if (!specification) {
    findings.push_back(Diagnostic(Code::unknownReference,
                                  fmt::format("item {}: specification '{}' is not in the catalogue: no plan",
                                              itemId, specificationId))
                           .in(model::RecordView<model::ValueNode>(order).id())
                           .hint("add activities with som activity add"));
    return;
  }
  const std::string prefix = several ? itemId + "." : "";
  for (const doc::Node planned : model::fulfilmentPlan(specification->root(), item->action()))
    if (!activities.add(planned, itemId, prefix))
      findings.push_back(
          Diagnostic(Code::duplicateId,
                     fmt::format("item {}: the activity '{}{}' of its plan has the id of another activity",
                                 itemId, prefix, model::ActivityView<doc::Node>(planned).id()))
              .in(model::RecordView<model::ValueNode>(order).id())
              .hint("give the item or the other activity another id"));
}

/// Adds the plans of the items that have not ended. A recovery order has the activities that it was made
/// with.
std::vector<Diagnostic> addPlans(Workspace& workspace, doc::Value& order) {
  std::vector<Diagnostic> findings;
  if (model::isRecovery(order)) return findings;
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  const auto items = model::itemHandles(order, kind.itemField);
  model::PlannedActivities activities(order);
  for (const model::ItemHandle& item : items)
    if (!lifecycle::isFinal(*kind.lifecycle, item->state()))
      addItemPlan(workspace, order, activities, item, items.size() > 1, findings);
  return findings;
}

/// Warns of items for which nothing is to be done: they contain no items, and have no activities. An unknown
/// specification has a warning of its own.
void warnOfEmptyPlans(UnitOfWork& unit, const Draft& order) {
  const std::string_view field = order.kind->itemField;
  std::set<std::string> planned;
  for (const auto activity : model::RecordView<model::ValueNode>(order.value).activities())
    planned.insert(activity.item());
  if (planned.contains("") || model::isRecovery(order.value)) return;
  for (const doc::Value* value : model::itemsOf(order.value, field)) {
    const model::ItemView<model::ValueNode> item(*value);
    const std::string specification = item.service().specification().id();
    if (planned.contains(item.id()) || item.action() == model::noChangeAction ||
        lifecycle::isFinal(*order.kind->lifecycle, item.state()) || !item.node()[field].empty() ||
        (!specification.empty() && !unit.workspace().policies().specification(specification)))
      continue;
    unit.warn(Diagnostic(Code::guard, specification.empty()
                                          ? fmt::format("item {} has no specification: no plan", item.id())
                                          : fmt::format("item {}: specification '{}' has no plan for {}",
                                                        item.id(), specification, item.action()))
                  .in(order.id)
                  .hint("add activities with som activity add"));
  }
}

/// Throws the errors among the findings, and reports the others as warnings.
void tell(UnitOfWork& unit, std::vector<Diagnostic> findings) {
  const auto isError = [](const Diagnostic& finding) { return finding.code == Code::duplicateId; };
  if (std::any_of(findings.begin(), findings.end(), isError)) throw Error(std::move(findings));
  for (Diagnostic& warning : findings) unit.warn(std::move(warning));
}

}  // namespace

void instantiatePlan(UnitOfWork& unit, Draft& order) { tell(unit, addPlans(unit.workspace(), order.value)); }

void instantiatePlan(UnitOfWork& unit, Draft& order, const std::string& itemId) {
  std::vector<Diagnostic> findings;
  model::PlannedActivities activities(order.value);
  for (const model::ItemHandle& item : model::itemHandles(order.value, order.kind->itemField))
    if (item->id() == itemId) addItemPlan(unit.workspace(), order.value, activities, item, true, findings);
  tell(unit, std::move(findings));
}

void instantiatePlan(Workspace& workspace, doc::Value& order) { addPlans(workspace, order); }

void startOrder(UnitOfWork& unit, Draft& order) {
  if (lifecycle::find(*order.kind->lifecycle, order.state(), lifecycle::Event::start)) {
    resolvePrerequisites(unit, order.value);
    completeFromServices(unit, order.value);
    instantiatePlan(unit, order);
    warnOfEmptyPlans(unit, order);
  }
  transition(unit, order, {.event = lifecycle::Event::start});
}

}  // namespace som::process
