#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/git_program.hpp"
#include "cli/git_tree.hpp"
#include "cli/workspace_folder.hpp"
#include "fs/revision.hpp"

namespace som::cli {

/// A file of the workspace that differs between two states of it.
struct GitChange {
  std::string path;           ///< from the folder of the workspace
  std::string before;         ///< the blob; empty if the file did not exist, or was not a regular file
  std::string after;          ///< the same; empty for files of the work tree, which have no blob yet
  bool isThere = true;        ///< it exists afterwards
  bool isRegular = true;      ///< it is a regular file afterwards
  bool isRepository = false;  ///< it is a folder with a repository of its own, such as a submodule
  bool isUnmerged = false;    ///< the index has the versions of a merge that is not finished
};

/// Reads `:100644 100644 <blob> <blob> M`, as git's plumbing writes the change of a file.
GitChange gitChange(std::string_view line, std::string_view path);

/// A parent of a merge, and what became of its part.
struct GitSide {
  std::string commit;
  /// The workspace's files that this side changed since it left the others, and that the merge has otherwise:
  /// from the parent to the merge.
  std::vector<GitChange> changes;
};

/// A commit that joins several.
struct GitMerge {
  std::string commit;
  std::vector<std::string> parents;
  std::vector<std::string> paths;  ///< of the workspace's files that differ from those of each parent
  std::vector<std::string> blobs;  ///< of these files, as the merge made them
  std::vector<GitSide> sides = {};
};

/// Reads revisions of the git repository that a workspace lies in, at its root or in a folder below. Nothing
/// in the repository can make git run another program (see `GitProgram`). All throw program-failed if git
/// fails.
class GitReader {
 public:
  /// `gitDir`: the repository, which may be bare; empty: the one that the folder lies in.
  GitReader(const Host& host, const std::string& directory, const std::string& gitDir = {});

  /// Lets it fetch contents that a partial clone lacks, as the user's git would: this may run what the
  /// configuration of the repository names.
  void allowFetch() { git_->allowFetch(); }

  /// Returns the commit that a person means. Throws not-found, also if the folder lies in no repository that
  /// git accepts; no-merge-base in a shallow clone, which may lack it.
  std::string commit(const std::string& revision) const;
  /// Throws not-found if a commit lacks a folder.
  void requireFolder(const std::string& commit, const std::string& folder) const;
  /// Throws no-merge-base for a shallow clone, which may lack commits up to a time.
  void requireWholeHistory(const std::string& time) const;
  /// Returns the commits of HEAD and of a revision, as `commit` does, at once. Throws not-found, too, if the
  /// workspace does not lie in the work tree of the repository (`core.worktree` names another folder).
  std::pair<std::string, std::string> headAnd(const std::string& revision) const;
  /// Returns the commit that is checked out; a tree without files if the branch has no commit yet.
  std::string headOrNothing() const;
  /// Returns the best common ancestors of two commits: one, unless both merged the other's work. Throws
  /// no-merge-base.
  std::vector<std::string> mergeBases(const std::string& a, const std::string& b) const;
  /// The same; returns none if they have none.
  std::vector<std::string> mergeBasesOrNone(const std::string& a, const std::string& b) const;
  /// Returns the first of them.
  std::string mergeBase(const std::string& a, const std::string& b) const;
  /// Returns the commit that a merge in progress brings in; nullopt if none is in progress.
  std::optional<std::string> mergeHead() const;
  /// Returns the commit that `git merge --squash` took into the index and that is to be committed without it
  /// as a parent; nullopt if none is.
  std::optional<std::string> squashedHead() const;

  /// Returns the folder of the workspace in the repository: empty, or with a `/` at its end.
  const std::string& folder() const { return folder_ ? *folder_ : indexPlace().folder; }
  /// Reads commits, and compares them, at another folder: for commits before the workspace was moved.
  void setFolder(std::string folder) { folder_ = std::move(folder); }
  /// Returns the tree of a folder of a commit, as git names it.
  static std::string treeOf(const std::string& commit, const std::string& folder);
  bool hasWorkspace(const std::string& commit, const std::string& folder) const;
  /// Return the files of the whole repository, in a commit, in the index and in the work tree.
  RepositoryPaths pathsOf(const std::string& commit) const;
  RepositoryPaths stagedPaths() const;
  RepositoryPaths workTreePaths() const;

