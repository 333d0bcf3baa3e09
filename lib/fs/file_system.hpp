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

/// The default upper bound for the size of a file that is read.
inline constexpr std::size_t defaultMaxSize = std::size_t{16} << 20U;

enum class Kind { file, directory, link, other };

/// The identity of a file from stat. Equal identities whose ctime is not recent mean equal bytes.
struct Identity {
  Kind kind = Kind::file;
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< mtime in nanoseconds
  std::int64_t changed = 0;   ///< ctime in nanoseconds
  std::int64_t born = 0;      ///< birth time in nanoseconds; 0 if the file system does not keep it
  std::uint64_t links = 1;    ///< number of hard links
  std::uint32_t mode = 0;     ///< permission bits
  std::uint32_t owner = 0;    ///< user id
  std::uint32_t group = 0;    ///< group id
  friend bool operator==(const Identity&, const Identity&) = default;
};

/// One entry of a directory. `identity` is filled only with `Detail::identity`.
struct Entry {
  std::string name;
  Kind kind = Kind::file;
  Identity identity;
};

/// A file found by a walk.
struct FileEntry {
  std::string path;
  Identity identity;
};

/// A folder that is held open. `path` reaches it even if a folder above it is renamed or replaced, for
/// libraries that open files themselves. The path is valid as long as the object.
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
  std::optional<std::uint32_t> mode;  ///< default: 0666 less the umask
  bool sync = true;
  /// The path that the file will take. The file gets the group, permissions and ACL of the file there; if
  /// there is no such file, those of a new file in that folder. Overrides `mode`.
  std::string target = {};
};

/// A file for `createAll`, with options as in `CreateOptions`.
struct NewFile {
  std::string path;
  std::string_view bytes;
  std::optional<std::uint32_t> mode = std::nullopt;
  std::string target = {};
};

/// A kernel lock. Destruction releases it; the kernel releases it when the process dies.
class Lock {
 public:
  Lock() = default;
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  virtual ~Lock() = default;
};

/// The files below one directory, the root. som sees no other files.
///
/// Paths are relative to the root and use `/`, without `.`, `..`, empty or absolute parts. The empty path is
/// the root itself. No symbolic link is followed in any part of a path, and only regular files are opened.
/// Throws `unsafe-path` if these rules are broken and `io` if the operating system refuses. Several threads
/// may read at the same time.
class FileSystem {
 public:
  FileSystem() = default;
  FileSystem(const FileSystem&) = delete;
  FileSystem& operator=(const FileSystem&) = delete;
  virtual ~FileSystem() = default;

  /// Reads a file. Returns nullopt if it does not exist; throws `too-large` above `maxSize`. If `identity` is
  /// given, it receives the result of fstat from before the bytes were read.
  virtual std::optional<std::string> read(const std::string& path, std::size_t maxSize = defaultMaxSize,
                                          Identity* identity = nullptr) const = 0;
  /// Returns the identity of a path, of a link itself; nullopt if the path does not exist.
  virtual std::optional<Identity> stat(const std::string& path) const = 0;
  /// Returns the entries of a directory, sorted so that a depth-first walk yields whole paths in byte order.
  /// Empty if the directory does not exist.
  virtual std::vector<Entry> list(const std::string& folder, Detail detail = Detail::names) const = 0;
  /// Fills in the identities of entries of one folder, without birth times. Entries that no longer exist get
  /// the kind `other`; entries that cannot be examined keep an empty identity.
  virtual void identify(const std::string& folder, std::span<FileEntry> entries) const;
  /// True if the user of this process owns the file.
  virtual bool owns(const Identity& identity) const = 0;
  /// Holds a folder open. Returns null if the folder does not exist or has no path (in memory).
  virtual std::unique_ptr<OpenFolder> openFolder(const std::string& folder) const;
  /// The time, in nanoseconds since 1970, that a file would get if it were changed now.
  virtual std::int64_t clock() const = 0;

