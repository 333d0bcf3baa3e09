#pragma once

#include <memory>
#include <string>

#include "fs/file_system.hpp"

namespace som::fs {

struct RealOptions {
  bool sync = true;        ///< false: no fsync at all, for `--no-sync`
  bool useOpenat2 = true;  ///< false: open each path component separately, as on kernels without openat2
};

/// Opens a directory of the disk; throws `io` if that fails. Links in this path are followed, because the
/// user names the directory.
std::unique_ptr<FileSystem> openDirectory(const std::string& path, RealOptions options = {});

}  // namespace som::fs
