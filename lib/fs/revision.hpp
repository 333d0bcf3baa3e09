#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fs/file_system.hpp"

namespace som::fs {

/// A file of a tree that a version control system keeps.
struct TrackedFile {
  std::string path;        ///< from the folder of the workspace
  Kind kind = Kind::file;  ///< links and nested repositories are never followed
  std::string blob;        ///< names the bytes
};

/// Gives access to one tree: that of a revision, or of the index. Calls come one at a time, from any thread.
class TrackedTree {
 public:
  TrackedTree() = default;
  TrackedTree(const TrackedTree&) = delete;
  TrackedTree& operator=(const TrackedTree&) = delete;
  virtual ~TrackedTree() = default;

  /// Returns the files at these paths and below them, in byte order of their paths. An empty path is the
  /// whole tree.
  virtual std::vector<TrackedFile> find(const std::vector<std::string>& paths) const = 0;
  /// Returns the bytes of blobs, in the same order; nullopt for a blob that the clone lacks. A blob with more
  /// than `defaultMaxSize` bytes is cut to one byte more.
  virtual std::vector<std::optional<std::string>> blobs(const std::vector<std::string>& ids) const = 0;
};

/// The files of a tree as a file system that cannot be changed. The tree is asked only for the folders and
/// bytes that are read; a file that is read takes its next neighbours with it, more of them each time, so
/// that a survey needs few calls.
///
/// Files below `.som` are not part of it: they belong to one machine, which may keep an index of the trees.
/// Links, and files behind them, are not read. The identity of a file follows from the name of its bytes
/// alone. Reading throws `missing-object` for a file whose bytes the clone lacks.
class RevisionFileSystem : public FileSystem {
 public:
  explicit RevisionFileSystem(std::unique_ptr<TrackedTree> tree) : tree_(std::move(tree)) {}

  /// Keeps the index of a workspace in a folder of another file system, as its `.som`. The folder must exist.
  void keepIndexIn(std::shared_ptr<FileSystem> machine, std::string folder);
  /// Reads a file at the same path of another file system first, and takes its bytes if they have the name
  /// that the tree has for the file, as git makes names. The tree is asked for the others.
  void lookFirstIn(std::shared_ptr<const FileSystem> copy) { copy_ = std::move(copy); }
  /// Looks these paths up in one call, and reads the files at and below them in one more.
  void prefetch(const std::vector<std::string>& paths) const;
  /// Looks these paths up in one call.
  void locate(const std::vector<std::string>& paths) const;
  /// Returns the name of a file's bytes; nullopt if it is not a regular file.
  std::optional<std::string> blobOf(const std::string& path) const;

  std::optional<std::string> read(const std::string& path, std::size_t maxSize = defaultMaxSize,
                                  Identity* identity = nullptr) const override;
  std::optional<Identity> stat(const std::string& path) const override;
  std::vector<Entry> list(const std::string& folder, Detail detail = Detail::names) const override;
  void identify(const std::string& folder, std::span<FileEntry> entries) const override;
  bool owns(const Identity&) const override { return true; }
  std::unique_ptr<OpenFolder> openFolder(const std::string& folder) const override;
  std::int64_t clock() const override { return 0; }

  // A tree never changes: these throw `fault`, but for the index, and the lock is always free.
  bool makeDirectory(const std::string& path, std::optional<std::uint32_t> mode = std::nullopt) override;
  void create(const std::string& path, std::string_view bytes, CreateOptions options = {}) override;
  bool overwrite(const std::string& path, std::string_view bytes) override;
  void syncDirectory(const std::string& folder) override;
  Renamed rename(const std::string& from, const std::string& to, RenameMode mode) override;
  bool unlink(const std::string& path) override;
  bool setMode(const std::string& path, std::uint32_t mode) override;
  bool setGroup(const std::string& path, std::uint32_t group) override;
  bool removeDirectory(const std::string& path) override;
  std::unique_ptr<Lock> lock(LockMode mode, std::chrono::milliseconds timeout,
                             const std::string& folder = {}) const override;

 private:
  struct File {
    Kind kind;
    std::string blob;
    std::optional<std::string> bytes = {};
    bool wasRead = false;
    bool isMissing = false;  ///< the clone lacks its bytes
  };
  using Files = std::map<std::string, File, std::less<>>;

  /// The path on the machine of the index, and of what hides it from git; nullopt for other paths.
  std::optional<std::string> onMachine(const std::string& path) const;
  bool isKnown(std::string_view path) const;
  void need(const std::vector<std::string>& paths) const;
  void fetch(const std::vector<Files::iterator>& wanted) const;
  void takeCopies(const std::vector<Files::iterator>& wanted) const;
  std::vector<Files::iterator> neighbours(Files::iterator first) const;
  void dropReadBytes() const;

  std::unique_ptr<TrackedTree> tree_;
  std::shared_ptr<FileSystem> machine_;     ///< null: no index is kept
  std::string indexFolder_;                 ///< of the machine
  std::shared_ptr<const FileSystem> copy_;  ///< null: the tree is asked for all bytes
  mutable std::mutex mutex_;
  mutable Files files_;
  /// Paths that were looked up, with all below them; the files of a machine are never asked for.
  mutable std::set<std::string, std::less<>> known_ = {".som"};
  mutable std::size_t held_ = 0;          ///< bytes of files that are kept
  mutable std::size_t copyTries_ = 0;     ///< how many files of the copy were read
  mutable std::size_t copyFailures_ = 0;  ///< how many of them had other bytes
  mutable std::size_t window_ = 16;       ///< how many neighbours the next read fetches
};

}  // namespace som::fs
