#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "fs/file_system.hpp"
#include "store/index.hpp"
#include "store/options.hpp"
#include "store/permissions.hpp"
#include "store/set_aside.hpp"
#include "store/source.hpp"
#include "store/survey.hpp"
#include "store/transaction.hpp"
#include "store/view.hpp"
#include "store/words_memo.hpp"

namespace som::store {

/// The state of the journal, for `doctor`.
struct JournalState {
  enum class Kind { clean, unfinished, rollingBack, foreign };
  Kind kind = Kind::clean;
  std::string path;                    ///< of the entry
  std::int64_t written = 0;            ///< when, in nanoseconds since 1970
  std::vector<std::string> paths;      ///< the files of the unfinished transaction
  std::string why;                     ///< the flaw of a foreign entry
  std::vector<std::string> leftovers;  ///< temporary files without a transaction
  std::vector<SetAside> setAside;      ///< files that recoveries could not place
};

/// The committed state of the workspace's files. Reads do not wait and write nothing; changes are
/// transactions. A store is used by one thread, except inside `consistently`.
class Store : public Source {
 public:
  explicit Store(fs::FileSystem& files, Options options = {}) : files_(files), options_(options) {}

  /// Reads a file as of the last committed transaction, even if that is still in the journal.
  std::optional<std::string> read(const std::string& path) const override;
  bool contains(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  /// Folders that cannot be read are reported by `takeFindings`.
  std::vector<std::string> listReadable(const std::string& folder) const override;
  std::vector<std::string> irregular(const std::string& folder) const override;
  /// The same, and the result of fstat from before the bytes were read.
  std::optional<std::string> read(const std::string& path, fs::Identity* identity) const;

  Survey survey(std::vector<std::string> folders, const std::optional<Wanted>& wanted) const override;
  std::shared_ptr<const Survey> surveyWords(const std::vector<std::string>& folders) const override;
  void remember(const Survey& survey, std::vector<IndexRow> rows) const override;

  /// Calls a function whose reads all show one moment, and returns its result. The function is called again
  /// if something was published during the call, after two rounds under the shared lock. A user who may not
  /// lock reads until two rounds agree; throws `lock-timeout` if that takes too long. A user who may not read
  /// the journal gets the contents of the files; `takeFindings` then has `unsettled-read`.
  template <class Function>
  auto consistently(Function&& function) const;

  /// While one exists, `listReadable` throws as `list` does: a change must not miss a file that it depends
  /// on.
  class Strict {
   public:
    explicit Strict(const Store& store) : store_(store) { ++store_.strict_; }
    Strict(const Strict&) = delete;
    Strict& operator=(const Strict&) = delete;
    ~Strict() { --store_.strict_; }

   private:
    const Store& store_;
  };

  /// Notes an error that a reader skipped, for `takeFindings`. Several threads may call it. During a change
  /// (`Strict`) throws errors of the operating system, because the change could depend on the file. Bad data
  /// is left to the verbs that show it.
  void note(Diagnostic finding) const override;
  /// Returns the errors that reads skipped since the last call, each once: folders that cannot be read, a
  /// journal that may not be read.
  std::vector<Diagnostic> takeFindings() const;
  /// Adds them to findings, except those that findings already has for the same file. Returns how many were
  /// added.
  std::size_t addFindingsTo(std::vector<Diagnostic>& findings) const;

  /// Begins a change: waits for the lock, then completes what earlier commands left in the journal. A dry run
  /// takes the shared lock and writes nothing. Throws fault if the store is read-only and this is no dry run.
  Transaction begin(bool dryRun = false);

  /// Locks a folder separately from the workspace, for work over several transactions. Returns null if the
  /// folder does not exist; throws lock-timeout.
  std::unique_ptr<fs::Lock> lockFolder(const std::string& folder) const;

  /// True if a transaction is unfinished or the journal is not ours.
  bool pending() const { return journal().kind != JournalState::Kind::clean; }
  JournalState journal() const;

  /// True if an index exists that is not usable.
  bool hasStaleIndex() const { return Index(files_, options_.indexVersion).isStale(); }
  /// Returns the files beside the index that look like parts of it.
  std::vector<std::string> indexSideFiles() const { return Index(files_, {}).sideFiles(); }
  void removeIndex() { Index(files_, {}).remove(); }
  /// Sets the permissions of a file or folder, under the lock. Throws `changed-meanwhile` if they are no
  /// longer `mode.found`, or the path was replaced.
  void setMode(const WrongMode& mode);
  /// Removes a folder that a recovery set aside, under the lock; throws `unsafe-path` for any other.
  void discardSetAside(const std::string& folder);

  fs::FileSystem& files() const { return files_; }
  const Options& options() const { return options_; }

 private:
  /// Makes reads go through a view, for a scope.
  class Viewing {
   public:
    explicit Viewing(const Store& store) : store_(store) {
      store.view_ = std::make_unique<View>(store.files_, store.options_);
      store.words_ = std::make_unique<WordsMemo>();
    }
    Viewing(const Viewing&) = delete;
    Viewing& operator=(const Viewing&) = delete;
    ~Viewing() { store_.view_.reset(), store_.words_.reset(); }

   private:
    const Store& store_;
  };
  /// Counts the calls of a function by `consistently`, and takes the lock when needed.
  class Rounds {
   public:
    explicit Rounds(const Store& store) : store_(store) {}
    /// Called before each view; takes the lock after two rounds.
    void begin();
    /// False if reading through the store's view would be of no use.
    bool isWorthReading();
    /// True if the reads through the store's view show one moment.
    bool isSettled();

   private:
    const Store& store_;
    int round_ = 0;
    std::unique_ptr<fs::Lock> lock_;
    std::optional<std::int64_t> deadline_;  ///< set if the lock cannot be taken
    std::optional<Sequence> last_;          ///< the number at the previous round, if the lock cannot be taken
  };
  void requireWritable() const;
  std::unique_ptr<fs::Lock> sharedLock() const;
  std::unique_ptr<fs::Lock> exclusiveLock() const;

  fs::FileSystem& files_;
  Options options_;
  mutable std::unique_ptr<View> view_;
  mutable std::unique_ptr<WordsMemo> words_;  ///< of the view
  mutable int strict_ = 0;
  mutable std::mutex noting_;
  mutable std::vector<Diagnostic> findings_;
  mutable std::vector<Diagnostic> told_;  ///< already taken, so that each is reported once
};

template <class Function>
auto Store::consistently(Function&& function) const {
  using Result = std::invoke_result_t<Function&>;
  if constexpr (std::is_void_v<Result>) {
    consistently([&] { return function(), true; });
  } else {
    if (view_) return Result(function());
    for (Rounds rounds(*this);;) {
      rounds.begin();
      const Viewing viewing(*this);
      if (!rounds.isWorthReading()) continue;
      try {
        Result result = function();
        if (rounds.isSettled()) return result;
      } catch (const Error&) {
        // Half of a transaction can look like an error in the data.
        if (rounds.isSettled()) throw;
      }
    }
  }
}

}  // namespace som::store
