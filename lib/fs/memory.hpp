#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "fs/file_system.hpp"

namespace som::fs {

/// What the in-memory file system does at the operation where it is told to fail.
enum class Fault {
  error,   ///< this operation fails with `io`, the later ones work
  outage,  ///< this one and all that would change something after it fail with `io`
  crash,   ///< this and every later one throws `Crashed` until `restart`, as if the process had died
};

/// Thrown by the in-memory file system in place of an operation of a process that is dead. Not a
/// `som::Error`, so no clean-up of the program under test can run.
struct Crashed {};

/// A file system in memory with the semantics of the real one, for tests. Its umask is 0022, and its only
/// user can read what its owner may read and looks into folders that its owner may search.
///
/// It remembers what was synced: `powerLoss` takes everything else away, in the least favourable way that
/// POSIX allows (each directory as it was last synced, unsynced files empty).
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

  /// Puts files there as an editor would: folders are made, existing files replaced, all of it durable.
  void load(const std::map<std::string, std::string>& files);
  /// Puts something there that is no regular file.
  void plant(const std::string& path, Kind kind);
  /// All regular files; those below `.som` only on request.
  std::map<std::string, std::string> dump(bool withPrivate = false) const;

  /// Operations counted so far (a `create` counts three: the name, the bytes, the sync).
  std::uint64_t operations() const;
  /// Fails at the n-th operation from now, counted from 1; several may be asked for, 0 forgets them all.
  void failAt(std::uint64_t n, Fault fault);
  /// Calls a function right before the n-th operation from now, once: what somebody else does meanwhile.
  void meanwhile(std::uint64_t n, std::function<void()> action);
  /// Ends faults and locks: the process is dead, the machine went on.
  void restart();
  /// What was not synced is gone; includes `restart`.
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

  mutable std::recursive_mutex mutex_;  ///< recursive for what happens meanwhile
  std::uint64_t lastInode_ = 0;
  std::int64_t ticks_ = std::int64_t{1795262400} * 1'000'000'000;  ///< 2026-11-21T12:00:00Z
  NodePtr root_;
  mutable std::uint64_t operations_ = 0;
  std::map<std::uint64_t, Fault> faults_;  ///< by operation
  mutable std::map<std::uint64_t, std::function<void()>> meanwhile_;
  mutable Fault state_ = Fault::error;  ///< the fault that lasts; `error` for none
  mutable std::map<std::string, std::shared_ptr<Holders>> holders_;  ///< of locks, by folder
};

}  // namespace som::fs
