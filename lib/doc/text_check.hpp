#pragma once

#include <cstddef>

#include "doc/tree.hpp"

namespace som::doc {

/// Refuses texts that no document may contain, before parsing: more than `limit` bytes, UTF-16 and UTF-32,
/// bytes that are not UTF-8, control characters, lone carriage returns (YAML) and conflict markers.
///
/// Returns the offset of the first byte after a UTF-8 byte order mark. Throws Error.
std::size_t checkText(const SharedText& source, const std::string& file, Format format, std::size_t limit);

}  // namespace som::doc
