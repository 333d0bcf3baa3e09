#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "fs/file_system.hpp"

namespace som::fs {

/// How an operation of the in-memory file system fails.
enum class Fault {
  error,   ///< this operation fails with `io`; later ones work
  outage,  ///< this operation and all later changes fail with `io`
  crash,   ///< this and every later operation throws `Crashed` until `restart`, as if the process had died
};

/// Thrown instead of an operation of a dead process. It is not a `som::Error`, so the clean-up code of the
/// program under test does not run.
struct Crashed {};

/// A file system in memory that behaves like the real one, for tests. Its umask is 0022. Its only user can
/// read and search what the owner's permissions allow.
///
/// It tracks what was synced: `powerLoss` removes everything else, in the least favourable way that POSIX
/// allows (each directory as it was last synced, unsynced files empty).
class MemoryFileSystem : public FileSystem {
 public:
  MemoryFileSystem();
  explicit MemoryFileSystem(const std::map<std::string, std::string>& files);
  ~MemoryFileSystem() override;

  std::optional<std::string> read(const std::string& path, std::size_t maxSize = defaultMaxSize,
                                  Identity* identity = nullptr) const override;
  std::optional<Identity> stat(const std::string& path) const override;
  std::vector<Entry> list(const std::string& folder, Detail detail = Detail::names) const override;
  std::int64_t clock() const override;
  bool owns(const Identity&) const override { return true; }
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

  /// Adds files as an editor would: makes folders, replaces existing files. All of it is durable.
  void load(const std::map<std::string, std::string>& files);
  /// Adds an entry that is not a regular file.
  void plant(const std::string& path, Kind kind);
  /// Returns all regular files; those below `.som` only if asked for.
  std::map<std::string, std::string> dump(bool withPrivate = false) const;

  /// The number of operations so far. A `create` counts three: the name, the bytes, the sync.
  std::uint64_t operations() const;
  /// Makes the n-th operation from now (counted from 1) fail. Several may be set; 0 clears them all.
  void failAt(std::uint64_t n, Fault fault);
  /// Calls a function once, directly before the n-th operation from now, to simulate another process.
  void meanwhile(std::uint64_t n, std::function<void()> action);
  /// Clears faults and locks: the process died, the machine kept running.
  void restart();
  /// Removes everything that was not synced; includes `restart`.
  void powerLoss();

 private:
  struct Node;
  struct Holders;
  using NodePtr = std::shared_ptr<Node>;
  struct Place {
    NodePtr folder;
    std::string name;
    NodePtr node;
  };

  void operation(const char* doing, const std::string& path, bool changes) const;
  NodePtr folderAt(const std::string& path) const;
  Place placeOf(const std::string& path) const;
  NodePtr makeNode(Kind kind, std::uint32_t mode);
  std::uint32_t modeFor(const CreateOptions& options) const;
  Identity identityOf(const Node& node) const;
  void insert(const std::string& path, const NodePtr& node);

  mutable std::recursive_mutex mutex_;  ///< recursive, because `meanwhile` functions use the file system
  std::uint64_t lastInode_ = 0;
  std::int64_t ticks_ = std::int64_t{1795262400} * 1'000'000'000;  ///< 2026-11-21T12:00:00Z
  NodePtr root_;
  mutable std::uint64_t operations_ = 0;
  std::map<std::uint64_t, Fault> faults_;  ///< by operation
  mutable std::map<std::uint64_t, std::function<void()>> meanwhile_;
  mutable Fault state_ = Fault::error;                               ///< the lasting fault; `error` if none
  mutable std::map<std::string, std::shared_ptr<Holders>> holders_;  ///< holders of locks, by folder
};

}  // namespace som::fs
