#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "doc/document.hpp"
#include "doc/value.hpp"

namespace som::doc {

/// Matches lists: for each item of `after` returns the position of its old version in `before`, or nullopt.
///
/// If all items are mappings with a unique `id`, or else `name`, they are matched by it. Other lists are
/// matched by position, after equal items at both ends. Positions increase: an item that moved past others
/// counts as new.
std::vector<std::optional<std::size_t>> matchItems(const std::vector<Node>& before, const Value& after);

}  // namespace som::doc
