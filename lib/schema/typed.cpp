#include <algorithm>
#include <unordered_set>

#include "doc/members.hpp"
#include "schema/registry.hpp"

namespace som::schema {

doc::Value canonicalOrder(const doc::Value& value, Rule rule) {
  if (value.is_array()) {
    doc::Value items = doc::Value::array();
    for (const auto& item : value) items.push_back(canonicalOrder(item, rule.items()));
    return items;
  }
  if (!value.is_object()) return value;
  doc::Value ordered = doc::Value::object();
  const auto add = [&](std::string_view name, const doc::Value& member) {
    doc::appendMember(ordered, std::string(name), canonicalOrder(member, rule.property(name)));
  };
  const doc::Members given(value);
  std::unordered_set<std::string_view> known;
  for (const std::string_view name : rule.properties())
    if (const doc::Value* member = given.find(name); member && known.insert(name).second) add(name, *member);
  for (const auto& [name, member] : value.get_ref<const doc::Value::object_t&>())
    if (!known.contains(name)) add(name, member);
  return ordered;
}

namespace {

/// Returns the position of a new member: behind the nearest earlier member of the schema that is present,
/// else at the end.
std::size_t positionOf(const std::vector<std::string>& names, std::string_view added,
                       const std::vector<std::string_view>& order) {
  auto at = std::find(order.begin(), order.end(), added);
  if (at == order.end()) return names.size();
  while (at != order.begin()) {
    const auto found = std::find(names.begin(), names.end(), *--at);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin()) + 1;
  }
  return names.size();
}

bool hasId(const doc::Value& entry) { return entry.is_object() && entry.contains("id"); }

}  // namespace

std::optional<std::size_t> Counterparts::of(const doc::Value& item, std::size_t index) {
  const bool isThere = index < list_.size();
  if (!hasId(item)) return isThere ? std::optional(index) : std::nullopt;
  // As texts: the ids 012 and 12 are two.
  const std::string id = doc::textOf(item["id"]);
  if (isThere && hasId(list_[index]) && doc::textOf(list_[index]["id"]) == id) return index;
  if (!byId_) {
    byId_.emplace();
    for (std::size_t i = 0; i < list_.size(); ++i)
      if (hasId(list_[i])) byId_->emplace(doc::textOf(list_[i]["id"]), i);
  }
  const auto found = byId_->find(id);
  return found == byId_->end() ? std::nullopt : std::optional(found->second);
}

doc::Value placeAdditions(const doc::Value& before, const doc::Value& after, Rule rule) {
  if (after.is_array() && before.is_array()) {
    doc::Value items = doc::Value::array();
    Counterparts counterparts(before);
    for (std::size_t i = 0; i < after.size(); ++i) {
      const auto old = counterparts.of(after[i], i);
      items.push_back(old ? placeAdditions(before[*old], after[i], rule.items())
                          : canonicalOrder(after[i], rule.items()));
    }
    return items;
  }
  if (!after.is_object() || !before.is_object()) return canonicalOrder(after, rule);
  const doc::Members old(before), now(after);
  std::vector<std::string> names;
  for (const auto& [name, member] : before.items())
    if (now.find(name)) names.push_back(name);
  const auto order = rule.properties();
  for (const auto& [name, member] : after.items())
    if (!old.find(name))
      names.insert(names.begin() + static_cast<std::ptrdiff_t>(positionOf(names, name, order)), name);
  doc::Value placed = doc::Value::object();
  for (const std::string& name : names) {
    const doc::Value* known = old.find(name);
    const doc::Value& value = *now.find(name);
    const Rule inner = rule.property(name);
    doc::appendMember(placed, name,
                      known ? placeAdditions(*known, value, inner) : canonicalOrder(value, inner));
  }
  return placed;
}

doc::Value typedValue(doc::Node node, Rule rule) {
  if (node.isMapping()) {
    doc::Value value = doc::Value::object();
    for (const doc::Node child : node)
      doc::appendMember(value, std::string(child.key()), typedValue(child, rule.property(child.key())));
    return value;
  }
  if (node.isSequence()) {
    doc::Value items = doc::Value::array();
    for (const doc::Node child : node) items.push_back(typedValue(child, rule.items()));
    return items;
  }
  if (node.plain() && !node.isNull() && rule.type() == "string") return std::string(node.text());
  return doc::toValue(node);
}

doc::Value typedText(std::string_view text, Rule rule) {
  if (rule.type() == "string") return std::string(text);
  try {
    return doc::toValue(doc::read(std::string(text), "", doc::Format::json).root());
  } catch (const Error& error) {
    const Code code = error.findings().front().code;
    if (code != Code::syntax && code != Code::conflictMarkers) throw;
    return std::string(text);
  }
}

}  // namespace som::schema
