#pragma once

#include <string>

#include "fs/descriptor.hpp"

namespace som::fs {

/// Opens paths below one directory without ever leaving it or following a link.
///
/// openat2 does it in one call; where the kernel lacks it, each part is opened with O_NOFOLLOW and its
/// device compared.
class Resolver {
 public:
  Resolver(Descriptor root, bool useOpenat2);

  int root() const { return root_.get(); }
  /// open(2) of a path ("" is the root); -1 with errno like open, ELOOP for links, EXDEV for other devices.
  Descriptor open(const std::string& path, int flags, unsigned mode = 0) const;
  /// The directory that holds the last part of a path, as an O_PATH descriptor.
  Descriptor openParent(const std::string& path) const;

 private:
  Descriptor openByParts(const std::string& path, int flags, unsigned mode) const;
  bool sameDevice(int descriptor) const;

  Descriptor root_;
  unsigned long device_ = 0;
  bool useOpenat2_;
};

}  // namespace som::fs
