#include "model/new_record.hpp"

#include <string>

#include "model/allocation.hpp"
#include "model/lists.hpp"
#include "model/members.hpp"
#include "model/views.hpp"

namespace som::model {
namespace {

enum class States { first, kept };

void putState(doc::Value& subject, std::string_view field, const KindRow& kind, States states) {
  if (states == States::kept && subject.contains(field)) return;
  const lifecycle::State first = firstState(kind);
  if (first != lifecycle::State::none) subject[std::string(field)] = lifecycle::states.name(first);
}

/// Begins the items that a record or an item holds; `prefix` is put before the numbers that they get.
void beginItems(const KindRow& kind, doc::Value& holder, const std::string& prefix, States states) {
  const auto list = holder.find(kind.itemField);
  if (list == holder.end() || !list->is_array()) return;
  std::size_t number = 0;
  for (doc::Value& item : *list) {
    ++number;
    if (!item.is_object()) continue;
    if (!item.contains("id")) item["id"] = prefix + std::to_string(number);
    putState(item, "state", kind, states);
    beginItems(kind, item, ItemView<ValueNode>(item).id() + ".", states);
  }
}

}  // namespace

lifecycle::State firstState(const KindRow& kind) {
  const auto* row = kind.lifecycle
                        ? lifecycle::find(*kind.lifecycle, lifecycle::State::none, lifecycle::Event::create)
                        : nullptr;
  return row ? row->to : lifecycle::State::none;
}

namespace {

void begin(doc::Value& record, const KindRow& kind, std::string_view id, Instant created, States states) {
  record["@type"] = kind.type;
  if (!record.contains("id")) record["id"] = id;
  putState(record, kind.stateField, kind, states);
  const std::string date(kind.createdField);
  if (!date.empty() && !record.contains(date)) record[date] = formatInstant(created);
  if (kind.holdsValues) beginAllocations(record);
  if (!kind.itemField.empty()) beginItems(kind, record, "", states);
}

}  // namespace

void beginRecord(doc::Value& record, const KindRow& kind, std::string_view id, Instant created) {
  begin(record, kind, id, created, States::first);
}

void completeRecord(doc::Value& record, const KindRow& kind, std::string_view id, Instant created) {
  begin(record, kind, id, created, States::kept);
}

void setId(doc::Value& record, std::string_view id) { record["id"] = id; }

namespace {

/// Returns the entry of a list that has all members of a mapping; null if no entry has.
const doc::Value* withMembersOf(const doc::Value& list, const doc::Value& mapping) {
  for (const doc::Value& entry : list) {
    const auto has = [&](const auto& member) {
      const auto found = entry.find(member.key());
      return found != entry.end() && *found == member.value();
    };
    bool all = entry.is_object();
    for (const auto& member : mapping.items()) all = all && has(member);
    if (all) return &entry;
  }
  return nullptr;
}

}  // namespace

void completeNotes(const doc::Value& before, doc::Value& record, std::string_view author, Instant now) {
  const std::string field(notes.field);
  const auto list = record.find(field);
  if (list == record.end() || !list->is_array()) return;
  const auto earlier = before.is_object() ? before.find(field) : before.end();
  for (doc::Value& note : *list) {
    if (!note.is_object() || note.empty() || (note.contains("author") && note.contains("date"))) continue;
    if (before.is_object() && earlier != before.end() && earlier->is_array())
      if (const doc::Value* same = withMembersOf(*earlier, note)) {
        note = *same;
        continue;
      }
    if (!note.contains("author")) members::putText(note, "author", author);
    if (!note.contains("date")) members::putTime(note, "date", now);
  }
}

}  // namespace som::model
