#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fs/file_system.hpp"

namespace som::cli {

/// Returns the paths of a workspace that a list of git lacks: files, links, and folders that are repositories
/// of their own. `tracked` has paths in byte order, each with a NUL behind it. Git may ignore what is
/// returned. Skips `.git` and `.som`. Throws what listing a folder throws.
std::vector<std::string> pathsBeside(const fs::FileSystem& files, std::string_view tracked);

}  // namespace som::cli
