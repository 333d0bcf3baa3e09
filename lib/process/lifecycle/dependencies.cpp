#include "process/lifecycle/dependencies.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/items.hpp"

namespace som::process {
namespace {

using Record = model::RecordView<model::ValueNode>;
using Activity = model::ActivityView<model::ValueNode>;
using Item = model::ItemView<model::ValueNode>;

/// The list of items of service orders.
std::string_view itemField() { return model::row(model::Kind::serviceOrder).itemField; }

/// Returns the item with this id; a missing item if the order does not have it.
Item itemOf(const doc::Value& order, std::string_view id) {
  const doc::Value* item = model::itemOf(order, itemField(), id);
  return item ? Item(*item) : Item();
}

/// True if an item, or an item that it contains, needs work. Any other item does not delay others: it
/// completes with its order.
bool hasActivities(const doc::Value& record, Item item) {
  const std::string id = item.id();
  for (const Activity activity : Record(record).activities())
    if (activity.item() == id) return true;
  const model::ViewRange<Item, model::ValueNode> inner(item.node()[itemField()]);
  return std::any_of(inner.begin(), inner.end(), [&](Item one) { return hasActivities(record, one); });
}

/// True if what an item delivers is in place, or a part of it: no more will come of an item that is partial.
bool isDelivered(Item item) {
  return item.state() == lifecycle::State::completed || item.state() == lifecycle::State::partial;
}

/// Returns the items that are not delivered and that an item, or an item that contains it, depends on.
std::vector<std::string> openItems(const doc::Value& record, std::string_view itemId) {
  std::vector<std::string> open;
  for (const doc::Value* item : model::wayToItem(record, itemField(), itemId))
    for (const std::string& id : model::neededItems(*item)) {
      const Item needed = itemOf(record, id);
      if (needed && !isDelivered(needed) && hasActivities(record, needed))
        open.push_back(fmt::format("item {} ({})", id, needed.stateText()));
    }
  return open;
}

}  // namespace

std::vector<std::string> openDependencies(const doc::Value& record, const Activity& activity,
                                          Missing missing) {
  std::vector<std::string> open = openItems(record, activity.item());
  for (const auto needed : activity.dependsOn()) {
    const std::string id = needed.text();
    const Activity other = Record(record).activity(id);
    if (!other && missing == Missing::ignored) continue;
    if (other.state() != lifecycle::State::completed && other.state() != lifecycle::State::skipped)
      open.push_back(fmt::format("{} ({})", id, other ? other.stateText() : "missing"));
  }
  return open;
}

}  // namespace som::process
