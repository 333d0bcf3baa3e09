#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "doc/value.hpp"

namespace som::doc {

/// One step of a field path.
struct Step {
  enum class Kind { field, index, match };
  Kind kind = Kind::field;
  std::string name;       ///< the name of a field, or the key that a match compares
  std::string value;      ///< the text of a scalar that a match looks for
  std::size_t index = 0;  ///< of an index step, from 0
  bool isQuoted = false;  ///< the name of the field was in double quotes
  /// Quotes do not matter.
  friend bool operator==(const Step& a, const Step& b) {
    return a.kind == b.kind && a.name == b.name && a.value == b.value && a.index == b.index;
  }
};

/// A field path as people write it: `serviceOrderItem[id=1].service.name`, `note[0].text`, `a.b`.
///
/// A name or value that contains `.`, `[`, `]` or `=` is written in double quotes: `"a.b".c`,
/// `x[name="y]z"]`.
struct Path {
  std::vector<Step> steps;  ///< at least one, the first a field
  /// Returns the path as text.
  std::string text() const;
  friend bool operator==(const Path&, const Path&) = default;
};

/// Parses a path of up to `maxDepth` steps; throws invalid-path with a hint.
Path parsePath(std::string_view text);

/// Returns the node at the path, or a missing node.
Node resolve(Node root, const Path& path);
/// The same for a JSON pointer (RFC 6901) such as `/note/0/text`; an empty pointer is the node itself.
Node resolvePointer(Node root, std::string_view pointer);

/// Escapes a key for a JSON pointer: `~` and `/`.
std::string pointerStep(std::string_view key);

/// Returns the JSON pointer to the innermost node whose key or value has the byte `offset` of the source;
/// empty for the root, and for a place outside of it.
std::string pointerAt(Node root, std::size_t offset);

/// Returns the value at the path, or null.
const Value* find(const Value& root, const Path& path);

/// Sets the value at the path and creates missing mappings on the way. Throws invalid-path if a list element
/// is missing or a step does not match the existing value.
void set(Value& root, const Path& path, Value value);

/// Removes the value at the path; returns false if it does not exist.
bool unset(Value& root, const Path& path);

/// Appends to the list at the path; creates the list if it is missing or null. Throws as `set` does.
void append(Value& root, const Path& path, Value value);

}  // namespace som::doc
