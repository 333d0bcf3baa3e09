#include "process/work/fields.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/items.hpp"
#include "model/views.hpp"

namespace som::process {
namespace {

using Record = model::RecordView<model::ValueNode>;
using Activity = model::ActivityView<model::ValueNode>;
using Item = model::ItemView<model::ValueNode>;

/// The list of items of service orders.
std::string_view itemField() { return model::row(model::Kind::serviceOrder).itemField; }

}  // namespace

std::string textOf(const doc::Value& record, std::string_view key) {
  if (!record.is_object()) return {};
  const auto found = record.find(key);
  if (found == record.end() || found->is_null() || found->is_structured()) return {};
  return doc::textOf(*found);
}

std::optional<Instant> timeOf(const doc::Value& record, std::string_view key) {
  return parseInstant(textOf(record, key));
}

namespace {

template <class Record>
Record& listIn(Record& record, std::string_view key, Record& none) {
  if (!record.is_object()) return none;
  const auto found = record.find(key);
  return found != record.end() && found->is_array() ? *found : none;
}

template <class Record>
Record* entryIn(Record& record, std::string_view list, std::string_view id) {
  for (Record& entry : listOf(record, list)) {
    const doc::Value* own = model::ReferenceView<model::ValueNode>(entry).idNode().value();
    if (!own) continue;
    const auto* text = own->get_ptr<const std::string*>();  // no copies: a list may be long
    if (text ? *text == id : doc::textOf(*own) == id) return &entry;
  }
  return nullptr;
}

}  // namespace

const doc::Value& listOf(const doc::Value& record, std::string_view key) {
  static const doc::Value none = doc::Value::array();
  return listIn(record, key, none);
}

doc::Value& listOf(doc::Value& record, std::string_view key) {
  thread_local doc::Value none;
  none = doc::Value::array();
  return listIn(record, key, none);
}

const doc::Value* entryOf(const doc::Value& record, std::string_view list, std::string_view id) {
  return entryIn(record, list, id);
}
doc::Value* entryOf(doc::Value& record, std::string_view list, std::string_view id) {
  return entryIn(record, list, id);
}

std::string textsOf(const doc::Value& record, std::string_view list) {
  std::string all;
  for (const doc::Value& item : listOf(record, list)) all += (all.empty() ? "" : ", ") + doc::textOf(item);
  return all;
}

lifecycle::State stateOf(const doc::Value& record, std::string_view key) {
  return lifecycle::states.parse(textOf(record, key)).value_or(lifecycle::State::none);
}

lifecycle::State stateOf(const doc::Value& activity) { return Activity(activity).state(); }

std::vector<lifecycle::Step> historyOf(const doc::Value& record) {
  std::vector<lifecycle::Step> steps;
  for (const auto entry : Record(record).history()) {
    const auto event = lifecycle::events.parse(entry.action());
    if (event && !entry.isOfActivity() && entry.hasTo()) steps.push_back({*event, entry.from(), entry.to()});
  }
  return steps;
}

std::string partyOf(const doc::Value& record, std::string_view role) { return Record(record).party(role); }

namespace {

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

/// Returns the items that are not completed and that an item, or an item that contains it, depends on.
std::vector<std::string> openItems(const doc::Value& record, std::string_view itemId) {
  std::vector<std::string> open;
  for (const doc::Value* item : model::wayToItem(record, itemField(), itemId))
    for (const std::string& id : model::neededItems(*item)) {
      const Item needed = itemOf(record, id);
      if (needed && needed.state() != lifecycle::State::completed && hasActivities(record, needed))
        open.push_back(fmt::format("item {} ({})", id, needed.stateText()));
    }
  return open;
}

}  // namespace

std::vector<std::string> openDependencies(const doc::Value& record, const doc::Value& activity) {
  const Activity waiting(activity);
  std::vector<std::string> open = openItems(record, waiting.item());
  for (const auto needed : waiting.dependsOn()) {
    const std::string id = needed.text();
    const Activity other = Record(record).activity(id);
    if (other.state() != lifecycle::State::completed && other.state() != lifecycle::State::skipped)
      open.push_back(fmt::format("{} ({})", id, other ? other.stateText() : "missing"));
  }
  return open;
}

}  // namespace som::process
