#pragma once

#include <cstddef>
#include <vector>

#include "base/diagnostic.hpp"

namespace som::store {

/// Adds findings, except those that the list already has for the same file. Returns how many were added.
std::size_t addNew(std::vector<Diagnostic>& findings, std::vector<Diagnostic> more);

}  // namespace som::store
