#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "fs/file_system.hpp"

namespace som::store {

/// A file or folder that is open to more than it should be, or closed to who shares the workspace.
struct WrongMode {
  std::string path;
  std::uint32_t found = 0;   ///< permission bits as they are
  std::uint32_t wanted = 0;  ///< as they should be
  /// The group that it has and the one that it should have; equal where the group is right.
  std::uint32_t foundGroup = 0;
  std::uint32_t wantedGroup = 0;
};

/// What has wrong permissions, sorted by path: what lies in `.som` follows the workspace's directory
/// (`PrivateModes`), nothing of the workspace's own folders may be written by everybody, and no file there is
/// a program. In a shared workspace everything has the group of its directory, which can read all of it and
/// write in the folders of records and events. No link is followed, and what cannot be looked into is passed
/// over.
std::vector<WrongMode> wrongModes(const fs::FileSystem& files);

/// What lies among the files of a workspace and is no regular file, sorted: links, devices, and folders that
/// are named as documents. Som passes them over.
std::vector<std::string> irregularFiles(const fs::FileSystem& files);

}  // namespace som::store
