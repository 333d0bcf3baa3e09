#include "process/work/fields.hpp"
#include "model/items.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace som::process {

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
    if (!entry.is_object()) continue;
    const auto own = entry.find("id");
    if (own == entry.end()) continue;
    const auto* text = own->template get_ptr<const std::string*>();  // no copies: a list may be long
    if (text ? *text == id : textOf(entry, "id") == id) return &entry;
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

void appendTo(doc::Value& record, std::string_view list, doc::Value entry) {
  doc::Value& target = record[std::string(list)];
  if (!target.is_array()) target = doc::Value::array();
  target.push_back(std::move(entry));
}

lifecycle::State stateOf(const doc::Value& record, std::string_view key) {
  return lifecycle::states.parse(textOf(record, key)).value_or(lifecycle::State::none);
}

std::vector<lifecycle::Step> historyOf(const doc::Value& record) {
  std::vector<lifecycle::Step> steps;
  for (const doc::Value& entry : listOf(record, "trackingRecord")) {
    const auto event = lifecycle::events.parse(textOf(entry, "action"));
    if (!event || entry.contains("activity") || !entry.contains("to")) continue;
    steps.push_back({*event, stateOf(entry, "from"), stateOf(entry, "to")});
  }
  return steps;
}

std::string partyOf(const doc::Value& record, std::string_view role) {
  for (const doc::Value& party : listOf(record, "relatedParty"))
    if (textOf(party, "role") == role) return textOf(party, "id");
  return {};
}

std::string_view partyOf(doc::Node record, std::string_view role) {
  for (const doc::Node party : record["relatedParty"])
    if (party["role"].text() == role) return party["id"].text();
  return {};
}

namespace {

constexpr std::string_view itemList = "serviceOrderItem";

/// True if there is something to be done for an item or one that it holds. Any other is in nobody's way: it
/// completes with its order.
bool hasActivities(const doc::Value& record, const doc::Value& item) {
  const std::string id = textOf(item, "id");
  for (const doc::Value& activity : listOf(record, "activity"))
    if (textOf(activity, itemList) == id) return true;
  const doc::Value& inner = listOf(item, itemList);
  return std::any_of(inner.begin(), inner.end(),
                     [&](const doc::Value& one) { return hasActivities(record, one); });
}

/// The items that one, or an item that holds it, depends on and that are not completed.
std::vector<std::string> openItems(const doc::Value& record, std::string_view itemId) {
  std::vector<std::string> open;
  for (const doc::Value* item : model::wayToItem(record, itemList, itemId))
    for (const std::string& id : model::neededItems(*item)) {
      const doc::Value* needed = model::itemOf(record, itemList, id);
      if (needed && stateOf(*needed) != lifecycle::State::completed && hasActivities(record, *needed))
        open.push_back(fmt::format("item {} ({})", id, textOf(*needed, "state")));
    }
  return open;
}

}  // namespace

std::vector<std::string> openDependencies(const doc::Value& record, const doc::Value& activity) {
  std::vector<std::string> open = openItems(record, textOf(activity, itemList));
  for (const doc::Value& needed : listOf(activity, "dependsOn")) {
    const std::string id = doc::textOf(needed);
    const doc::Value* other = entryOf(record, "activity", id);
    const lifecycle::State state = other ? stateOf(*other) : lifecycle::State::none;
    if (state != lifecycle::State::completed && state != lifecycle::State::skipped)
      open.push_back(fmt::format("{} ({})", id, other ? textOf(*other, "state") : "missing"));
  }
  return open;
}

}  // namespace som::process
