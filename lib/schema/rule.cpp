#include "schema/rule.hpp"

namespace som::schema {

Rule::Rule(doc::Node root, doc::Node node) : root_(root), node_(node) {
  constexpr std::string_view start = "#/";
  for (int depth = 0; depth < 16 && node_["$ref"]; ++depth) {
    std::string_view path = node_["$ref"].text();
    if (!path.starts_with(start)) break;
    if (referring_.empty()) referring_ = node_["description"].text();
    path.remove_prefix(start.size());
    doc::Node target = root_;
    while (!path.empty()) {
      const auto slash = std::min(path.find('/'), path.size());
      target = target[path.substr(0, slash)];
      path.remove_prefix(std::min(slash + 1, path.size()));
    }
    node_ = target;
  }
}

Rule Rule::property(std::string_view key) const {
  if (const doc::Node found = node_["properties"][key]) return {root_, found};
  if (const doc::Node others = node_["additionalProperties"]; others.isMapping()) return {root_, others};
  for (const doc::Node alternative : node_["anyOf"])
    if (const Rule found = Rule(root_, alternative).property(key)) return found;
  return {};
}

Rule Rule::items() const {
  if (const doc::Node found = node_["items"]) return {root_, found};
  for (const doc::Node alternative : node_["anyOf"])
    if (const Rule found = Rule(root_, alternative).items()) return found;
  return {};
}

std::vector<std::string_view> Rule::properties() const {
  std::vector<std::string_view> names;
  for (const doc::Node member : node_["properties"]) names.push_back(member.key());
  for (const doc::Node alternative : node_["anyOf"])
    for (const std::string_view name : Rule(root_, alternative).properties()) names.push_back(name);
  return names;
}

std::string_view Rule::description() const {
  if (!referring_.empty()) return referring_;
  const doc::Node own = node_["description"];
  return own ? own.text() : node_["title"].text();
}

std::vector<std::string_view> Rule::values() const {
  std::vector<std::string_view> all;
  for (const doc::Node value : node_["enum"]) all.push_back(value.text());
  if (const doc::Node only = node_["const"]) all.push_back(only.text());
  for (const doc::Node alternative : node_["anyOf"])
    for (const doc::Node value : alternative["enum"]) all.push_back(value.text());
  return all;
}

}  // namespace som::schema
