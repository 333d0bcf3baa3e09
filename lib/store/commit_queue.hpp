#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "store/options.hpp"
#include "store/store.hpp"

/// The changes that are to be committed with git, in `.som/commit`: an entry is written before its change is
/// made, and removed when git has it. So a commit that a killed command left is made later.
namespace som::store {

/// The parts of a commit's message. Texts have no line ends.
struct CommitText {
  std::vector<std::string> lines;  ///< one for each record: `SO-…: inProgress → held (awaiting wayleave)`
  std::vector<std::string> records;    ///< ids
  std::vector<std::string> processes;  ///< ids of eTOM
  std::vector<std::string> actors;
};

/// A change that is to be committed.
struct QueuedCommit {
  /// A file of it: the hashes of its contents, nullopt if it does not exist.
  struct File {
    std::string path;
    std::optional<std::string> before;
    std::optional<std::string> after;
  };
  std::string path;     ///< of the entry; set by reading
  std::string command;  ///< the same for all changes of a command
  /// The branch of git that was checked out: `refs/heads/main`, or `HEAD` if none was; empty if it is not
  /// known.
  std::string branch = {};
  bool isElsewhere = false;  ///< it is to be committed on another branch
  CommitText text;
  std::vector<File> files;
};

/// Returns the text of a transaction's changes.
using Describe = std::function<CommitText(const std::vector<Change>& changes)>;

/// Returns a function that writes an entry for each transaction of a command; with `sync` they are durable.
/// `branch` returns the branch that is checked out.
BeforeCommit commitRecorder(bool sync, Describe describe, std::function<std::string()> branch = {});

/// A folder that is locked from before a change until its commit.
inline const std::string commitLockFolder = ".som/git.lock";

/// The file that notes that `git sync` moves the work tree forward: from which commit to which.
inline const std::string syncFile = ".som/sync";

/// True if a sync noted that, and none runs.
bool isSyncInterrupted(const fs::FileSystem& files);

/// True if something may be queued.
bool hasQueuedCommits(const fs::FileSystem& files);

/// Returns the changes that wait for their commit, in order; empty while a command is committing. Takes no
/// lock of the workspace, so the last one may be of a change that is not made.
std::vector<QueuedCommit> waitingCommits(const fs::FileSystem& files);

/// Returns the contents that queued changes gave to files: path and hash. For use under the lock of a
/// transaction.
std::set<std::pair<std::string, std::string>> queuedContents(const fs::FileSystem& files);

/// Takes the lock, recovers, and returns the changes that were made and are still in the files, in order.
/// Removes the entries of changes that were not made, and of those that another `.som` wrote. Entries of
/// other branches are only marked: their files are as the present branch has them.
std::vector<QueuedCommit> readQueuedCommits(
    Store& store, const std::function<bool(const std::string& branch)>& isElsewhere = {});

/// Removes entries.
void removeQueuedCommits(Store& store, const std::vector<QueuedCommit>& commits);

}  // namespace som::store
