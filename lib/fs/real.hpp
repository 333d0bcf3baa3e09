#pragma once

#include <memory>
#include <string>

#include "fs/file_system.hpp"

namespace som::fs {

struct RealOptions {
  bool sync = true;        ///< false: no fsync at all, for `--no-sync`
  bool useOpenat2 = true;  ///< false: walk each path part by part, as on kernels without openat2
};

/// The files below a directory of the disk; `io` where it cannot be opened. Only here links are followed: the
/// directory is named by the user.
std::unique_ptr<FileSystem> openDirectory(const std::string& path, RealOptions options = {});

}  // namespace som::fs
