#pragma once

#include <string>

#include "doc/document.hpp"
#include "doc/value.hpp"

namespace som::doc {

/// The text of `before` changed so that it reads as `after`, touching only the lines it must.
///
/// Comments, blank lines, the order of keys, quoting, flow style, indentation and line ends outside what
/// changes stay byte for byte; an equal value gives the identical text. Lists of mappings whose items have a
/// unique `id` (or else `name`) are matched by it, other lists by position; the order of keys in `after` does
/// not count for keys that are there. A new key goes behind the one that it follows in `after`; new keys and
/// items take the style of what they are added to.
///
/// Throws unsupported-yaml where the document is not editable and there is a change. The result is read again
/// and compared with `after` before it is given out; a mismatch is a fault, never a wrong file.
std::string rewrite(const Document& before, const Value& after);

}  // namespace som::doc
