#include "process/edit/start.hpp"

#include <fmt/format.h>

#include "model/activities.hpp"
#include "model/handles.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/work/policies.hpp"

namespace som::process {
namespace {

void addItemPlan(Workspace& workspace, doc::Value& order, const model::ItemHandle& item, bool several,
                 std::vector<Diagnostic>& warnings) {
  const std::string specificationId = item->service().specification().id();
  if (specificationId.empty()) return;
  const std::string itemId = item->id();
  const doc::Document* specification = workspace.policies().specification(specificationId);
  if (!specification) {
    warnings.push_back(Diagnostic(Code::unknownReference,
                                  fmt::format("item {}: specification '{}' is not in the catalogue: no plan",
                                              itemId, specificationId))
                           .in(model::RecordView<model::ValueNode>(order).id())
                           .hint("add activities with som activity add"));
    return;
  }
  for (const doc::Node planned : model::fulfilmentPlan(specification->root(), item->action()))
    model::addPlannedActivity(order, planned, itemId, several ? itemId + "." : "");
}

std::vector<Diagnostic> addPlans(Workspace& workspace, doc::Value& order) {
  std::vector<Diagnostic> warnings;
  const auto items = model::itemHandles(order, model::row(model::Kind::serviceOrder).itemField);
  for (const model::ItemHandle& item : items) addItemPlan(workspace, order, item, items.size() > 1, warnings);
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
