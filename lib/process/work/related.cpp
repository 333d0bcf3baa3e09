#include "process/work/related.hpp"

#include <algorithm>

#include "base/id.hpp"
#include "model/items.hpp"
#include "model/views.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {

bool isOpen(const Related& record) {
  return record.kind && record.kind->lifecycle && !lifecycle::hasEnded(*record.kind->lifecycle, record.state);
}

Related relatedOf(const UnitOfWork& unit, const std::string& id) {
  const model::KindRow* kind = model::kindOfId(id);
  if (const Draft* draft = kind ? unit.draftOf(*kind, id) : nullptr) return {id, kind, draft->state()};
  if (!kind) return {id};
  if (!store::exists(unit.files(), *kind, id)) {
    store::refuseElsewhere(unit.files(), id);
    return {id};
  }
  const store::Loaded record = store::load(unit.files(), id, kind);
  return {id, kind, model::RecordView<doc::Node>(record.root()).state(*kind)};
}

bool isItemOpen(const UnitOfWork& unit, const Related& order, const std::string& item) {
  if (!isOpen(order)) return false;
  const Draft* draft = unit.draftOf(*order.kind, order.id);
  const doc::Value value =
      draft ? draft->value : doc::toValue(store::load(unit.files(), order.id, order.kind).root());
  const doc::Value* found = model::itemOf(value, order.kind->itemField, item);
  return !found ||
         !lifecycle::isFinal(*order.kind->lifecycle, model::ItemView<model::ValueNode>(*found).state());
}

std::vector<Related> openChildren(const UnitOfWork& unit, const Draft& parent) {
  std::vector<Related> open;
  for (const auto activity : model::RecordView<model::ValueNode>(parent.value).activities()) {
    Related child = relatedOf(unit, activity.delegatedTo());
    const bool known =
        std::any_of(open.begin(), open.end(), [&](const Related& other) { return other.id == child.id; });
    if (!known && isOpen(child)) open.push_back(std::move(child));
  }
  return open;
}

}  // namespace som::process
