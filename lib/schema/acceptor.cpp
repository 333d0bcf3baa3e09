#include "schema/acceptor.hpp"

#include <algorithm>
#include <array>

#include "schema/format.hpp"
#include "schema/rule.hpp"

namespace som::schema {
namespace {

struct TypeRow {
  std::string_view name;
  bool (*fits)(doc::Node);
};
/// As the full check sees them: if the schema requires text, a plain number or boolean counts as its text.
constexpr std::array types = {
    TypeRow{"string", [](doc::Node node) { return node.isString() || (node.plain() && !node.isNull()); }},
    TypeRow{"object", [](doc::Node node) { return node.isMapping(); }},
    TypeRow{"array", [](doc::Node node) { return node.isSequence(); }},
    TypeRow{"integer", [](doc::Node node) { return node.integer().has_value(); }},
    TypeRow{"number", [](doc::Node node) { return node.number().has_value(); }},
    TypeRow{"boolean", [](doc::Node node) { return node.boolean().has_value(); }},
};

/// Keywords that accept everything. A `pattern` is that of the `format` beside it, for other programs.
constexpr std::array silent = {"$schema",     "$id",     "$comment", "title",     "description",
                               "definitions", "default", "pattern",  "x-som-noun"};

unsigned typeBit(std::string_view name) {
  for (std::size_t i = 0; i < types.size(); ++i)
    if (types[i].name == name) return 1U << i;
  return 0;
}

bool hasType(doc::Node value, unsigned permitted) {
  for (std::size_t i = 0; i < types.size(); ++i)
    if ((permitted & (1U << i)) != 0 && types[i].fits(value)) return true;
  return false;
}

bool isText(doc::Node value) { return value.isScalar() && !value.isNull(); }

std::size_t sizeAt(doc::Node keyword) {
  return static_cast<std::size_t>(std::max<std::int64_t>(keyword.integer().value_or(0), 0));
}

}  // namespace

Acceptor::Acceptor(const doc::Document& schema) : root_(schema.root()) { compile(root_); }

Acceptor::Index Acceptor::compile(doc::Node node) {
  node = schema::Rule(root_, node).node();  // siblings of a $ref are ignored
  if (node.boolean() == true) return anything;
  const auto [known, fresh] =
      compiled_.emplace(node ? node.index() : anything, static_cast<Index>(rules_.size()));
  const Index index = known->second;
  if (!fresh) return index;
  rules_.emplace_back();
  Rule rule;
  rule.doubtful = !node.isMapping();  // `false`, or a reference without a target
  for (const doc::Node keyword : node) read(keyword, rule);
  readMembers(node, rule);
  rules_[index] = std::move(rule);
  return index;
}

void Acceptor::read(doc::Node keyword, Rule& rule) {
  const std::string_view name = keyword.key();
  if (name == "type") {
    rule.types = typeBit(keyword.text());
    for (const doc::Node each : keyword) rule.types |= typeBit(each.text());
  } else if (name == "enum") {
    for (const doc::Node value : keyword) rule.values.push_back(value.text());
    rule.doubtful = rule.doubtful || rule.values.empty();
  } else if (name == "const") {
    rule.values = {keyword.text()};
  } else if (name == "format") {
    const FormatRow* format = findFormat(keyword.text());
    rule.format = format ? format->accepts : nullptr;
  } else if (name == "minimum") {
    rule.minimum = keyword.number();
  } else if (name == "maximum") {
    rule.maximum = keyword.number();
  } else if (name == "minLength") {
    rule.minimumLength = sizeAt(keyword);
  } else if (name == "maxLength") {
    rule.maximumLength = sizeAt(keyword);
  } else if (name == "minItems") {
    rule.minimumItems = sizeAt(keyword);
  } else if (name == "maxItems") {
    rule.maximumItems = sizeAt(keyword);
  } else if (name == "items") {
    rule.items = compile(keyword);
  } else if (name == "anyOf") {
    for (const doc::Node alternative : keyword) rule.alternatives.push_back(compile(alternative));
  } else if (name != "properties" && name != "required" && name != "additionalProperties" &&
             std::find(silent.begin(), silent.end(), name) == silent.end()) {
    rule.doubtful = true;
  }
}

void Acceptor::readMembers(doc::Node node, Rule& rule) {
  for (const doc::Node member : node["properties"])
    rule.members.push_back({member.key(), compile(member), false});
  for (const doc::Node required : node["required"]) {
    const auto named = [&](const Member& member) { return member.key == required.text(); };
    auto member = std::find_if(rule.members.begin(), rule.members.end(), named);
    if (member == rule.members.end())
      member = rule.members.insert(member, {required.text(), anything, false});
    rule.required += member->required ? 0 : 1;
    member->required = true;
  }
  const doc::Node others = node["additionalProperties"];
  rule.closed = others.boolean() == false;
  if (others.isMapping()) rule.others = compile(others);
}

bool Acceptor::accepts(doc::Node value, const Rule& rule) const {
  if (rule.doubtful || !hasType(value, rule.types)) return false;
  if (!rule.values.empty()) {
    const bool known = std::find(rule.values.begin(), rule.values.end(), value.text()) != rule.values.end();
    if (!value.isString() || !known) return false;
  }
  if (rule.format && isText(value) && !rule.format(value.text())) return false;
  if (rule.minimum || rule.maximum) {
    const auto number = value.number();
    if (!number || *number < rule.minimum.value_or(*number) || *number > rule.maximum.value_or(*number))
      return false;
  }
  // Lengths count characters of up to four bytes.
  if (rule.minimumLength > 0 && (value.text().size() + 3) / 4 < rule.minimumLength) return false;
  if (value.text().size() > rule.maximumLength) return false;
  if (value.isSequence() && (value.size() < rule.minimumItems || value.size() > rule.maximumItems))
    return false;
  if (!rule.alternatives.empty() &&
      std::none_of(rule.alternatives.begin(), rule.alternatives.end(),
                   [&](Index alternative) { return accepts(value, alternative); }))
    return false;
  if (value.isSequence() && rule.items != anything)
    return std::all_of(value.begin(), value.end(), [&](doc::Node item) { return accepts(item, rule.items); });
  return !value.isMapping() || acceptsMembers(value, rule);
}

bool Acceptor::namesByAlternative(doc::Node value, const Rule& rule) const {
  return std::any_of(rule.alternatives.begin(), rule.alternatives.end(), [&](Index index) {
    return index != anything && rules_[index].values.empty() && hasType(value, rules_[index].types) &&
           names(value, rules_[index]);
  });
}

bool Acceptor::names(doc::Node value, const Rule& rule) const {
  if (value.isScalar()) return true;
  if (!rule.alternatives.empty() && namesByAlternative(value, rule)) return true;
  if (value.isSequence())
    return std::all_of(value.begin(), value.end(), [&](doc::Node item) { return names(item, rule.items); });
  const std::size_t count = rule.members.size();
  if (count == 0 && rule.others == anything) return rule.alternatives.empty();
  std::size_t next = 0;
  for (const doc::Node member : value) {
    std::size_t looked = 0;
    while (looked < count && rule.members[next].key != member.key()) {
      next = next + 1 == count ? 0 : next + 1;
      ++looked;
    }
    const bool isNamed = looked < count || rule.others != anything;
    if (isNamed ? !names(member, looked < count ? rule.members[next].rule : rule.others)
                : !isForeignMember(member.key()))
      return false;
  }
  return true;
}

/// Members are mostly in schema order, so the search starts behind the previous member.
bool Acceptor::acceptsMembers(doc::Node mapping, const Rule& rule) const {
  const std::size_t count = rule.members.size();
  std::size_t next = 0;
  std::size_t required = 0;
  for (const doc::Node value : mapping) {
    std::size_t looked = 0;
    while (looked < count && rule.members[next].key != value.key()) {
      next = next + 1 == count ? 0 : next + 1;
      ++looked;
    }
    if (looked == count) {
      if (rule.closed ? !isForeignMember(value.key()) : !accepts(value, rule.others)) return false;
      continue;
    }
    required += rule.members[next].required ? 1 : 0;
    if (!accepts(value, rule.members[next].rule)) return false;
  }
  return required == rule.required;
}

}  // namespace som::schema
