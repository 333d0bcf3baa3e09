#include "fs/real.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

#include "base/diagnostic.hpp"
#include "fs/access.hpp"
#include "fs/resolve.hpp"

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

/// statx of a name in a directory, or of the descriptor itself if the name is empty. False with errno.
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

/// Uses the process's own descriptor table in /proc, so no path component can be replaced.
class RealOpenFolder : public OpenFolder {
 public:
  explicit RealOpenFolder(Descriptor directory) : directory_(std::move(directory)) {}
  std::string path() const override { return "/proc/self/fd/" + std::to_string(directory_.get()); }

 private:
  Descriptor directory_;
};

/// A flock that belongs to its open file description: closing the descriptor releases it.
class DirectoryLock : public Lock {
 public:
  explicit DirectoryLock(Descriptor directory) : directory_(std::move(directory)) {}

 private:
  Descriptor directory_;
};

class RealFileSystem : public FileSystem {
 public:
  RealFileSystem(Descriptor root, RealOptions options)
      : resolver_(std::move(root), options.useOpenat2), sync_(options.sync) {}

  std::optional<std::string> read(const std::string& path, std::size_t maxSize,
                                  Identity* identity) const override;
  std::optional<Identity> stat(const std::string& path) const override;
  std::vector<Entry> list(const std::string& folder, Detail detail) const override;
  void identify(const std::string& folder, std::span<FileEntry> entries) const override;
  std::unique_ptr<OpenFolder> openFolder(const std::string& folder) const override;
  std::int64_t clock() const override;
  bool owns(const Identity& identity) const override { return identity.owner == ::geteuid(); }
  bool makeDirectory(const std::string& path, std::optional<std::uint32_t> mode) override;
  void create(const std::string& path, std::string_view bytes, CreateOptions options) override;
  void createAll(std::span<const NewFile> files, bool sync) override;
  bool overwrite(const std::string& path, std::string_view bytes) override;
  void syncDirectory(const std::string& folder) override;
  Renamed rename(const std::string& from, const std::string& to, RenameMode mode) override;
  bool unlink(const std::string& path) override;
  bool setMode(const std::string& path, std::uint32_t mode) override;
  bool setGroup(const std::string& path, std::uint32_t group) override;
  bool removeDirectory(const std::string& path) override;
  std::unique_ptr<Lock> lock(LockMode mode, std::chrono::milliseconds timeout,
                             const std::string& folder) const override;

 private:
  Descriptor parent(const std::string& path, const char* doing) const;
  Access accessFor(const CreateOptions& options) const;
  Descriptor make(const std::string& path, const Access& access) const;
  void fill(int file, const std::string& path, std::string_view bytes, const Access& access) const;
  void share(int parent, const std::string& name, const std::string& path,
             std::optional<std::uint32_t> mode) const;
  void sync(int file, const std::string& path) const;

  Resolver resolver_;
  bool sync_;
};

/// Opens the directory of a path; empty if it does not exist.
Descriptor RealFileSystem::parent(const std::string& path, const char* doing) const {
  Descriptor folder = resolver_.openParent(path);
  if (!folder && errno != ENOENT) throwErrno(errno, doing, path);
  return folder;
}

