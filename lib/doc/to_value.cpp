#include "base/decimal.hpp"
#include "doc/document.hpp"
#include "doc/equivalent.hpp"
#include "doc/members.hpp"
#include "doc/value.hpp"

namespace som::doc {
namespace {

Value mappingValue(Node node) {
  Value value = Value::object();
  value.get_ref<Value::object_t&>().reserve(node.size());
  for (const Node member : node) appendMember(value, std::string(member.key()), toValue(member));
  return value;
}

Value sequenceValue(Node node) {
  Value value = Value::array();
  auto& items = value.get_ref<Value::array_t&>();
  items.reserve(node.size());
  for (const Node item : node) items.push_back(toValue(item));
  return value;
}

bool isNumber(const Value& value) { return value.is_number() || keptNumber(value); }

// A number that JSON cannot represent equals its text.
bool sameNumber(const Value& a, const Value& b) {
  if (a.is_number_integer() && b.is_number_integer()) return a == b;
  return a.is_primitive() && b.is_primitive() && json(a) == json(b);
}

// JSON has the digits of nearly all numbers; the others are texts.
bool equalNumber(const Value& a, const Value& b) {
  if (sameNumber(a, b)) return true;
  if (!isNumber(a) || !isNumber(b)) return false;
  const auto number = Decimal::parse(json(a));
  return number && number == Decimal::parse(json(b));
}

bool same(const Value& a, const Value& b, bool (*numbers)(const Value&, const Value&)) {
  if (isNumber(a) || isNumber(b)) return numbers(a, b);
  if (a.type() != b.type()) return false;
  if (a.is_object()) {
    if (a.size() != b.size()) return false;
    const Members members(b);
    for (const auto& [key, value] : a.get_ref<const Value::object_t&>()) {
      const Value* other = members.find(key);
      if (!other || !same(value, *other, numbers)) return false;
    }
    return true;
  }
  if (!a.is_array()) return a == b;
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!same(a[i], b[i], numbers)) return false;
  return true;
}

}  // namespace

Value toValue(Node node) {
  switch (node.type()) {
    case Type::null:
      return nullptr;
    case Type::boolean:
      return *node.boolean();
    case Type::integer:
    case Type::number:
      return numberValue(node.text());
    case Type::string:
      return std::string(node.text());
    case Type::sequence:
      return sequenceValue(node);
    case Type::mapping:
      return mappingValue(node);
  }
  return nullptr;
}

bool sameValue(const Value& a, const Value& b) { return same(a, b, sameNumber); }

bool equivalent(const Value& a, const Value& b) { return same(a, b, equalNumber); }

bool sameValue(Node node, const Value& value) {
  switch (node.type()) {
    case Type::string:
      if (const auto* text = value.get_ptr<const std::string*>()) return *text == node.text();
      return isNumber(value) && sameNumber(toValue(node), value);
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
