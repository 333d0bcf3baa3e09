#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fs/file_system.hpp"

namespace som::store {

/// What one recovery set aside: a folder of `.som/set-aside`.
struct SetAside {
  /// Which version of a file is in place now.
  enum class Winner {
    transaction,  ///< what the command wrote
    before,       ///< what was there before the command
    hand,         ///< what somebody else wrote meanwhile
  };
  struct File {
    std::string path;   ///< of the workspace; empty where nobody knows it any more
    std::string other;  ///< where the other version lies; empty where there is none
    Winner winner = Winner::hand;
  };
  std::string folder;
  std::int64_t written = 0;  ///< when, in nanoseconds since 1970
  std::vector<File> files;
};

/// Everything set aside that is still there, by folder.
std::vector<SetAside> listSetAside(const fs::FileSystem& files);

}  // namespace som::store