void writeAll(int file, const std::string& path, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = uninterrupted([&] { return ::write(file, bytes.data(), bytes.size()); });
    if (written < 0) throwErrno(errno, "write", path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::string readAll(int file, const std::string& path, std::size_t expected, std::size_t maxSize) {
  std::string bytes(expected + 1, '\0');
  std::size_t filled = 0;
  while (true) {
    const ssize_t got =
        uninterrupted([&] { return ::read(file, bytes.data() + filled, bytes.size() - filled); });
    if (got < 0) throwErrno(errno, "read", path);
    filled += static_cast<std::size_t>(got);
    // The buffer had room left: a short read of a regular file means its end.
    if (got == 0 || filled == expected || filled > maxSize) break;
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(filled);
  return bytes;
}

std::optional<std::string> RealFileSystem::read(const std::string& path, std::size_t maxSize,
                                                Identity* identity) const {
  requirePlainPath(path);
  // O_NONBLOCK: opening a FIFO must not block before fstat shows what it is.
  const Descriptor file = resolver_.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (!file) {
    if (errno == ENOENT) return std::nullopt;
    throwErrno(errno, "open", path);
  }
  Identity found;
  if (!identifyAt(file.get(), "", found)) throwErrno(errno, "stat", path);
  if (found.kind != Kind::file) throwErrno(found.kind == Kind::directory ? EISDIR : ENXIO, "read", path);
  if (identity != nullptr) *identity = found;
  std::string bytes;
  if (found.size <= maxSize) bytes = readAll(file.get(), path, found.size, maxSize);
  if (std::max<std::uint64_t>(found.size, bytes.size()) > maxSize)
    throw Error(
        Diagnostic(Code::tooLarge, path + " is larger than " + std::to_string(maxSize) + " bytes").in(path));
  return bytes;
}

std::optional<Identity> RealFileSystem::stat(const std::string& path) const {
  Identity identity;
  if (path.empty()) {
    if (!identifyAt(resolver_.root(), "", identity)) throwErrno(errno, "stat", path);
    return identity;
  }
  const Descriptor folder = parent(path, "stat");
  if (!folder) return std::nullopt;
  if (identifyAt(folder.get(), std::string(nameOf(path)).c_str(), identity)) return identity;
  if (errno == ENOENT) return std::nullopt;
  throwErrno(errno, "stat", path);
}

Kind kindOfEntry(const dirent& entry, int folder, const std::string& path) {
  switch (entry.d_type) {
    case DT_REG:
      return Kind::file;
    case DT_DIR:
      return Kind::directory;
    case DT_LNK:
      return Kind::link;
    case DT_UNKNOWN:
      break;
    default:
      return Kind::other;
  }
  Identity identity;
  if (!identifyAt(folder, entry.d_name, identity) && errno != ENOENT) throwErrno(errno, "stat", path);
  return identity.kind;
}

/// The length of the common prefix of all names.
std::size_t commonLength(const std::vector<Entry>& entries) {
  std::string_view common = entries.front().name;
  for (const Entry& entry : entries) {
    const auto [end, ignored] =
        std::mismatch(common.begin(), common.end(), entry.name.begin(), entry.name.end());
    common = common.substr(0, static_cast<std::size_t>(end - common.begin()));
  }
  return common.size();
}

/// An entry with the eight bytes after the common prefix, which decide most comparisons.
struct Keyed {
  std::uint64_t key;
  Entry* entry;

  Keyed(Entry& of, std::size_t common) : key(0), entry(&of) {
    for (std::size_t i = common; i < common + sizeof key; ++i)
      key = key << 8U | (i < of.name.size() ? static_cast<unsigned char>(of.name[i])
                         : i == of.name.size() && of.kind == Kind::directory ? '/'
                                                                             : 0U);
  }
  friend bool operator<(const Keyed& a, const Keyed& b) {
    return a.key != b.key ? a.key < b.key : entryBefore(*a.entry, *b.entry);
  }
};

/// Entries are large, so each is moved once, after the order is known.
std::vector<Entry> sorted(std::vector<Entry> entries) {
  if (entries.empty()) return entries;
  const std::size_t common = commonLength(entries);
  std::vector<Keyed> order;
  order.reserve(entries.size());
  for (Entry& entry : entries) order.emplace_back(entry, common);
  std::sort(order.begin(), order.end());
  std::vector<Entry> result;
  result.reserve(entries.size());
  for (const Keyed& keyed : order) result.push_back(std::move(*keyed.entry));
  return result;
}

std::vector<Entry> RealFileSystem::list(const std::string& folder, Detail detail) const {
  std::vector<Entry> entries;
  Descriptor opened = resolver_.open(folder, O_RDONLY | O_DIRECTORY);
  if (!opened) {
    if (errno == ENOENT) return entries;
    throwErrno(errno, "open", folder);
  }
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(::fdopendir(opened.get()), ::closedir);
  if (!stream) throwErrno(errno, "list", folder);
  const int number = opened.release();
  while (true) {
    errno = 0;
    const dirent* found = ::readdir(stream.get());
    if (found == nullptr) break;
    Entry entry{found->d_name, Kind::file, {}};
    if (entry.name == "." || entry.name == "..") continue;
    if (detail == Detail::names) {
      entry.kind = kindOfEntry(*found, number, folder);
    } else {
      if (!identifyAt(number, found->d_name, entry.identity)) {
        if (errno == ENOENT) continue;
        throwErrno(errno, "stat", joinPath(folder, entry.name));
      }
      entry.kind = entry.identity.kind;
    }
    entries.push_back(std::move(entry));
  }
  if (errno != 0) throwErrno(errno, "list", folder);
  return sorted(std::move(entries));
}

std::int64_t nanoseconds(const struct timespec& time) {
  return time.tv_sec * 1'000'000'000 + static_cast<std::int64_t>(time.tv_nsec);
}

/// The same without the birth time, which costs a tenth of the call. False with errno.
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

void RealFileSystem::identify(const std::string& folder, std::span<FileEntry> entries) const {
  const Descriptor opened = resolver_.open(folder, O_PATH | O_DIRECTORY);
  const std::size_t name = folder.empty() ? 0 : folder.size() + 1;
  for (FileEntry& entry : entries) {
    if (opened && statAt(opened.get(), entry.path.c_str() + name, entry.identity)) continue;
    // Reading the file reports the error.
    if (errno == ENOENT) entry.identity.kind = Kind::other;
  }
}

std::unique_ptr<OpenFolder> RealFileSystem::openFolder(const std::string& folder) const {
  Descriptor opened = resolver_.open(folder, O_PATH | O_DIRECTORY);
  if (!opened) return nullptr;
  return std::make_unique<RealOpenFolder>(std::move(opened));
}

std::int64_t RealFileSystem::clock() const {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

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

/// Some network file systems report a failed write only here. On EINTR Linux has closed the file anyway.
void closeWritten(Descriptor& file, const std::string& path) {
  if (::close(file.release()) != 0 && errno != EINTR) throwErrno(errno, "close", path);
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
/// see every write error.
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
    for (std::size_t i = 0; i < group.size(); ++i) {
      this->sync(opened[i].get(), group[i].path);
      closeWritten(opened[i], group[i].path);
    }
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

std::unique_ptr<Lock> RealFileSystem::lock(LockMode mode, std::chrono::milliseconds timeout,
                                           const std::string& folder) const {
  using Clock = std::chrono::steady_clock;
  // A separate descriptor: flock belongs to the open file description.
  Descriptor directory = resolver_.open(folder, O_RDONLY | O_DIRECTORY);
  if (!directory && errno == ENOENT) return nullptr;
  if (!directory) throwErrno(errno, "open", folder);
  const int how = (mode == LockMode::exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB;
  const Clock::time_point deadline = Clock::now() + timeout;
  std::chrono::microseconds pause{200};
  // Polls, because a wait in the kernel with a time limit would need a signal.
  while (uninterrupted([&] { return ::flock(directory.get(), how); }) != 0) {
    if (errno != EWOULDBLOCK) throwErrno(errno, "lock", folder);
    if (Clock::now() >= deadline) throwLockTimeout(folder);
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 2, std::chrono::microseconds{8000});
  }
  return std::make_unique<DirectoryLock>(std::move(directory));
}

}  // namespace

std::unique_ptr<FileSystem> openDirectory(const std::string& path, RealOptions options) {
  Descriptor root(uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (!root) throwErrno(errno, "open", path);
  return std::make_unique<RealFileSystem>(std::move(root), options);
}

}  // namespace som::fs
