#include "model/allocation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/kind.hpp"
#include "model/members.hpp"

namespace som::model {
namespace {

constexpr std::string_view userList = "usedBy";

/// Returns the list of a mapping; null if it has none.
doc::Value* listOf(doc::Value& mapping, std::string_view name) {
  const auto list = mapping.find(name);
  return list == mapping.end() || !list->is_array() ? nullptr : &*list;
}

std::string idOf(const doc::Value& entry) { return ReferenceView<ValueNode>(entry).id(); }

/// Removes the entry with an id; false if the list has no such entry.
bool removeEntry(doc::Value& mapping, std::string_view list, std::string_view id) {
  doc::Value* entries = listOf(mapping, list);
  if (!entries) return false;
  const auto found = std::find_if(entries->begin(), entries->end(),
                                  [&](const doc::Value& entry) { return idOf(entry) == id; });
  if (found == entries->end()) return false;
  entries->erase(found);
  return true;
}

/// Adds an entry in the order of ids; false if the list has the id.
bool addEntry(doc::Value& mapping, std::string_view list, std::string_view id, doc::Value entry) {
  doc::Value& entries = mapping[std::string(list)];
  if (!entries.is_array()) entries = doc::Value::array();
  const auto place = std::find_if(entries.begin(), entries.end(),
                                  [&](const doc::Value& other) { return idOf(other) >= id; });
  if (place != entries.end() && idOf(*place) == id) return false;
  entries.insert(place, std::move(entry));
  return true;
}

}  // namespace

namespace {

constexpr std::size_t longestName = 200;
constexpr std::string_view hexDigits = "0123456789ABCDEF";

/// True for a byte that a file name has as it is.
bool isSafe(char c, bool first) {
  const bool letterOrDigit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  return letterOrDigit || c == '_' || c == '+' || (!first && (c == '.' || c == '-'));
}

bool isControl(unsigned char byte) { return byte < 0x20 || byte == 0x7F; }

}  // namespace

std::string valueName(std::string_view text) {
  std::string name;
  for (const char c : text) {
    if (c == '/' || c == ':') {
      name += '_';
    } else if (isSafe(c, name.empty())) {
      name += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      name += {'%', hexDigits[byte >> 4U], hexDigits[byte & 15U]};
    }
  }
  return name;
}

bool isValueName(std::string_view name) {
  if (name.empty() || name.size() > longestName) return false;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (isSafe(name[at], at == 0)) continue;
    if (name[at] != '%' || at + 2 >= name.size()) return false;
    const std::size_t high = hexDigits.find(name[at + 1]), low = hexDigits.find(name[at + 2]);
    if (high == hexDigits.npos || low == hexDigits.npos) return false;
    const auto byte = static_cast<unsigned char>(high * 16 + low);
    const char c = static_cast<char>(byte);
    if (isControl(byte) || isSafe(c, at == 0) || c == '/' || c == ':') return false;
    at += 2;
  }
  return true;
}

doc::Value allocationRecord(const NewAllocation& allocation) {
  doc::Value record = {{"@type", row(Kind::resourceAllocation).type}};
  members::putText(record, "pool", allocation.pool);
  members::putText(record, "scope", allocation.scope);
  record["value"] = allocation.value;
  members::putText(record, "state", allocation.state);
  members::putText(record, "for", allocation.holder);
  members::putText(record, "serviceOrderItem", allocation.item);
  members::putTime(record, "date", allocation.date);
  reserveUntil(record, allocation.reservedUntil);
  members::putText(record, "reason", allocation.reason);
  return record;
}

void allocate(doc::Value& allocation, std::string_view holder) {
  allocation["state"] = allocatedValue;
  allocation["for"] = holder;
  reserveUntil(allocation, std::nullopt);
}

void reserveUntil(doc::Value& allocation, std::optional<Instant> end) {
  if (end)
    members::putTime(allocation, "reservedUntil", end);
  else
    allocation.erase("reservedUntil");
}

void setItem(doc::Value& allocation, std::string_view item) { allocation["serviceOrderItem"] = item; }

void replaceBy(doc::Value& allocation, std::string_view other) {
  if (other.empty())
    allocation.erase("replacedBy");
  else
    allocation["replacedBy"] = other;
}

bool addUser(doc::Value& allocation, std::string_view service) {
  return addEntry(allocation, userList, service, {{"id", service}});
}

bool removeUser(doc::Value& allocation, std::string_view service) {
  if (!removeEntry(allocation, userList, service)) return false;
  if (listOf(allocation, userList)->empty()) allocation.erase(std::string(userList));
  return true;
}

void beginAllocations(doc::Value& record) {
  if (!record.contains(allocationList)) record[std::string(allocationList)] = doc::Value::array();
}

bool linkAllocation(doc::Value& record, std::string_view id, std::string_view item) {
  if (!item.empty() && record.contains(allocationList))
    for (doc::Value& entry : record[std::string(allocationList)])
      if (entry.is_object() && entry.value("id", "") == id && !entry.contains("item")) {
        entry["item"] = item;
        return true;
      }
  doc::Value entry = {{"id", id}};
  members::putText(entry, "item", item);
  return addEntry(record, allocationList, id, std::move(entry));
}

bool unlinkAllocation(doc::Value& record, std::string_view id) {
  return removeEntry(record, allocationList, id);
}

}  // namespace som::model
