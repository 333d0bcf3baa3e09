#pragma once

#include <string>
#include <vector>

#include "cli/git_index.hpp"
#include "fs/file_system.hpp"

namespace som::cli {

/// How the files of a workspace differ from git's index.
struct WorkTreeFindings {
  /// A tracked file that may have other contents, or is gone.
  struct Touched {
    std::size_t entry = 0;  ///< its place in the index
    bool isThere = true;
    bool isRegular = true;
    bool isPerhapsSame = false;  ///< see `GitMatch::perhaps`
  };
  std::vector<Touched> touched;
  /// Files and links that git does not track, folders without a tracked file, and repositories of their own.
  /// Git may ignore them.
  std::vector<std::string> others;
};

/// Compares the files of a workspace with an index that was written at a time, on all cores: lists each
/// folder once and looks at each file once. Skips `.git` and `.som`. Throws what listing a folder throws.
WorkTreeFindings compareWithIndex(const fs::FileSystem& files, const GitIndex& index, std::int64_t written);

}  // namespace som::cli
