#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/git_reader.hpp"
#include "process/history/comparison.hpp"
#include "process/history/judged_merge.hpp"
#include "store/store.hpp"
#include "workspace/gate_revisions.hpp"

namespace som::cli {

/// The commits that a change begins with, and the merges within it. A content that only one side of a merge
/// has was judged there; contents that a merge made itself, and files of which it lost a part, are judged
/// beside that side.
class GateMerges {
 public:
  GateMerges(const GitReader& git, GateRevisions& revisions) : git_(git), revisions_(revisions) {}

  /// Begins with commits: with several if branches merged each other, and have several common ancestors.
  void begin(std::vector<std::string> bases);
  const std::vector<std::string>& bases() const { return bases_; }
  bool areSeveral() const { return bases_.size() > 1; }

  /// Leaves out of the changes since the first commit what another one changed, and is still there: it was
  /// judged where it was made.
  std::vector<GitChange> withoutOthers(std::vector<GitChange> changes, const store::Store& after);
  /// Returns what stands beside the change: what the other commits of the beginning and the parents of the
  /// merges up to a commit had.
  std::vector<process::Comparison> beside(const std::string& to, const store::Store& after);

  /// Keeps a merge of two commits. One without a commit is in progress, and made the texts after the change.
  void note(GitMerge merge);
  /// Looks for a merge in progress when one is asked for, which made files of the work tree.
  void mayBeUnderWay(std::string head) { head_ = std::move(head); }
  /// Returns the merges that made a text of a file, newest first.
  std::vector<process::MergedVersions> versionsOf(const std::string& path, const store::Store& after);

 private:
  /// A file that one side of a merge changed and the merge has otherwise.
  struct Part {
    const GitMerge* merge;
    const GitSide* side;
    const GitChange* change;
    bool isTaken;  ///< the merge's content is that after the change
  };

  const std::vector<std::set<std::string>>& changedByBases();
  void addBases(const store::Store& after, std::vector<process::Comparison>& all);
  void addMade(const GitMerge& merge, const std::set<std::string>& paths, const store::Store& after,
               std::vector<process::Comparison>& all);
  void addLost(const std::vector<Part>& parts, const store::Store& after,
               std::vector<process::Comparison>& all);
  std::vector<Part> partsOf(const GitMerge& merge, const std::set<std::string>& made,
                            const store::Store& after);
  bool hasBlob(const store::Store& store, const std::string& path, const std::string& blob);

  const GitReader& git_;
  GateRevisions& revisions_;
  std::vector<std::string> bases_;
  std::vector<std::set<std::string>> changedByBases_;
  std::map<std::string, std::vector<std::string>> names_;  ///< of texts after the change, by path
  std::string head_;              ///< of the work tree, until its merge in progress was looked up
  std::vector<GitMerge> merges_;  ///< of two commits, newest first
};

}  // namespace som::cli
