#pragma once

#include <vector>

#include "fs/file_system.hpp"

namespace som::fs {

/// Sorts the entries of a folder by `entryBefore`, quickly.
std::vector<Entry> sortedEntries(std::vector<Entry> entries);

}  // namespace som::fs
