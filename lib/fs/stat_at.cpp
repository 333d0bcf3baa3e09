#include "fs/stat_at.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include "fs/descriptor.hpp"

namespace som::fs {
namespace {

Kind kindOf(unsigned mode) {
  if (S_ISREG(mode)) return Kind::file;
  if (S_ISDIR(mode)) return Kind::directory;
  return S_ISLNK(mode) ? Kind::link : Kind::other;
}

std::int64_t nanoseconds(const struct statx_timestamp& time) {
  return time.tv_sec * 1'000'000'000 + static_cast<std::int64_t>(time.tv_nsec);
}

std::int64_t nanoseconds(const struct timespec& time) {
  return time.tv_sec * 1'000'000'000 + static_cast<std::int64_t>(time.tv_nsec);
}

}  // namespace

bool identifyAt(int folder, const char* name, Identity& identity) {
  struct statx found {};
  const int flags = AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT | (*name == '\0' ? AT_EMPTY_PATH : 0);
  const int result =
      uninterrupted([&] { return ::statx(folder, name, flags, STATX_BASIC_STATS | STATX_BTIME, &found); });
  if (result != 0) return false;
  identity.kind = kindOf(found.stx_mode);
  identity.device = makedev(found.stx_dev_major, found.stx_dev_minor);
  identity.inode = found.stx_ino;
  identity.size = found.stx_size;
  identity.modified = nanoseconds(found.stx_mtime);
  identity.changed = nanoseconds(found.stx_ctime);
  identity.born = (found.stx_mask & STATX_BTIME) != 0 ? nanoseconds(found.stx_btime) : 0;
  identity.links = found.stx_nlink;
  identity.mode = found.stx_mode & 07777U;
  identity.owner = found.stx_uid;
  identity.group = found.stx_gid;
  return true;
}

bool statAt(int folder, const char* name, Identity& identity) {
  struct stat found {};
  if (uninterrupted([&] { return ::fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW); }) != 0) return false;
  identity.kind = kindOf(found.st_mode);
  identity.device = found.st_dev;
  identity.inode = found.st_ino;
  identity.size = static_cast<std::uint64_t>(found.st_size);
  identity.modified = nanoseconds(found.st_mtim);
  identity.changed = nanoseconds(found.st_ctim);
  identity.links = found.st_nlink;
  identity.mode = found.st_mode & 07777U;
  identity.owner = found.st_uid;
  identity.group = found.st_gid;
  return true;
}

}  // namespace som::fs
