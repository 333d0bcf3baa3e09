#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "doc/document.hpp"
#include "doc/value.hpp"

namespace som::doc {

/// For each item of `after` the position of the item of `before` that it goes on from, if there is one.
///
/// Items are matched by a unique `id`, or else `name`, where all of them are mappings that have it; other
/// lists by position, after equal items at both ends. Positions rise: an item that moved past others counts
/// as new.
std::vector<std::optional<std::size_t>> matchItems(const std::vector<Node>& before, const Value& after);

}  // namespace som::doc
