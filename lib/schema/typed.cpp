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
