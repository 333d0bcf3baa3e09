#pragma once

#include <string>
#include <vector>

#include "store/source.hpp"

namespace som::process {

/// A file that differs.
struct ChangedFile {
  std::string path;
  bool was = true;           ///< it existed as a regular file
  bool is = true;            ///< it exists afterwards, as a regular file
  bool isUnmerged = false;   ///< git has several versions of it, of a merge that is not finished
  bool isIrregular = false;  ///< it is a link or a device afterwards
};

/// Files that differ, with their former contents.
struct Comparison {
  const store::Source* before;
  std::vector<ChangedFile> files;
};

}  // namespace som::process
