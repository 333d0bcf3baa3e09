#pragma once

#include "doc/document.hpp"

namespace som::doc {

/// The upper bounds for the contents of one document.
struct Bounds {
  int depth;
  std::size_t nodes;
};
inline constexpr Bounds recordBounds{maxDepth, maxNodes};
/// Those for a document that contains a record, such as an event: every record fits into one.
inline constexpr Bounds wrapperBounds{maxDepth + 8, maxNodes + 1000};
/// Those for a document of a payload, which may be a list of records.
inline constexpr Bounds payloadBounds{maxDepth + 8, maxNodes};

}  // namespace som::doc
