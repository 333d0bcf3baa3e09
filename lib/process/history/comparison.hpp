#pragma once

#include <string>
#include <vector>

#include "store/source.hpp"

namespace som::process {

/// A file that differs.
struct ChangedFile {
  std::string path;
  bool was = true;            ///< it existed as a regular file
  bool is = true;             ///< it exists afterwards, as a regular file
  bool isUnmerged = false;    ///< git has several versions of it, of a merge that is not finished
  bool isIrregular = false;   ///< it is a link, a device or a folder afterwards
  bool isRepository = false;  ///< it is a folder with a git repository of its own
};

/// Files that differ, with their former contents.
struct Comparison {
  const store::Source* before;
  std::vector<ChangedFile> files;
  /// Others wrote at the same time: entries of theirs may lie between those that were there.
  bool mayInterleave = false;
};

}  // namespace som::process
