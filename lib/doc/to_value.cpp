#include <fmt/format.h>

#include <cmath>

#include "doc/document.hpp"
#include "doc/members.hpp"
#include "doc/scalar.hpp"
#include "doc/value.hpp"

namespace som::doc {
namespace {

Value integerValue(std::string_view text) {
  if (const auto value = parseInteger(text)) return *value;
  if (const auto value = parseUnsigned(text)) return *value;
  return parseNumber(text);
}

Value mappingValue(Node node) {
  Value value = Value::object();
  auto& members = value.get_ref<Value::object_t&>();
  // Keys are unique already; the map's own insertion would compare each with all others.
  members.reserve(node.size());
  for (const Node member : node) members.Container::emplace_back(std::string(member.key()), toValue(member));
  return value;
}

Value sequenceValue(Node node) {
  Value value = Value::array();
  auto& items = value.get_ref<Value::array_t&>();
  items.reserve(node.size());
  for (const Node item : node) items.push_back(toValue(item));
  return value;
}

void appendText(std::string& out, std::string_view text) {
  const bool asItIs = std::all_of(text.begin(), text.end(),
                                  [](char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; });
  if (asItIs)
    out.append(1, '"').append(text).append(1, '"');
  else
    out += Value(std::string(text)).dump();
}

bool sameNumber(const Value& a, const Value& b) {
  if (a == b) return true;
  return a.is_number_float() && b.is_number_float() && std::isnan(a.get<double>()) &&
         std::isnan(b.get<double>());
}

}  // namespace

Value toValue(Node node) {
  switch (node.type()) {
    case Type::null:
      return nullptr;
    case Type::boolean:
      return *node.boolean();
    case Type::integer:
      return integerValue(node.text());
    case Type::number:
      return parseNumber(node.text());
    case Type::string:
      return std::string(node.text());
    case Type::sequence:
      return sequenceValue(node);
    case Type::mapping:
      return mappingValue(node);
  }
  return nullptr;
}

void appendJson(std::string& out, Node node) {
  switch (node.type()) {
    case Type::sequence: {
      char before = '[';
      for (const Node item : node) {
        out += before;
        appendJson(out, item);
        before = ',';
      }
      out += before == '[' ? "[]" : "]";
      return;
    }
    case Type::mapping: {
      char before = '{';
      for (const Node member : node) {
        out += before;
        appendText(out, member.key());
        out += ':';
        appendJson(out, member);
        before = ',';
      }
      out += before == '{' ? "{}" : "}";
      return;
    }
    case Type::string:
      return appendText(out, node.text());
    case Type::integer:
    case Type::number:
      if (isJsonNumber(node.text())) {
        out += node.text();
        return;
      }
      [[fallthrough]];
    default:
      out += toValue(node).dump();
  }
}

std::string toJson(Node node) {
  std::string out;
  appendJson(out, node);
  return out;
}

bool sameValue(const Value& a, const Value& b) {
  if (a.is_number() && b.is_number()) return sameNumber(a, b);
  if (a.type() != b.type()) return false;
  if (a.is_object()) {
    if (a.size() != b.size()) return false;
    const Members members(b);
    for (const auto& [key, value] : a.get_ref<const Value::object_t&>()) {
      const Value* other = members.find(key);
      if (!other || !sameValue(value, *other)) return false;
    }
    return true;
  }
  if (!a.is_array()) return a == b;
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!sameValue(a[i], b[i])) return false;
  return true;
}

bool sameValue(Node node, const Value& value) {
  switch (node.type()) {
    case Type::string: {
      const auto* text = value.get_ptr<const std::string*>();
      return text && *text == node.text();
    }
    case Type::sequence: {
      if (!value.is_array() || value.size() != node.size()) return false;
      std::size_t i = 0;
      for (const Node item : node)
        if (!sameValue(item, value[i++])) return false;
      return true;
    }
    case Type::mapping: {
      if (!value.is_object() || value.size() != node.size()) return false;
      const Members members(value);
      for (const Node member : node) {
        const Value* other = members.find(member.key());
        if (!other || !sameValue(member, *other)) return false;
      }
      return true;
    }
    default:
      return sameValue(toValue(node), value);
  }
}

}  // namespace som::doc
