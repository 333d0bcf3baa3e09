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
#include "store/words_memo.hpp"

namespace som::store {

/// A change of any number of files, made completely or not at all. It holds the workspace's lock from its
/// beginning. Destruction without `commit` discards it.
///
/// Reads show the files with the transaction's own changes.
class Transaction : public Source {
 public:
  Transaction(Transaction&&) noexcept;
  ~Transaction() override;

  std::optional<std::string> read(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  std::vector<std::string> irregular(const std::string& folder) const override;
  Survey survey(std::vector<std::string> folders, const std::optional<Wanted>& wanted) const override;
  std::shared_ptr<const Survey> surveyWords(const std::vector<std::string>& folders) const override;
  void remember(const Survey& survey, std::vector<IndexRow> rows) const override;

  /// Creates or replaces a file. Throws `changed-meanwhile` if the file is not as this transaction read it,
  /// and `unsafe-path` for a path that a change must not touch.
  void write(const std::string& path, std::string bytes);
  /// Removes a file, if it exists.
  void remove(const std::string& path);

  /// Returns the changes in path order. Writing identical bytes is not a change.
  std::vector<Change> changes() const;
  bool isDryRun() const { return dryRun_ != nullptr; }
  /// Makes the changes durable and releases the lock. A fault on a dry run. At most once.
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
  Survey surveyOfFiles(const std::vector<std::string>& folders, const std::optional<Wanted>& wanted) const;

  fs::FileSystem* files_;
  Options options_;
  std::unique_ptr<fs::Lock> lock_;
  std::unique_ptr<View> dryRun_;  ///< used by a dry run, which must not run recovery
  mutable std::map<std::string, std::optional<std::string>> seen_;  ///< sha256 of each file that was read
  std::map<std::string, Draft> drafts_;
  std::unique_ptr<WordsMemo> words_ = std::make_unique<WordsMemo>();  ///< of the files, without the drafts
};

}  // namespace som::store
