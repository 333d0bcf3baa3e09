#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace som::fs {

/// The largest file that is read where a caller names no other bound.
inline constexpr std::size_t defaultMaxSize = std::size_t{16} << 20U;

enum class Kind { file, directory, link, other };

/// What the system says about a file; equal identities (with a ctime that is not fresh) mean equal bytes.
struct Identity {
  Kind kind = Kind::file;
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< mtime in nanoseconds
  std::int64_t changed = 0;   ///< ctime in nanoseconds
  std::int64_t born = 0;      ///< birth time in nanoseconds; 0 where the file system does not keep it
  std::uint64_t links = 1;    ///< how many names the file has
  std::uint32_t mode = 0;     ///< permission bits
  std::uint32_t owner = 0;    ///< user id
  std::uint32_t group = 0;    ///< group id
  friend bool operator==(const Identity&, const Identity&) = default;
};

/// One entry of a directory. `identity` is filled only where `Detail::identity` was asked for.
struct Entry {
  std::string name;
  Kind kind = Kind::file;
  Identity identity;
};

/// A file by its path, as it was found.
struct FileEntry {
  std::string path;
  Identity identity;
};

/// A folder that is held open. `path` reaches it, whatever is renamed or replaced meanwhile, for libraries
/// that open files by themselves; it ends with the object.
class OpenFolder {
 public:
  OpenFolder() = default;
  OpenFolder(const OpenFolder&) = delete;
  OpenFolder& operator=(const OpenFolder&) = delete;
  virtual ~OpenFolder() = default;
  virtual std::string path() const = 0;
};

enum class Detail { names, identity };
enum class RenameMode { replace, noReplace, exchange };
enum class Renamed { done, missing, exists };
enum class LockMode { shared, exclusive };

/// How a new file is made.
struct CreateOptions {
  std::optional<std::uint32_t> mode;  ///< without it 0666 less the umask
  bool sync = true;
  /// The path that the file is to take. It gets the group, permissions and ACL of the file there; where there
  /// is none, those of a file that is made there. Goes before `mode`.
  std::string target = {};
};

/// A file that `createAll` makes, with options as in `CreateOptions`.
struct NewFile {
  std::string path;
  std::string_view bytes;
  std::optional<std::uint32_t> mode = std::nullopt;
  std::string target = {};
};

/// A kernel lock that is given back on destruction, and by the kernel when its holder dies.
class Lock {
 public:
  Lock() = default;
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  virtual ~Lock() = default;
};

/// The files below one directory, the root: all that som sees of a disk.
///
/// Paths are relative to the root, with `/`, without `.`, `..`, empty or absolute parts; the root itself is
/// the empty path where a folder is meant. No symbolic link is followed in any part of a path, and only
/// regular files are opened. What breaks these rules throws `unsafe-path`; what the operating system refuses
/// throws `io`. Reading functions may be called from several threads at once.
class FileSystem {
 public:
  FileSystem() = default;
  FileSystem(const FileSystem&) = delete;
  FileSystem& operator=(const FileSystem&) = delete;
  virtual ~FileSystem() = default;

  /// The bytes of a file, nothing where there is none; `too-large` over `maxSize`. `identity`, where given,
  /// receives what fstat said before the bytes were read.
  virtual std::optional<std::string> read(const std::string& path, std::size_t maxSize = defaultMaxSize,
                                          Identity* identity = nullptr) const = 0;
  /// What a path is, of a link the link itself; nothing where there is nothing.
  virtual std::optional<Identity> stat(const std::string& path) const = 0;
  /// A directory's entries, sorted so that a depth-first walk yields whole paths in byte order; none where
  /// there is no such directory.
  virtual std::vector<Entry> list(const std::string& folder, Detail detail = Detail::names) const = 0;
  /// Fills in the identities of entries that all lie in this folder, but for their time of birth; the kind of
  /// one that is there no more is `other`. One that cannot be looked at keeps an empty identity.
  virtual void identify(const std::string& folder, std::span<FileEntry> entries) const;
  /// True where the user of this process owns what has this identity.
  virtual bool owns(const Identity& identity) const = 0;
  /// Holds a folder open; null where there is no such folder or no path for it: in memory.
  virtual std::unique_ptr<OpenFolder> openFolder(const std::string& folder) const;
  /// The time, in nanoseconds since 1970, that a file would get that is changed now.
  virtual std::int64_t clock() const = 0;

