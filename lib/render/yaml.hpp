#pragma once

#include <string>

#include "doc/value.hpp"

namespace som::render {

/// Formats a value as a YAML document with a line end, as files have it, but with all characters that are
/// unsafe for a terminal as escapes in double quotes: a reader gets the same value.
std::string yaml(const doc::Value& value);

}  // namespace som::render
