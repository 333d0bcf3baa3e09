#pragma once

#include <string>

#include "doc/document.hpp"
#include "doc/value.hpp"

namespace som::doc {

/// Returns the text of `before`, changed so that it parses as `after`. Only the necessary lines change.
///
/// Outside the change, comments, blank lines, the order of keys, quoting, flow style, indentation and line
/// ends stay byte for byte. An equal value gives the identical text. Lists of mappings whose items have a
/// unique `id` (or else `name`) are matched by it, other lists by position. The order of existing keys in
/// `after` does not matter. A new key is placed behind its predecessor in `after`. New keys and items take
/// the style of their surroundings.
///
/// Throws unsupported-yaml if there is a change and the document is not editable. The result is parsed again
/// and compared with `after` before it is returned, so an error here is a fault and never a wrong file.
std::string rewrite(const Document& before, const Value& after);

}  // namespace som::doc
