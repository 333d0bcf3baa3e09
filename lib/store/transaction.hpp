#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "fs/file_system.hpp"
#include "store/change.hpp"
#include "store/options.hpp"
#include "store/source.hpp"
#include "store/view.hpp"

namespace som::store {

/// One change of any number of files, made wholly or not at all. It holds the workspace's lock from its
/// beginning; destruction without `commit` leaves nothing behind.
///
/// Reads show the files with the transaction's own changes in them.
class Transaction : public Source {
 public:
  Transaction(Transaction&&) noexcept;
  ~Transaction() override;

  std::optional<std::string> read(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  std::vector<std::string> irregular(const std::string& folder) const override;

  /// Creates or replaces a file. `changed-meanwhile` where the file is no longer as this transaction read it,
  /// `unsafe-path` for a path that a change must not touch.
  void write(const std::string& path, std::string bytes);
  /// Removes a file; one that is not there stays so.
  void remove(const std::string& path);
  /// `changed-meanwhile` unless the file's sha256 is `hash`: what `--if-match` asks for.
  void ifMatch(const std::string& path, const std::string& hash) const;

  /// What would change, in the order of paths; writing the bytes that are there is no change.
  std::vector<Change> changes() const;
  bool isDryRun() const { return dryRun_ != nullptr; }
  /// Makes the changes durable and gives the lock back; a fault on a dry run. At most once.
  void commit();

 private:
  friend class Store;
  struct Draft {
    std::optional<std::string> before;
    std::optional<std::string> after;
  };
  Transaction(fs::FileSystem& files, const Options& options, bool dryRun);
  Draft& draft(const std::string& path);
  std::optional<std::string> fetch(const std::string& path) const;

  fs::FileSystem* files_;
  Options options_;
  std::unique_ptr<fs::Lock> lock_;
  std::unique_ptr<View> dryRun_;  ///< what a dry run reads through, as it must not recover
  mutable std::map<std::string, std::optional<std::string>> seen_;  ///< sha256 of what was read
  std::map<std::string, Draft> drafts_;
};

}  // namespace som::store
