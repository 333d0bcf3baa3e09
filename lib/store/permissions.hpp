#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "fs/file_system.hpp"

namespace som::store {

/// A file or folder whose permissions are too wide, or too narrow for the group that shares the workspace.
struct WrongMode {
  std::string path;
  std::uint32_t found = 0;   ///< current permission bits
  std::uint32_t wanted = 0;  ///< required permission bits
  /// The current and the required group; equal if the group is right.
  std::uint32_t foundGroup = 0;
  std::uint32_t wantedGroup = 0;
};

/// Returns wrong permissions, sorted by path. Files in `.som` follow the workspace's directory
/// (`PrivateModes`); nothing in the workspace's own folders may be world-writable, and no file there may be
/// executable. In a shared workspace everything has the group of its directory, which can read all of it and
/// write the folders of records and events. Follows no link, and skips what cannot be read.
std::vector<WrongMode> wrongModes(const fs::FileSystem& files);

/// Returns the entries of a workspace that som skips because they are not regular files, sorted: links,
/// devices, and folders named as documents.
std::vector<std::string> irregularFiles(const fs::FileSystem& files);

}  // namespace som::store
