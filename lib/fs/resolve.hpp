#pragma once

#include <string>

#include "fs/descriptor.hpp"

namespace som::fs {

/// Opens paths below one directory. Never leaves it and never follows a link.
///
/// Uses one openat2 call. On kernels without it, opens each component with O_NOFOLLOW and compares devices.
class Resolver {
 public:
  Resolver(Descriptor root, bool useOpenat2);

  int root() const { return root_.get(); }
  /// open(2) of a path ("" is the root). Returns -1 with errno as open does: ELOOP for links, EXDEV for other
  /// devices.
  Descriptor open(const std::string& path, int flags, unsigned mode = 0) const;
  /// Opens the directory that contains the last component of a path, as an O_PATH descriptor.
  Descriptor openParent(const std::string& path) const;

 private:
  Descriptor openByParts(const std::string& path, int flags, unsigned mode) const;
  bool sameDevice(int descriptor) const;

  Descriptor root_;
  unsigned long device_ = 0;
  bool useOpenat2_;
};

}  // namespace som::fs
