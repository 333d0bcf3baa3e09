#pragma once

#include <string>

#include "base/utf8.hpp"
#include "doc/tree.hpp"
#include "doc/value.hpp"

namespace som::doc {

/// Returns the canonical text of a new file: UTF-8, LF, final newline, two-space indent, members in the order
/// of the value.
///
/// YAML: mappings and lists in block style; lists of scalars in flow style if the line has at most 100
/// columns; strings that a YAML 1.1 or 1.2 reader would take for another type in double quotes; strings of
/// several lines as `|` blocks if that is exact. `escapes` tells which characters become escapes, in double
/// quotes.
std::string write(const Value& value, Format format, bool (*escapes)(char32_t) = needsEscape);

}  // namespace som::doc
