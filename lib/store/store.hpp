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
#include "store/transaction.hpp"
#include "store/view.hpp"

namespace som::store {

/// What `doctor` tells about the journal.
struct JournalState {
  enum class Kind { clean, unfinished, rollingBack, foreign };
  Kind kind = Kind::clean;
  std::string path;                    ///< of the entry
  std::int64_t written = 0;            ///< when, in nanoseconds since 1970
  std::vector<std::string> paths;      ///< the files of the unfinished transaction
  std::string why;                     ///< of a foreign entry: what is wrong with it
  std::vector<std::string> leftovers;  ///< temporary files that belong to no transaction
  std::vector<SetAside> setAside;      ///< what recoveries could not place
};

/// What the index has of a file; both are empty where it has nothing of this very version.
struct Remembered {
  std::string_view text;
  std::string_view rest;  ///< where it was asked for
};

/// The files of some folders at one moment.
struct Survey {
  /// By path. Of identities the kind is `other` where the path does not hold what `read` gives; they are
  /// empty where nothing is remembered.
  std::vector<fs::FileEntry> files;
  std::vector<Remembered> remembered;  ///< of the same files; none at all where nothing is remembered
  std::vector<std::string_view> gone;  ///< paths that the index has and that are no files any more
  std::vector<std::string> irregular;  ///< what is neither file nor folder, as fs::FolderSurvey has it
  std::vector<Diagnostic> unreadable;  ///< folders that could not be listed
  std::int64_t begun = 0;              ///< when, in nanoseconds since 1970
  Index::Found rows;                   ///< the memory of what is remembered
};

/// Which part of the index a survey reads: rows that somebody wrote under a version.
struct Memory {
  std::string version;
  Rows rows = Rows::whole;
};

/// The workspace's files as what was committed: reads wait for nobody and write nothing, changes are
/// transactions. One thread uses a store; within `consistently` several may read.
class Store : public Source {
 public:
  explicit Store(fs::FileSystem& files, Options options = {}) : files_(files), options_(options) {}

  /// A file as the last committed transaction left it, one still in the journal included.
  std::optional<std::string> read(const std::string& path) const override;
  bool contains(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  /// Folders that cannot be read are told by `takeFindings`.
  std::vector<std::string> listReadable(const std::string& folder) const override;
  std::vector<std::string> irregular(const std::string& folder) const override;
  /// The same bytes, and what fstat said of the file before they were read.
  std::optional<std::string> read(const std::string& path, fs::Identity* identity) const;

  /// The files below these folders, on all cores; with what the index remembers of them, where it is asked.
  Survey survey(std::vector<std::string> folders, const std::optional<Memory>& memory) const;
  /// Has the index remember rows and forget what is gone. What changed shortly before the survey began is
  /// left out: within the clock's step another change would not show. Writes nothing that git can see, and
  /// does nothing where that is not possible.
  void remember(const Survey& survey, std::vector<IndexRow> rows, const std::string& version) const;

  /// Calls a function whose reads all show one moment, and returns its result. The function is called again
  /// where something was published in between, after two times under the lock, shared. Who may not lock reads
  /// until two looks agree: `lock-timeout` where they do not in time. Who may not read the journal gets what
  /// the files hold; `takeFindings` then has `unsettled-read`.
  template <class Function>
  auto consistently(Function&& function) const;

  /// While one is there, `listReadable` is as strict as `list`: a change must not miss what it depends on.
  class Strict {
   public:
    explicit Strict(const Store& store) : store_(store) { ++store_.strict_; }
    Strict(const Strict&) = delete;
    Strict& operator=(const Strict&) = delete;
    ~Strict() { --store_.strict_; }

   private:
    const Store& store_;
  };

  /// Keeps what a reader met and passed over, for `takeFindings`. Several threads may call it. Where a change
  /// is made (`Strict`), it throws what the system refused, as the change could depend on it; what is bad
  /// there is left to whoever shows it.
  void note(Diagnostic finding) const;
  /// What reads met and passed over since the last call, once each: folders that cannot be read, a journal
  /// that may not be read.
  std::vector<Diagnostic> takeFindings() const;
  /// The same added to findings, but for those that say what one of them says of the same file. Returns how
  /// many were added.
  std::size_t addFindingsTo(std::vector<Diagnostic>& findings) const;

  /// Begins a change: waits for the lock, then finishes what earlier commands left in the journal. A dry run
  /// shares the lock with other readers and writes nothing at all. Throws fault if the store is read-only and
  /// this is no dry run.
  Transaction begin(bool dryRun = false);

  /// Holds the lock of a folder, which is apart from that of the workspace: for work that takes turns over
  /// several transactions. Null where there is no such folder; throws lock-timeout.
  std::unique_ptr<fs::Lock> lockFolder(const std::string& folder) const;

  /// True where a transaction is unfinished or the journal is not ours.
  bool pending() const { return journal().kind != JournalState::Kind::clean; }
  JournalState journal() const;

  /// True where there is an index that nobody can use under this version.
  bool hasStaleIndex(const std::string& version) const { return Index(files_, version).isStale(); }
  /// What lies beside the index, as a part of it would.
  std::vector<std::string> indexSideFiles() const { return Index(files_, {}).sideFiles(); }
  void removeIndex() { Index(files_, {}).remove(); }
  /// Sets the permissions of a file or folder, under the lock. Throws `changed-meanwhile` where they are no
  /// longer `mode.found`, or the path is not what it was.
  void setMode(const WrongMode& mode);
  /// Removes a folder that a recovery set aside, under the lock; `unsafe-path` for any other.
  void discardSetAside(const std::string& folder);

  fs::FileSystem& files() const { return files_; }
  const Options& options() const { return options_; }

 private:
  /// Makes a view the one that reads go through, for a scope.
  class Viewing {
   public:
    explicit Viewing(const Store& store) : store_(store) {
      store.view_ = std::make_unique<View>(store.files_, store.options_);
    }
    Viewing(const Viewing&) = delete;
    Viewing& operator=(const Viewing&) = delete;
    ~Viewing() { store_.view_.reset(); }

   private:
    const Store& store_;
  };
  /// How often a function is called by `consistently`, and under which lock.
  class Rounds {
   public:
    explicit Rounds(const Store& store) : store_(store) {}
    /// Before each view; after two rounds it takes the lock.
    void begin();
    /// False where reading through the store's view is of no use.
    bool isWorthReading();
    /// True where what was read through the store's view shows one moment.
    bool isSettled();

   private:
    const Store& store_;
    int round_ = 0;
    std::unique_ptr<fs::Lock> lock_;
    std::optional<std::int64_t> deadline_;  ///< where the lock cannot be had
    std::optional<Sequence> last_;          ///< the moment of the look before, there
  };
  void requireWritable() const;
  bool makePrivateFolder() const;
  std::unique_ptr<fs::Lock> sharedLock() const;
  std::unique_ptr<fs::Lock> exclusiveLock() const;

  fs::FileSystem& files_;
  Options options_;
  mutable std::unique_ptr<View> view_;
  mutable int strict_ = 0;
  mutable std::mutex noting_;
  mutable std::vector<Diagnostic> findings_;
  mutable std::vector<Diagnostic> told_;  ///< taken: each is told once
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
