#include "process/fulfilment/concerned.hpp"

#include <algorithm>
#include <map>

#include "base/contains.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/stale.hpp"
#include "process/lifecycle/delivery.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using model::ValueNode;
using ActivityOf = model::ActivityView<ValueNode>;
using OrderOf = model::OrderView<ValueNode>;

}  // namespace

bool isConcerned(const ActivityOf& activity, const std::vector<std::string>& names) {
  if (!activity.saysUses()) return isDelivering(activity);
  for (const auto used : activity.uses())
    if (contains(names, used.text())) return true;
  return false;
}

std::vector<std::string> redosDue(const doc::Value& order) {
  const model::KindRow& kind = model::orderKind();
  const auto history = model::standingHistory(OrderOf(order));
  std::vector<std::string> due;
  for (auto entry = history.begin(); entry != history.end(); ++entry) {
    const doc::Value* item = entry->action() == amendAction && !entry->field().empty()
                                 ? model::itemOf(order, kind.itemField, entry->item())
                                 : nullptr;
    const auto time = entry->time();
    if (!item || !time || lifecycle::isFinal(*kind.lifecycle, model::ItemView<ValueNode>(*item).state()))
      continue;
    std::map<std::string, ActivityOf> newest;  // by the first of a chain of redos
    for (const ActivityOf activity : OrderOf(order).activities()) {
      const std::string root = activity.redoOf();
      if (!root.empty() && activity.state() == State::cancelled) continue;
      newest.insert_or_assign(root.empty() ? activity.id() : root, activity);
    }
    for (const auto& [root, activity] : newest) {
      const State state = activity.state();
      const bool hasBegun = state == State::inProgress || state == State::held || state == State::completed;
      const auto start = activity.startDate();
      const bool isKept = std::any_of(entry, history.end(), [&, id = activity.id()](const auto& later) {
        return later.action() == model::keepAction && later.activity() == id;
      });
      if (hasBegun && start && *start < *time && !isKept &&
          (activity.item().empty() || activity.item() == entry->item()) &&
          isConcerned(activity, {entry->field()}) && !contains(due, activity.id()))
        due.push_back(activity.id());
    }
  }
  return due;
}

}  // namespace som::process
