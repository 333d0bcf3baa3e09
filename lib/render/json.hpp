#pragma once

#include <string>

#include "doc/value.hpp"

namespace som::render {

/// A value as one JSON text with a line end; `indent` -1 is on one line. What a terminal must not get stands
/// as
/// `\u202e` within its strings; bytes that are not UTF-8 become U+FFFD.
std::string json(const doc::Value& value, int indent);

}  // namespace som::render
