#pragma once

#include "doc/value.hpp"

namespace som::doc {

/// As `sameValue`, but compares numbers by value: 1.10 is 1.1, and 1 is 1.0. Programs that read JSON and
/// write it again do not keep the difference.
bool equivalent(const Value& a, const Value& b);

}  // namespace som::doc
