#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/env.hpp"
#include "cli/globals.hpp"
#include "cli/host.hpp"
#include "cli/printer.hpp"
#include "cli/times.hpp"
#include "cli/verb.hpp"
#include "process/work/unit_of_work.hpp"
#include "process/work/workspace.hpp"

namespace som::cli {

class GitCommits;

/// The line that changing verbs print for a record: `SO-…: inProgress → held (awaiting wayleave)`.
std::string lineOf(const process::Outcome& outcome);

/// The workspace that a command works on, at one moment, for one actor.
class Session {
 public:
  /// Reads the user's configuration, and sets the moment of `--now` in `times`. Throws Error.
  Session(Host& machine, const Global& options, const Printer& printer, Times& times);
  /// For a command that is part of a change: its changes go into the unit, and are written with it.
  Session(const Session& whole, process::UnitOfWork& unit, const Global& options, const Printer& printer);

  Host& host;
  const Global& global;
  Env env;

  /// Opens the workspace as a verb with these traits needs it. `command` is noun and verb.
  void open(Needs needs, const Traits& traits = {}, const std::string& command = {});
  /// Opens the workspace as a commit has it: that of a revision, or the newest one up to a time. `env.now` is
  /// that of the commit unless `--now` is given; says which commit it is. `gitDir`: the repository, in which
  /// the workspace is the root or, after `:`, a folder; empty: that of the present workspace. Throws
  /// not-found, no-merge-base.
  void openAsOf(const std::string& revisionOrTime, const std::string& gitDir = {});
  process::Workspace& workspace() const { return *workspace_; }
  const std::string& directory() const { return directory_; }
  /// Returns the commit whose files are read; empty for those of the work tree.
  const std::string& revision() const { return revision_; }
  /// Returns the hosts to which the user lets events of clients go; empty: none.
  const std::vector<std::string>& callbackHosts() const { return config_.callbackHosts; }
  /// True if the user gave the moment: with `--now`, or SOM_NOW.
  bool hasFixedNow() const;
  /// Returns the findings for files that reads of the workspace skipped; empty without a workspace.
  std::vector<Diagnostic> readFindings() const;

  process::ChangeOptions changeOptions(bool force = false) const;

  /// Opens a record, lets `change` work on it in one transaction, and prints the result, as most changing
  /// verbs do. If the command is part of a change, prints nothing.
  Exit change(const std::string& reference, const model::KindRow* kind,
              const std::function<void(process::UnitOfWork&, process::Draft&)>& change,
              bool force = false) const;

  /// Throws usage if the command is part of a change.
  void requireAlone(std::string_view option) const;

  /// Prints the result of a changing verb: a line for each record (or the diff of a dry run), warnings on
  /// standard error.
  Exit finish(const process::ChangeResult& result) const;

  /// Does the same for a verb whose result `print` prints; it is not called for a dry run.
  Exit keep(const process::ChangeResult& result, const std::function<void()>& print) const;

  /// Commits the changes of the command with git, and those that earlier commands left, if the options ask
  /// for it. Reports a failure: the changes are saved, and the next commit, or `doctor`, has them.
  Exit commitChanges() const;
  /// Commits with git; null unless the command commits its changes.
  GitCommits* commits() const { return commits_.get(); }
  /// Commits the changes that earlier commands left. Throws git-busy, git-failed, git-locked. Returns a
  /// finding for each entry that belongs to another branch.
  std::vector<Diagnostic> finishCommits() const;

 private:
  struct UserConfig {
    bool commit = false;
    bool sync = true;
    std::vector<std::string> callbackHosts = {};
  };
  UserConfig readUserConfig() const;
  store::Options storeOptions(Needs needs, const Traits& traits) const;
  void readNow();
  bool asksForCommit() const;
  void print(const process::ChangeResult& result) const;
  void printIds(const std::vector<std::string>& ids) const;

  const Printer& printer_;
  Times* times_ = nullptr;
  UserConfig config_;
  std::string directory_;
  std::string revision_;
  std::shared_ptr<fs::FileSystem> files_;
  std::shared_ptr<store::Store> store_;
  std::shared_ptr<process::Workspace> workspace_;
  std::shared_ptr<GitCommits> commits_;  ///< null unless the command commits its changes
  process::UnitOfWork* unit_ = nullptr;  ///< the change that the command is part of
};

}  // namespace som::cli
