#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/git_reader.hpp"
#include "cli/times.hpp"
#include "process/work/workspace.hpp"

namespace som::cli {

/// A commit, and the moment that a reader of its files takes for now.
struct Revision {
  std::string name;    ///< as it was asked for: `HEAD~2`
  std::string commit;  ///< the whole hash
  Instant time;        ///< of the commit; of a time that was asked for, that time
  std::string folder =
      {};  ///< of the workspace in the tree of the commit; empty: where the repository has it
  std::optional<Instant> committed = {};  ///< the committer's time, if it is known
  bool isAlsoTime = false;                ///< the name of a branch or tag could be read as a time, too

  /// Names its tree for git: `1a2b…`, or `1a2b…:cell` with a folder.
  std::string tree() const { return folder.empty() ? commit : commit + ":" + folder; }
};

/// The commits of the repository that a workspace lies in.
class Revisions {
 public:
  /// `gitDir`: the repository, if it is not that of the folder. Throws not-found if it lies in no repository.
  Revisions(const Host& host, const std::string& directory, const Times& times,
            const std::string& gitDir = {});

  /// Returns the commit of a revision, with the committer's time.
  Revision named(const std::string& revision) const;
  /// Returns the commit of a revision; if there is no such revision, the newest one on the first-parent
  /// history of HEAD with a committer's time up to this time. Throws not-found, no-merge-base.
  Revision asOf(const std::string& revisionOrTime) const;
  /// The same, but returns the first commit if the history began after the time.
  Revision sinceOrFirst(const std::string& revisionOrTime) const;
  std::unique_ptr<fs::RevisionFileSystem> files(const Revision& revision) const;
  /// Names a commit for people: `1a2b3c4d5e6f (2026-11-22 12:00)`.
  std::string described(const Revision& revision) const;
  const GitReader& reader() const { return reader_; }
  /// Lets readers fetch contents that a partial clone lacks.
  void allowFetch() { reader_.allowFetch(); }

 private:
  std::string firstParents(const std::vector<std::string>& limits) const;
  bool isTime(const std::string& text) const;

  GitReader reader_;
  GitProgram git_;
  const Times& times_;
};

/// A workspace as a commit has it, for reading.
class RevisionWorkspace {
 public:
  explicit RevisionWorkspace(std::unique_ptr<fs::FileSystem> files);
  process::Workspace& workspace() { return workspace_; }

 private:
  std::unique_ptr<fs::FileSystem> files_;
  store::Store store_;
  process::Workspace workspace_;
};

}  // namespace som::cli