  /// Returns the files of a commit, or of a folder of it: `COMMIT:FOLDER`.
  std::unique_ptr<fs::RevisionFileSystem> files(const std::string& tree) const;
  /// Returns the contents of blobs, by their names.
  std::map<std::string, std::string> texts(const std::vector<std::string>& blobs) const;
  /// Returns the files of the index, of `GIT_INDEX_FILE` if git runs a hook for another one.
  std::unique_ptr<fs::RevisionFileSystem> stagedFiles() const;

  /// Returns the files that differ between two commits, by path.
  std::vector<GitChange> changes(const std::string& from, const std::string& to) const;
  /// The same between a commit and the index.
  std::vector<GitChange> stagedChanges(const std::string& from) const;
  /// The same between a commit and the work tree, whose files are `files`, with files that git neither tracks
  /// nor ignores. May return files that do not differ, but only have a new time. `withRepositories`: also
  /// folders that git does not track because they have repositories of their own.
  std::vector<GitChange> workTreeChanges(const std::string& from, const fs::FileSystem& files,
                                         bool withRepositories = false) const;
  /// The same, each beginning with a tree: for a workspace that was moved within the repository.
  std::vector<GitChange> changesFromTree(const std::string& tree, const std::string& to) const;
  std::vector<GitChange> stagedChangesFromTree(const std::string& tree) const;
  std::vector<GitChange> workTreeChangesFromTree(const std::string& tree, const fs::FileSystem& files) const;
  /// Returns the merges that the history of `to` has and those of `from` lack. A side that is part of one of
  /// these histories has no changes of its own.
  std::vector<GitMerge> merges(const std::vector<std::string>& from, const std::string& to) const;
  /// Returns the workspace's files that each of several commits, or the commits before it, changed and the
  /// histories of the others lack.
  std::vector<std::set<std::string>> changedBySides(const std::vector<std::string>& commits) const;

 private:
  /// Where the index lies, and the folder of the workspace in the repository.
  struct IndexPlace {
    std::string path;
    std::string folder;     ///< empty, or ends with `/`
    std::string head = {};  ///< the commit, and its tree; empty if they were not asked for
    std::string tree = {};
  };
  /// `index`: its path from the folder of the workspace.
  IndexPlace placeOf(const std::string& index, std::string folder) const;
  const IndexPlace& indexPlace() const;
  std::optional<std::vector<GitChange>> changesBesideIndex(const std::string& from,
                                                           const fs::FileSystem& files) const;
  std::string untracked(const std::vector<std::string>& paths) const;
  std::vector<GitChange> comparedWithTree(const std::string& tree, std::vector<GitChange> all) const;
  void leaveOutEqual(std::vector<GitChange>& changes, const fs::FileSystem& files) const;
  std::string emptyTree() const;
  std::vector<std::string> rawCommand(std::string_view name, const std::vector<std::string>& more) const;
  void requireRepository() const;
  /// Makes git use the index of a hook, if git runs one for another index.
  void useIndexOfHook(GitProgram& git) const;
  bool isShallow() const;
  std::optional<std::string> ownPath(std::string_view path) const;
  Diagnostic withDepthHint(Diagnostic finding) const;

  const Host& host_;
  std::string directory_;
  std::shared_ptr<GitProgram> git_;
  mutable std::optional<IndexPlace> indexPlace_;
  std::optional<std::string> folder_;  ///< nullopt: the one in which it runs
};

/// True if a change adds the settings of the workspace: it is new, or was moved.
bool startsWorkspace(const std::vector<GitChange>& changes);

/// The two ends of a range of revisions, `A..B`; `A...B` begins at the common ancestor. An empty end is HEAD.
struct GitRange {
  std::string from;
  std::string to;
  bool fromAncestor = false;
};
/// Returns the range that a text means; nullopt if it is none, such as a path.
std::optional<GitRange> gitRange(std::string_view text);

/// The name of a commit for people: the first twelve digits of its hash.
std::string shortCommit(const std::string& commit);

}  // namespace som::cli
