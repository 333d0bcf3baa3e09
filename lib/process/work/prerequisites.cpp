#include "process/work/prerequisites.hpp"

#include <vector>

#include "base/id.hpp"
#include "model/orders.hpp"
#include "process/work/circle.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using model::orderKind;

/// Returns the ids of the orders that an open order waits for; empty for an order that has ended.
std::vector<std::string> waitsFor(UnitOfWork& unit, const std::string& id) {
  std::vector<std::string> needed;
  const doc::Value order = orderOf(unit, id);
  const lifecycle::State state = model::RecordView<model::ValueNode>(order).state(orderKind());
  if (order.is_null() || lifecycle::hasEnded(*orderKind().lifecycle, state)) return needed;
  for (const std::string& other : prerequisiteIds(order)) {
    if (model::kindOfId(other) == &orderKind())
      needed.push_back(other);
    else if (auto known = parseRecordId(other) ? std::nullopt : unit.orderOfExternalId(other))
      needed.push_back(std::move(*known));
  }
  return needed;
}

}  // namespace

doc::Value orderOf(const UnitOfWork& unit, const std::string& id) {
  if (model::kindOfId(id) != &orderKind()) return {};
  if (const Draft* draft = unit.draftOf(orderKind(), id)) return draft->value;
  auto found = store::findById(unit.files(), orderKind(), id);
  return found ? doc::toValue(store::readFound(unit.files(), std::move(*found)).root()) : doc::Value();
}

std::vector<std::string> prerequisiteIds(const doc::Value& order) {
  std::vector<std::string> ids;
  for (model::Prerequisite& one : model::prerequisitesOf(order))
    if (!one.id.empty()) ids.push_back(std::move(one.id));
  return ids;
}

std::vector<std::string> circleOf(UnitOfWork& unit, const Draft& order) {
  return circleThrough(order.id, [&](const std::string& id) {
    std::vector<std::string> needed = waitsFor(unit, id);
    // An order that waits for itself has a finding of its own.
    std::erase(needed, id);
    return needed;
  });
}

}  // namespace som::process
