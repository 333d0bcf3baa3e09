#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/parallel.hpp"
#include "fs/real_file_system.hpp"
#include "fs/stat_at.hpp"

namespace som::fs {
namespace {

void writeAll(int file, const std::string& path, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = uninterrupted([&] { return ::write(file, bytes.data(), bytes.size()); });
    if (written < 0) throwErrno(errno, "write", path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// Some network file systems report a failed write only here. On EINTR Linux has closed the file anyway.
void closeWritten(Descriptor& file, const std::string& path) {
  if (::close(file.release()) != 0 && errno != EINTR) throwErrno(errno, "close", path);
}

}  // namespace

bool RealFileSystem::makeDirectory(const std::string& path, std::optional<std::uint32_t> mode) {
  const Descriptor folder = parent(path, "make directory");
  if (!folder) throwErrno(ENOENT, "make directory", path);
  const std::string name(nameOf(path));
  if (uninterrupted([&] { return ::mkdirat(folder.get(), name.c_str(), mode.value_or(0777)); }) == 0) {
    share(folder.get(), name, path, mode);
    return true;
  }
  if (errno != EEXIST) throwErrno(errno, "make directory", path);
  Identity there;
  if (!identifyAt(folder.get(), name.c_str(), there)) throwErrno(errno, "stat", path);
  if (there.kind == Kind::link) throwErrno(ELOOP, "make directory", path);
  if (there.kind != Kind::directory) throwErrno(ENOTDIR, "make directory", path);
  return false;
}

/// Sets the permissions of a new directory despite the umask. In a shared workspace also sets the group,
/// unless the directory inherited it; as root in another user's workspace the owner.
void RealFileSystem::share(int parent, const std::string& name, const std::string& path,
                           std::optional<std::uint32_t> mode) const {
  Identity root;
  Identity made;
  if (!identifyAt(resolver_.root(), "", root) || !identifyAt(parent, name.c_str(), made))
    throwErrno(errno, "stat", path);
  const bool shared = isShared(root);
  if (!mode && shared) mode = sharedFolderMode(root);
  const auto given = ownershipForRoot(root);
  const std::uint32_t owner = given ? given->owner : made.owner;
  const bool inherits = (made.mode & S_ISGID) != 0;
  const std::uint32_t group = (shared || given) && !inherits ? root.group : made.group;
  const auto give = [&] { return ::fchownat(parent, name.c_str(), owner, group, AT_SYMLINK_NOFOLLOW); };
  if ((owner != made.owner || group != made.group) && uninterrupted(give) != 0)
    throwErrno(errno, "set the owner of", path);
  if (!mode) return;
  const auto change = [&] { return ::fchmodat(parent, name.c_str(), *mode, AT_SYMLINK_NOFOLLOW); };
  if (made.mode != *mode && uninterrupted(change) != 0) throwErrno(errno, "change the mode of", path);
}

/// Returns the access of a new file: that of its target, or the default for its folder.
Access RealFileSystem::accessFor(const CreateOptions& options) const {
  Access access;
  access.mode = options.mode;
  Identity root;
  if (options.target.empty()) {
    if (!identifyAt(resolver_.root(), "", root)) throwErrno(errno, "stat", ".");
    giveToOwner(root, access);
    return access;
  }
  const Descriptor there = resolver_.open(options.target, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (!there && errno != ENOENT) throwErrno(errno, "open", options.target);
  const std::string folder(parentOf(options.target));
  const Descriptor home = there ? Descriptor() : resolver_.open(folder, O_RDONLY | O_DIRECTORY);
  if (!there && (!home || !identifyAt(resolver_.root(), "", root))) throwErrno(errno, "open", folder);
  if (!(there ? readAccess(there.get(), access) : readNewAccess(home.get(), root, access)))
    throwErrno(errno, "read the permissions of", there ? options.target : folder);
  return access;
}

void RealFileSystem::fill(int file, const std::string& path, std::string_view bytes,
                          const Access& access) const {
  writeAll(file, path, bytes);
  if (!giveAccess(file, access)) throwErrno(errno, "keep the group and permissions of", path);
}

void RealFileSystem::sync(int file, const std::string& path) const {
  // Never retried: after a failed fsync the kernel may have dropped the pages, and a second call would
  // succeed.
  if (sync_ && ::fsync(file) != 0) throwErrno(errno, "sync", path);
}

/// Made with private permissions until the final ones are set.
Descriptor RealFileSystem::make(const std::string& path, const Access& access) const {
  const Descriptor folder = parent(path, "create");
  if (!folder) throwErrno(ENOENT, "create", path);
  constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  const unsigned mode = access.mode || access.acl ? 0600 : 0666;
  const std::string name(nameOf(path));
  Descriptor file(uninterrupted([&] { return ::openat(folder.get(), name.c_str(), flags, mode); }));
  if (!file) throwErrno(errno, "create", path);
  return file;
}

void RealFileSystem::create(const std::string& path, std::string_view bytes, CreateOptions options) {
  const Access access = accessFor(options);
  Descriptor file = make(path, access);
  const std::string& shown = options.target.empty() ? path : options.target;
  try {
    fill(file.get(), shown, bytes, access);
    if (options.sync) sync(file.get(), shown);
    closeWritten(file, shown);
  } catch (const Error&) {
    if (const Descriptor folder = resolver_.openParent(path)) {
      const std::string name(nameOf(path));
      uninterrupted([&] { return ::unlinkat(folder.get(), name.c_str(), 0); });
    }
    throw;
  }
}

/// Few descriptors stay open at a time. fsync must use the descriptor that wrote: only that one is certain to
/// see every write error. Threads sync many files, because the kernel joins the flushes of a disk that are
/// asked for at the same time.
void RealFileSystem::createAll(std::span<const NewFile> files, bool sync) {
  constexpr std::size_t most = 128;
  if (!sync || !sync_ || files.size() < 2) return FileSystem::createAll(files, sync);
  for (; !files.empty(); files = files.subspan(std::min(files.size(), most))) {
    const auto group = files.first(std::min(files.size(), most));
    std::vector<Descriptor> opened;
    for (const NewFile& file : group) {
      const Access access = accessFor({file.mode, true, file.target});
      opened.push_back(make(file.path, access));
      fill(opened.back().get(), file.target.empty() ? file.path : file.target, file.bytes, access);
      // Starts the write-back. fsync reports its errors.
      ::sync_file_range(opened.back().get(), 0, 0, SYNC_FILE_RANGE_WRITE);
    }
    const auto finish = [&](std::size_t i) {
      this->sync(opened[i].get(), group[i].path);
      closeWritten(opened[i], group[i].path);
    };
    constexpr std::size_t many = 32;
    if (group.size() >= many)
      parallelWaits(group.size(), finish);
    else
      for (std::size_t i = 0; i < group.size(); ++i) finish(i);
  }
}

bool RealFileSystem::overwrite(const std::string& path, std::string_view bytes) {
  const Descriptor file = resolver_.open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY);
  if (!file) {
    if (errno == ENOENT) return false;
    throwErrno(errno, "open", path);
  }
  Identity found;
  if (!identifyAt(file.get(), "", found)) throwErrno(errno, "stat", path);
  if (found.kind != Kind::file) throwErrno(ENXIO, "write", path);
  if (found.links != 1) return false;
  writeAll(file.get(), path, bytes);
  return true;
}

void RealFileSystem::syncDirectory(const std::string& folder) {
  if (!sync_) return;
  const Descriptor opened = resolver_.open(folder, O_RDONLY | O_DIRECTORY);
  if (!opened) throwErrno(errno, "open", folder);
  // EINVAL: the file system does not support or need fsync of directories.
  if (::fsync(opened.get()) != 0 && errno != EINVAL) throwErrno(errno, "sync", folder);
}

Renamed RealFileSystem::rename(const std::string& from, const std::string& to, RenameMode mode) {
  const Descriptor source = parent(from, "rename");
  const Descriptor target = parent(to, "rename");
  if (!source || !target) return Renamed::missing;
  const std::string old(nameOf(from));
  const std::string fresh(nameOf(to));
  const unsigned flags = mode == RenameMode::noReplace  ? RENAME_NOREPLACE
                         : mode == RenameMode::exchange ? RENAME_EXCHANGE
                                                        : 0U;
  const int result = uninterrupted(
      [&] { return ::renameat2(source.get(), old.c_str(), target.get(), fresh.c_str(), flags); });
  if (result == 0) return Renamed::done;
  if (errno == ENOENT) return Renamed::missing;
  if (errno == EEXIST && mode == RenameMode::noReplace) return Renamed::exists;
  throwErrno(errno, "rename " + from + " to", to);
}

bool RealFileSystem::unlink(const std::string& path) {
  const Descriptor folder = parent(path, "remove");
  if (!folder) return false;
  const std::string name(nameOf(path));
  if (uninterrupted([&] { return ::unlinkat(folder.get(), name.c_str(), 0); }) == 0) return true;
  if (errno == ENOENT) return false;
  throwErrno(errno, "remove", path);
}

bool RealFileSystem::setGroup(const std::string& path, std::uint32_t group) {
  const Descriptor folder = parent(path, "set the group of");
  if (!folder) return false;
  const std::string name(nameOf(path));
  const auto change = [&] {
    return ::fchownat(folder.get(), name.c_str(), static_cast<uid_t>(-1), group, AT_SYMLINK_NOFOLLOW);
  };
  if (uninterrupted(change) == 0) return true;
  if (errno == ENOENT) return false;
  throwErrno(errno, "set the group of", path);
}

bool RealFileSystem::setMode(const std::string& path, std::uint32_t mode) {
  const Descriptor folder = parent(path, "change the mode of");
  if (!folder) return false;
  const std::string name(nameOf(path));
  Identity there;
  if (!identifyAt(folder.get(), name.c_str(), there)) {
    if (errno == ENOENT) return false;
    throwErrno(errno, "stat", path);
  }
  if (there.kind == Kind::link) throwErrno(ELOOP, "change the mode of", path);
  if (there.kind == Kind::other) throwErrno(ENXIO, "change the mode of", path);
  // Uses the path, because the owner may be unable to open the file itself.
  const auto change = [&] { return ::fchmodat(folder.get(), name.c_str(), mode, AT_SYMLINK_NOFOLLOW); };
  if (uninterrupted(change) != 0) throwErrno(errno, "change the mode of", path);
  return true;
}

bool RealFileSystem::removeDirectory(const std::string& path) {
  const Descriptor folder = parent(path, "remove");
  if (!folder) return false;
  const std::string name(nameOf(path));
  if (uninterrupted([&] { return ::unlinkat(folder.get(), name.c_str(), AT_REMOVEDIR); }) == 0) return true;
  if (errno == ENOENT || errno == ENOTEMPTY || errno == EEXIST) return false;
  throwErrno(errno, "remove", path);
}

}  // namespace som::fs
