#pragma once

#include <optional>
#include <string_view>

#include "base/instant.hpp"
#include "doc/value.hpp"

/// Objects of machine output (JSON, YAML). Their members are an interface of their own, which schemas/output/
/// defines; records have views and builders in lib/model.
namespace som::render {

/// Builds an object; its members keep their order. A value is empty if it is null, false, or a text or list
/// without contents.
class Object {
 public:
  Object() = default;
  /// Begins an output of this kind, with the version of its schema.
  static Object ofKind(std::string_view kind);

  Object& add(std::string_view name, doc::Value value);
  /// Adds a member unless its value is empty.
  Object& addAny(std::string_view name, doc::Value value);
  Object& addAny(std::string_view name, std::optional<Instant> time);
  /// Adds a member; null if its value is empty.
  Object& addOrNull(std::string_view name, doc::Value value);
  Object& addOrNull(std::string_view name, std::optional<Instant> time);
  /// Adds the members of another object.
  Object& addAll(const doc::Value& object);

  /// Moves the object out.
  doc::Value take() { return std::move(members_); }

 private:
  doc::Value members_ = doc::Value::object();
};

}  // namespace som::render