  /// Makes one directory. Returns false if it exists. Without `mode` it has 0777 less the umask; in a shared
  /// workspace `sharedFolderMode` and the root's group.
  virtual bool makeDirectory(const std::string& path, std::optional<std::uint32_t> mode = std::nullopt) = 0;
  /// Makes a new file with these bytes and syncs it. Leaves no file on failure. Throws `io` if the file
  /// exists or cannot get the group of its target.
  virtual void create(const std::string& path, std::string_view bytes, CreateOptions options = {}) = 0;
  /// Makes several files. All are written before the first is synced, so that the disk can combine the
  /// writes. On failure some files may be left.
  virtual void createAll(std::span<const NewFile> files, bool sync);
  /// Overwrites the beginning of an existing file in place, without sync; the length stays if the bytes fit.
  /// Needs no free space. Returns false if the file does not exist or has several hard links, which may lie
  /// anywhere.
  virtual bool overwrite(const std::string& path, std::string_view bytes) = 0;
  /// Makes the entries of a directory durable.
  virtual void syncDirectory(const std::string& folder) = 0;
  /// Renames atomically within one file system. Returns `exists` only with `noReplace`.
  virtual Renamed rename(const std::string& from, const std::string& to, RenameMode mode) = 0;
  /// Removes a file or link; false if it does not exist. Does not remove directories.
  virtual bool unlink(const std::string& path) = 0;
  /// Sets the permission bits of a file or directory; false if it does not exist. A link is not followed.
  virtual bool setMode(const std::string& path, std::uint32_t mode) = 0;
  /// Sets the group of a file or directory; false if it does not exist. A link is not followed.
  virtual bool setGroup(const std::string& path, std::uint32_t group) = 0;
  /// Removes an empty directory; false if it does not exist or is not empty.
  virtual bool removeDirectory(const std::string& path) = 0;

  /// Locks a directory, the root by default. Returns null if it does not exist; throws `lock-timeout` if
  /// another process holds the lock for longer than `timeout`.
  virtual std::unique_ptr<Lock> lock(LockMode mode, std::chrono::milliseconds timeout,
                                     const std::string& folder = {}) const = 0;
};

/// True if a group shares the workspace with this root: it is setgid and writable by its group.
bool isShared(const Identity& root);
/// The permissions of new folders and files in a shared workspace, from those of its root.
std::uint32_t sharedFolderMode(const Identity& root);
std::uint32_t sharedFileMode(const Identity& root);

/// True if the error means that the user lacks permission.
bool isDenied(const Error& error);

/// Throws `unsafe-path` unless the path is relative and has no empty parts, `.`, `..` or NUL.
void requirePlainPath(std::string_view path);

/// Returns `a/b` of `a/b/c`; empty for a path without `/`.
std::string_view parentOf(std::string_view path);

/// Returns `c` of `a/b/c`.
std::string_view nameOf(std::string_view path);

/// Returns `folder/name`, or the name alone in the root.
std::string joinPath(std::string_view folder, std::string_view name);

/// The order of entries in `FileSystem::list`: a directory sorts as its name with `/`.
bool entryBefore(const Entry& a, const Entry& b);

/// Returns the paths of all regular files below a folder in byte order. Skips names that begin with a dot,
/// links and devices, even if the folder itself is one. Folders that cannot be read become findings in
/// `unreadable`; if that is null, the first of them is thrown.
std::vector<std::string> walk(const FileSystem& files, const std::string& folder,
                              std::vector<Diagnostic>* unreadable = nullptr);

/// The contents of a folder tree.
struct FolderSurvey {
  std::vector<FileEntry> files;  ///< by path
  /// Links, devices and other special files, and folders whose names end like documents; by path.
  std::vector<std::string> irregular;
  std::vector<Diagnostic> unreadable;  ///< folders that could not be listed; by path
};

/// The same on all cores, together with what was skipped, including a part of `folder` that is not a folder.
/// With identities, files that vanish during the survey are left out.
FolderSurvey survey(const FileSystem& files, const std::string& folder, Detail detail = Detail::identity);

/// Makes a directory and its parents. Appends the directories that got a new entry to `touched`, to be
/// synced, and the new directories to `made`.
void makeDirectories(FileSystem& files, const std::string& path, std::vector<std::string>& touched,
                     std::vector<std::string>& made);

/// Removes a directory tree. Follows no links.
void removeTree(FileSystem& files, const std::string& path);

}  // namespace som::fs
