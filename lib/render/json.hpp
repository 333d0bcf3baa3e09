#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "doc/value.hpp"

namespace som::render {

/// Formats a value as one JSON text with a line end; `indent` -1 means one line. Characters that are unsafe
/// for a terminal are written as `\u202e` in strings; bytes that are not UTF-8 become U+FFFD.
std::string json(const doc::Value& value, int indent);

/// The texts around the items of a list that is too long for one value: `before`, the items with `between`
/// them, `after`.
struct JsonFrame {
  std::string before;
  std::string_view between;
  std::string after;
};

/// Returns the frame of an object with the members of `head`, the list `items` of `count` items, and the
/// members of `tail`; the whole is indented by two spaces.
JsonFrame jsonFrame(const doc::Value& head, std::size_t count, const doc::Value& tail);

/// Formats an item of such a list.
std::string jsonItem(const doc::Value& item);

}  // namespace som::render
