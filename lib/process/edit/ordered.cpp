#include "process/edit/ordered.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/suggest.hpp"
#include "doc/equivalent.hpp"
#include "model/characteristic.hpp"
#include "model/items.hpp"
#include "model/views.hpp"
#include "process/work/policies.hpp"

namespace som::process {
namespace {

using model::ValueNode;
using Service = model::ServiceView<ValueNode>;

/// The values of a service that an amendment may change, by name.
using Values = std::map<std::string, const doc::Value*>;

Values valuesOf(const Service& service) {
  Values values;
  for (const auto characteristic : service.characteristics())
    values[characteristic.name()] = characteristic.value().value();
  if (const ValueNode places = service.places().node()) values[std::string(orderedPlace)] = places.value();
  return values;
}

bool differs(const doc::Value* a, const doc::Value* b) {
  return (a == nullptr) != (b == nullptr) || (a && !doc::equivalent(*a, *b));
}

std::vector<std::string> differences(const Service& before, const Service& after) {
  const Values had = valuesOf(before);
  const Values has = valuesOf(after);
  std::set<std::string> names;
  for (const Values* values : {&had, &has})
    for (const auto& [name, value] : *values) names.insert(name);
  const auto at = [](const Values& values, const std::string& name) {
    const auto found = values.find(name);
    return found == values.end() ? nullptr : found->second;
  };
  std::vector<std::string> different;
  for (const std::string& name : names)
    if (differs(at(had, name), at(has, name))) different.push_back(name);
  return different;
}

/// Refuses new characteristics that the specification of an item does not know.
void requirePermitted(UnitOfWork& unit, const Draft& order, const std::vector<OrderedChange>& changes) {
  const doc::Value before = doc::toValue(order.before->root());
  for (const OrderedChange& change : changes) {
    const Service had =
        model::ItemView<ValueNode>(*model::itemOf(before, order.kind->itemField, change.item)).service();
    const Service has =
        model::ItemView<ValueNode>(*model::itemOf(order.value, order.kind->itemField, change.item)).service();
    const Values known = valuesOf(had);
    for (const auto one : has.characteristics())
      if (!known.contains(one.name())) requirePermitted(unit, order, has.specification().id(), one.name());
  }
}

}  // namespace

void requirePermitted(UnitOfWork& unit, const Draft& order, const std::string& specification,
                      const std::string& name) {
  const doc::Document* known = unit.workspace().policies().specification(specification);
  if (!known || unit.options().forced() || model::permitsCharacteristic(known->root(), name)) return;
  throw Error(
      Diagnostic(Code::unknownCharacteristic,
                 fmt::format("{} has no characteristic '{}'", specification, name))
          .in(order.id)
          .hint(suggestion(name, model::permittedCharacteristics(known->root()), "its characteristics"))
          .hint("to write it anyway: som order amend with --force --reason TEXT"));
}

bool isUnderWay(const Draft& order) {
  return order.kind->kind == model::Kind::serviceOrder &&
         !lifecycle::isFinal(*order.kind->lifecycle, order.state()) &&
         model::OrderView<ValueNode>(order.value).hasStarted();
}

std::vector<OrderedChange> orderedChanges(const Draft& order) {
  if (!order.before) return {};
  return orderedChanges(*order.kind, doc::toValue(order.before->root()), order.value);
}

std::vector<OrderedChange> orderedChanges(const model::KindRow& kind, const doc::Value& before,
                                          const doc::Value& after) {
  std::vector<OrderedChange> changes;
  const std::string_view field = kind.itemField;
  for (const doc::Value* value : model::itemsOf(after, field)) {
    const model::ItemView<ValueNode> item(*value);
    const doc::Value* old = model::itemOf(before, field, item.id());
    if (!old) continue;
    if (auto names = differences(model::ItemView<ValueNode>(*old).service(), item.service()); !names.empty())
      changes.push_back({item.id(), std::move(names)});
  }
  return changes;
}

bool areDatesMoved(const Draft& order) {
  if (!order.before) return false;
  const model::OrderView<doc::Node> before(order.before->root());
  const model::OrderView<ValueNode> now(order.value);
  return before.requestedStart() != now.requestedStart() ||
         before.requestedCompletion() != now.requestedCompletion();
}

void noteOrdered(UnitOfWork& unit, Draft& order) {
  if (!isUnderWay(order)) return;
  const std::vector<OrderedChange> changes = orderedChanges(order);
  if (changes.empty() && !areDatesMoved(order)) return;
  if (!changes.empty() && unit.options().reason.empty())
    throw Error(Diagnostic(Code::guard, fmt::format("the order is under way: item {} gets another {}",
                                                    changes.front().item, joined(changes.front().names)))
                    .in(order.id)
                    .hint("amend it with --reason TEXT, see som order amend --help"));
  requirePermitted(unit, order, changes);
  unit.changed({order, lifecycle::Event::change, StateChange::Of::ordered});
}

}  // namespace som::process
