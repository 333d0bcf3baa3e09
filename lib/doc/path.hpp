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
  std::string name;       ///< of a field, or the key that a match looks at
  std::string value;      ///< what a match looks for, compared with the text of a scalar
  std::size_t index = 0;  ///< of an index, from 0
  friend bool operator==(const Step&, const Step&) = default;
};

/// A field path as people write it: `serviceOrderItem[id=1].service.name`, `note[0].text`, `a.b`.
///
/// A name or a value that holds `.`, `[`, `]` or `=` is put in double quotes: `"a.b".c`, `x[name="y]z"]`.
struct Path {
  std::vector<Step> steps;  ///< at least one, the first a field
  /// The path as text again.
  std::string text() const;
  friend bool operator==(const Path&, const Path&) = default;
};

/// Reads a path of up to `maxDepth` steps; throws invalid-path with a hint.
Path parsePath(std::string_view text);

/// The node that the path leads to, or a missing node.
Node resolve(Node root, const Path& path);
/// The same for a JSON pointer (RFC 6901) such as `/note/0/text`; the empty pointer is the node itself.
Node resolvePointer(Node root, std::string_view pointer);

/// The value that the path leads to, or null.
const Value* find(const Value& root, const Path& path);

/// Puts `value` where the path leads; missing mappings on the way are created.
/// Throws invalid-path where a list element is missing or a step does not fit what is there.
void set(Value& root, const Path& path, Value value);

/// Removes what the path leads to; false where there is nothing.
bool unset(Value& root, const Path& path);

/// Appends to the list that the path leads to, creating it where it is missing or null. Throws as `set`.
void append(Value& root, const Path& path, Value value);

}  // namespace som::doc
