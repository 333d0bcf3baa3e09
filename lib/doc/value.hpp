#pragma once

#include <nlohmann/json.hpp>

namespace som::doc {

/// The tree that code builds and changes in memory; members of a mapping keep the order of insertion.
using Value = nlohmann::ordered_json;

/// True where both hold the same data: the order of members does not count, 1 equals 1.0, NaN equals NaN.
bool sameValue(const Value& a, const Value& b);

}  // namespace som::doc
