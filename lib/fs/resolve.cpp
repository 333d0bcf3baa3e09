#include "fs/resolve.hpp"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>

#include "fs/file_system.hpp"

namespace som::fs {

namespace {
int openat2Below(int root, const char* path, int flags, unsigned mode) {
  open_how how{};
  how.flags = static_cast<unsigned>(flags | O_CLOEXEC);
  how.mode = (flags & O_CREAT) != 0 ? mode : 0;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_XDEV | RESOLVE_NO_MAGICLINKS;
  // EAGAIN: a rename raced with the lookup, so the kernel could not guarantee the result. Try again.
  long result = -1;
  for (int attempt = 0; attempt < 100; ++attempt) {
    result = uninterrupted([&] { return ::syscall(SYS_openat2, root, path, &how, sizeof how); });
    if (result >= 0 || errno != EAGAIN) break;
  }
  return static_cast<int>(result);
}
}  // namespace

Resolver::Resolver(Descriptor root, bool useOpenat2) : root_(std::move(root)), useOpenat2_(useOpenat2) {
  struct stat found {};
  if (::fstat(root_.get(), &found) == 0) device_ = found.st_dev;
  if (!useOpenat2_) return;
  // Sandboxes return EPERM for system calls that they do not know.
  const Descriptor probe(openat2Below(root_.get(), ".", O_PATH | O_DIRECTORY, 0));
  if (!probe && (errno == ENOSYS || errno == EPERM)) useOpenat2_ = false;
}

Descriptor Resolver::open(const std::string& path, int flags, unsigned mode) const {
  if (path.empty())
    return Descriptor(uninterrupted([&] { return ::openat(root_.get(), ".", flags | O_CLOEXEC); }));
  requirePlainPath(path);
  if (useOpenat2_) return Descriptor(openat2Below(root_.get(), path.c_str(), flags | O_NOFOLLOW, mode));
  return openByParts(path, flags, mode);
}

Descriptor Resolver::openParent(const std::string& path) const {
  requirePlainPath(path);
  return open(std::string(parentOf(path)), O_PATH | O_DIRECTORY);
}

bool Resolver::sameDevice(int descriptor) const {
  struct stat found {};
  if (::fstat(descriptor, &found) != 0) return false;
  if (found.st_dev == device_) return true;
  errno = EXDEV;
  return false;
}

Descriptor Resolver::openByParts(const std::string& path, int flags, unsigned mode) const {
  Descriptor folder;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = path.find('/', begin);
    const bool last = end == std::string::npos;
    const std::string part = path.substr(begin, last ? end : end - begin);
    const int here = folder ? folder.get() : root_.get();
    const int how = last ? flags : O_PATH | O_DIRECTORY;
    Descriptor next(
        uninterrupted([&] { return ::openat(here, part.c_str(), how | O_NOFOLLOW | O_CLOEXEC, mode); }));
    if (!next) return next;
    if (!sameDevice(next.get())) return Descriptor();
    if (last) return next;
    folder = std::move(next);
    begin = end + 1;
  }
}

}  // namespace som::fs
