#include "render/object.hpp"

#include <string>

namespace som::render {
namespace {

bool isEmpty(const doc::Value& value) {
  if (value.is_string()) return value.get_ref<const std::string&>().empty();
  if (value.is_boolean()) return !value.get<bool>();
  return value.is_null() || (value.is_structured() && value.empty());
}

doc::Value textOf(std::optional<Instant> time) {
  return time ? doc::Value(formatInstant(*time)) : doc::Value();
}

}  // namespace

Object Object::ofKind(std::string_view kind) {
  Object object;
  object.add("schemaVersion", 1).add("kind", kind);
  return object;
}

Object& Object::add(std::string_view name, doc::Value value) {
  members_[std::string(name)] = std::move(value);
  return *this;
}

Object& Object::addAny(std::string_view name, doc::Value value) {
  return isEmpty(value) ? *this : add(name, std::move(value));
}
Object& Object::addAny(std::string_view name, std::optional<Instant> time) {
  return addAny(name, textOf(time));
}

Object& Object::addOrNull(std::string_view name, doc::Value value) {
  return add(name, isEmpty(value) ? doc::Value() : std::move(value));
}
Object& Object::addOrNull(std::string_view name, std::optional<Instant> time) {
  return add(name, textOf(time));
}

Object& Object::addAll(const doc::Value& object) {
  members_.update(object);
  return *this;
}

}  // namespace som::render
