#include <algorithm>

#include "schema/registry.hpp"

namespace som::schema {

doc::Value canonicalOrder(const doc::Value& value, Rule rule) {
  if (value.is_array()) {
    doc::Value items = doc::Value::array();
    for (const auto& item : value) items.push_back(canonicalOrder(item, rule.items()));
    return items;
  }
  if (!value.is_object()) return value;
  doc::Value members = doc::Value::object();
  for (const std::string_view name : rule.properties())
    if (const auto found = value.find(name); found != value.end())
      members[std::string(name)] = canonicalOrder(*found, rule.property(name));
  for (const auto& [name, member] : value.items())
    if (!members.contains(name)) members[name] = canonicalOrder(member, rule.property(name));
  return members;
}

namespace {

/// Where a new member belongs: behind the nearest of the schema's earlier members that is there, else at the
/// end.
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

const doc::Value* counterpart(const doc::Value& list, const doc::Value& item, std::size_t index) {
  if (!item.is_object() || !item.contains("id")) return list.size() > index ? &list[index] : nullptr;
  for (const doc::Value& other : list)
    if (other.is_object() && other.contains("id") && other["id"] == item["id"]) return &other;
  return nullptr;
}

}  // namespace

doc::Value placeAdditions(const doc::Value& before, const doc::Value& after, Rule rule) {
  if (after.is_array() && before.is_array()) {
    doc::Value items = doc::Value::array();
    for (std::size_t i = 0; i < after.size(); ++i) {
      const doc::Value* old = counterpart(before, after[i], i);
      items.push_back(old ? placeAdditions(*old, after[i], rule.items())
                          : canonicalOrder(after[i], rule.items()));
    }
    return items;
  }
  if (!after.is_object() || !before.is_object()) return canonicalOrder(after, rule);
  std::vector<std::string> names;
  for (const auto& [name, member] : before.items())
    if (after.contains(name)) names.push_back(name);
  const auto order = rule.properties();
  for (const auto& [name, member] : after.items())
    if (!before.contains(name))
      names.insert(names.begin() + static_cast<std::ptrdiff_t>(positionOf(names, name, order)), name);
  doc::Value placed = doc::Value::object();
  for (const std::string& name : names) {
    const auto old = before.find(name);
    const Rule inner = rule.property(name);
    placed[name] =
        old != before.end() ? placeAdditions(*old, after[name], inner) : canonicalOrder(after[name], inner);
  }
  return placed;
}

doc::Value typedValue(doc::Node node, Rule rule) {
  if (node.isMapping()) {
    doc::Value members = doc::Value::object();
    for (const doc::Node child : node)
      members[std::string(child.key())] = typedValue(child, rule.property(child.key()));
    return members;
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
  doc::Value value = doc::Value::parse(text, nullptr, false);
  if (value.is_discarded()) return std::string(text);
  return value;
}

}  // namespace som::schema
