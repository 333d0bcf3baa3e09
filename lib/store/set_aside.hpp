#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fs/file_system.hpp"

namespace som::store {

/// The files that one recovery set aside: a folder of `.som/set-aside`.
struct SetAside {
  /// The version that is in place now.
  enum class Winner {
    transaction,  ///< the version that the command wrote
    before,       ///< the version before the command
    hand,         ///< a version that somebody else wrote
  };
  struct File {
    std::string path;   ///< in the workspace; empty if it is unknown
    std::string other;  ///< path of the other version; empty if there was none
    Winner winner = Winner::hand;
  };
  std::string folder;
  std::int64_t written = 0;  ///< when, in nanoseconds since 1970
  std::vector<File> files;
};

/// Returns everything that is set aside, by folder.
std::vector<SetAside> listSetAside(const fs::FileSystem& files);

}  // namespace som::store
