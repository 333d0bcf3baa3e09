#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "cli/git_program.hpp"
#include "cli/host.hpp"
#include "store/change.hpp"
#include "store/commit_queue.hpp"
#include "store/store.hpp"

namespace som::cli {

/// Commits the changes of commands with git: those of this command, and those that killed commands left.
///
/// The workspace may come from anybody. So git takes no repository but one that has its own `.git` (a folder
/// of the clone can look like a bare repository, whose configuration names programs), takes paths as they
/// are, and reads with plumbing that runs neither filters nor a file-system monitor. `git add` and `git
/// commit` run the programs of the user's configuration, such as hooks.
class GitCommits {
 public:
  /// `timeout` is how long another program may hold the index.
  GitCommits(const Host& host, std::string directory, std::chrono::milliseconds timeout)
      : host_(host), directory_(std::move(directory)), reading_(host, directory_), timeout_(timeout) {}

  /// Throws git-busy if a merge, a rebase or the like is under way.
  void requireIdle();
  /// Throws git-failed if the workspace lies in no repository that git accepts: nothing can be committed.
  void requireRepository();
  /// Finds the files that a transaction changes and that have edits which neither HEAD nor a queued change
  /// has: the commit will have them, too. Returns warnings.
  std::vector<Diagnostic> ownEdits(const fs::FileSystem& files,
                                   const std::vector<store::Change>& changes) const;
  /// Takes the lock of commits, until this object ends: from before a change until its commit, so that each
  /// command has its own. Throws lock-timeout.
  void lock(store::Store& store);
  void unlock() { lock_.reset(); }
  /// Commits what is queued, one commit for each command; the changes of several commands to one file are one
  /// commit. Other staged files stay staged. Throws git-busy, git-locked, git-failed: the rest stays queued.
  ///
  /// What was queued on another branch stays queued, with what is in the same files. Returns a finding for
  /// each such entry: an error if it keeps a change of this branch from its commit, else a warning.
  std::vector<Diagnostic> run(store::Store& store);
  /// Returns the branch that is checked out, as `store::QueuedCommit` names it.
  std::string branch();

 private:
  /// Queued changes that one commit has.
  struct Batch {
    std::vector<store::QueuedCommit> commits;
  };
  static std::vector<Batch> batches(std::vector<store::QueuedCommit> queued);
  void commit(store::Store& store, const Batch& batch, std::vector<Diagnostic>& findings);
  bool belongsElsewhere(const std::string& made);
  std::optional<std::string> checkedOut(const std::string& path) const;
  bool isUncommitted(const store::QueuedCommit& entry) const;
  const store::QueuedCommit* obstacle(const Batch& batch,
                                      const std::vector<store::QueuedCommit>& elsewhere) const;
  Diagnostic held(const store::QueuedCommit& entry, bool isObstacle);
  [[noreturn]] void throwLocked(const std::string& path) const;
  std::vector<std::string> withoutIgnored(const std::vector<std::string>& paths) const;
  std::vector<std::string> staged(const std::vector<std::string>& paths) const;
  void requireSeen(const std::vector<std::string>& written, const std::vector<std::string>& changed) const;
  void takeBack(store::Store& store, const std::vector<std::string>& paths) const;
  bool isBusy();
  bool isWholeIndex(const std::vector<std::string>& changed);
  void runGit(const std::vector<std::string>& words);
  void runGit(store::Store& store, const std::vector<std::string>& words,
              const std::vector<std::string>& paths);
  void unstage(const std::vector<std::string>& paths);
  void waitForIndex(std::chrono::microseconds begun);
  const std::string& gitDirectory();

  const Host& host_;
  std::string directory_;
  GitProgram reading_;
  std::chrono::milliseconds timeout_;
  std::optional<std::string> gitDirectory_;
  std::unique_ptr<fs::Lock> lock_;
};

}  // namespace som::cli
