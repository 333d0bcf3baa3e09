#pragma once

#include <string>

#include "doc/value.hpp"

namespace som::render {

/// Formats a value as one JSON text with a line end; `indent` -1 means one line. Characters that are unsafe
/// for a terminal are written as `\u202e` in strings; bytes that are not UTF-8 become U+FFFD.
std::string json(const doc::Value& value, int indent);

}  // namespace som::render