  /// Makes one directory; false where it was there already. Without `mode` it has 0777 less the umask, in a
  /// shared workspace `sharedFolderMode` and the root's group.
  virtual bool makeDirectory(const std::string& path, std::optional<std::uint32_t> mode = std::nullopt) = 0;
  /// Makes a file that must not be there yet, with these bytes, synced. On failure nothing is left. `io`
  /// where it cannot have the group of its target.
  virtual void create(const std::string& path, std::string_view bytes, CreateOptions options = {}) = 0;
  /// Makes several files as `create` makes one. They are all written before the first is synced, so that the
  /// disk takes them together; on failure some may be left.
  virtual void createAll(std::span<const NewFile> files, bool sync);
  /// Writes over the beginning of an existing file in place, unsynced and without changing its length where
  /// the bytes fit: needs no space on the disk. False where there is no such file, and where it has other
  /// names: those may lie anywhere.
  virtual bool overwrite(const std::string& path, std::string_view bytes) = 0;
  /// Makes the names in a directory durable.
  virtual void syncDirectory(const std::string& folder) = 0;
  /// Renames atomically; both in the same file system. `exists` only with `noReplace`.
  virtual Renamed rename(const std::string& from, const std::string& to, RenameMode mode) = 0;
  /// Removes a name that is not a directory's; false where there is none.
  virtual bool unlink(const std::string& path) = 0;
  /// Sets the permission bits of a file or directory; false where there is neither. A link is not followed.
  virtual bool setMode(const std::string& path, std::uint32_t mode) = 0;
  /// Gives a file or directory to a group; false where there is neither. A link is not followed.
  virtual bool setGroup(const std::string& path, std::uint32_t group) = 0;
  /// Removes an empty directory; false where there is none or it is not empty.
  virtual bool removeDirectory(const std::string& path) = 0;

  /// Locks a directory, the root by default; null where there is no such directory, `lock-timeout` where
  /// another holds its lock for longer than `timeout`.
  virtual std::unique_ptr<Lock> lock(LockMode mode, std::chrono::milliseconds timeout,
                                     const std::string& folder = {}) const = 0;
};

/// True where the root of a workspace says that a group shares it: setgid, and writable by its group.
bool isShared(const Identity& root);
/// The permissions of folders and files that are made in a shared workspace: those of its root.
std::uint32_t sharedFolderMode(const Identity& root);
std::uint32_t sharedFileMode(const Identity& root);

/// True for an error by which the system says that the user may not do this.
bool isDenied(const Error& error);

/// Throws `unsafe-path` unless the path is relative, without empty parts, `.`, `..` and NUL.
void requirePlainPath(std::string_view path);

/// `a/b` of `a/b/c`; empty for a path without `/`.
std::string_view parentOf(std::string_view path);

/// `c` of `a/b/c`.
std::string_view nameOf(std::string_view path);

/// `folder/name`, or the name alone in the root.
std::string joinPath(std::string_view folder, std::string_view name);

/// Orders entries for `FileSystem::list`: a directory counts as its name with `/`.
bool entryBefore(const Entry& a, const Entry& b);

/// The paths of all regular files below a folder in byte order; names that begin with a dot, links and
/// devices are passed over, also where one stands in the place of the folder itself. Folders that cannot be
/// read become findings in `unreadable`; where that is null, the first of them is thrown.
std::vector<std::string> walk(const FileSystem& files, const std::string& folder,
                              std::vector<Diagnostic>* unreadable = nullptr);

/// What lies below a folder.
struct FolderSurvey {
  std::vector<FileEntry> files;  ///< by path
  /// What is neither file nor folder, links and devices, and folders that are named as documents; by path.
  std::vector<std::string> irregular;
  std::vector<Diagnostic> unreadable;  ///< folders that could not be listed; by path
};

/// The same on all cores, with what was passed over, also a folder on the way that is none. Where identities
/// are asked for, what vanishes meanwhile is left out.
FolderSurvey survey(const FileSystem& files, const std::string& folder, Detail detail = Detail::identity);

/// Makes a directory and those above it; the directories in which a name was made are appended to `touched`,
/// to be synced, and those made to `made`.
void makeDirectories(FileSystem& files, const std::string& path, std::vector<std::string>& touched,
                     std::vector<std::string>& made);

/// Removes a directory and all below it, following nothing.
void removeTree(FileSystem& files, const std::string& path);

}  // namespace som::fs
