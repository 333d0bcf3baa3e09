#include "workspace/gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "process/history/judged_merge.hpp"
#include "store/layout.hpp"
#include "store/store.hpp"
#include "workspace/gate_merges.hpp"
#include "workspace/gate_revisions.hpp"

namespace som::cli {
namespace {

process::ChangedFile changedFile(const GitChange& change) {
  return {.path = change.path,
          .was = !change.before.empty(),
          .is = change.isThere && change.isRegular,
          .isUnmerged = change.isUnmerged,
          .isIrregular = change.isThere && !change.isRegular,
          .isRepository = change.isThere && change.isRepository};
}

/// Collects the input of the gate.
class Gate {
 public:
  Gate(const Session& session, const std::vector<std::string>& paths)
      : session_(session), git_(session.host, session.directory()), paths_(paths) {
    if (session.global.fetch) git_.allowFetch();
  }

  /// Returns the text of a file after the change; nullopt if it has none.
  std::optional<std::string> text(const std::string& path) const { return textsAfter_->read(path); }

  Judged against(const std::string& revision) {
    const auto [head, other] = git_.headAnd(revision);
    merges_.begin(head == other ? std::vector{head} : git_.mergeBases(other, head));
    const std::string base = merges_.bases().front();
    const fs::FileSystem& files = session_.workspace().store().files();
    std::vector<GitChange> changes = git_.workTreeChanges(base, files, true);
    if (startsWorkspace(changes))
      followMove(base, git_.workTreePaths(), changes,
                 [&](const std::string& tree) { return git_.workTreeChangesFromTree(tree, files); });
    std::erase_if(changes, [&](GitChange& change) {
      const auto there = files.stat(change.path);
      // Git has it, and does not check it out.
      const bool isSparse = !there && change.isThere && !change.after.empty();
      if (isSparse) notJudged(change.path);
      change.isThere = there.has_value();
      change.isRegular = there && there->kind == fs::Kind::file;
      return isSparse;
    });
    const store::Store& after = session_.workspace().store();
    compare(base, merges_.withoutOthers(std::move(changes), after));
    add(merges_.beside(head, after));
    merges_.mayBeUnderWay(head);
    return result(session_.workspace(), base, "work tree");
  }

  Judged range(const GitRange& range) {
    const std::string to = git_.commit(range.to);
    const std::string begin = git_.commit(range.from);
    merges_.begin(range.fromAncestor ? git_.mergeBases(begin, to) : std::vector{begin});
    const std::string from = merges_.bases().front();
    compareCommits(from, to);
    if (!revision(to).isWorkspace() && useFolderOf(to)) compareCommits(from, to);
    GateRevision& after = revision(to);
    add(merges_.beside(to, after.store()));
    return result(after.workspace(), from, to);
  }

  /// A commit during a merge has two parents: a content that one of them has was judged there, unless the
  /// other one changed the file, too; any other content is judged against both.
  Judged staged() {
    const std::string head = git_.headOrNothing();
    std::vector<GitChange> changes = stagedChanges(head);
    std::vector<GitChange> others;
    const auto merged = git_.mergeHead();
    if (merged) {
      others = stagedChanges(*merged);
      const auto isIn = [](const std::vector<GitChange>& list, const GitChange& one) {
        return std::any_of(list.begin(), list.end(), [&](const GitChange& o) { return o.path == one.path; });
      };
      const std::vector<std::set<std::string>> sides = git_.changedBySides({head, *merged});
      const std::vector<GitChange> all = changes;
      std::erase_if(changes,
                    [&](const GitChange& one) { return !isIn(others, one) && !sides[0].contains(one.path); });
      std::erase_if(others,
                    [&](const GitChange& one) { return !isIn(all, one) && !sides[1].contains(one.path); });
    }
    compare(head, changes);
    if (merged) {
      comparisons_.back().mayInterleave = true;
      compare(*merged, others);
      comparisons_.back().mayInterleave = true;
      merges_.note({.commit = {}, .parents = {head, *merged}, .paths = {}, .blobs = {}});
    }
    const auto squashed = merged ? std::nullopt : git_.squashedHead();
    if (squashed) {
      comparisons_.back().mayInterleave = true;
      merges_.note({.commit = {}, .parents = {head, *squashed}, .paths = {}, .blobs = {}});
    }
    staged_.emplace(git_.stagedFiles());
    prefetchFrom(staged_->files());
    if (squashed) findDropped(head, *squashed);
    return result(staged_->workspace(), head, "index");
  }

 private:
  /// Finds records of which a squash drops entries that the commit has whose changes it takes. Only now git
  /// knows that commit: the new one does not have it as a parent.
  void findDropped(const std::string& head, const std::string& squashed) {
    const std::set<std::string> changed = git_.changedBySides({head, squashed})[1];
    const GateRevision& side = revision(squashed);
    side.files().prefetch({changed.begin(), changed.end()});
    for (const std::string& path : changed) {
      const auto before = side.store().read(path);
      if (!before || process::keepsEntries(path, *before, staged_->workspace().store().read(path))) continue;
      warnings_.push_back(
          Diagnostic(
              Code::historyRewritten,
              fmt::format("the squash drops what {} has here: no later check sees it", shortCommit(squashed)))
              .in(path)
              .as(Severity::warning)
              .hint("take both sides: a merge commit, with the merge driver of som git install-hooks"));
    }
  }

  using ChangesFrom = std::function<std::vector<GitChange>(const std::string& tree)>;

  /// Replaces the changes since a commit that has the workspace at another folder: they begin with the files
  /// there. Records that are still there were not deleted.
  void followMove(const std::string& before, const RepositoryPaths& later, std::vector<GitChange>& changes,
                  const ChangesFrom& changesFrom) {
    const auto folder = git_.pathsOf(before).movedFrom(later, git_.folder());
    if (!folder) return;
    revisions_.move(before, *folder);
    changes = changesFrom(GitReader::treeOf(before, *folder));
    std::erase_if(changes, [&](const GitChange& change) {
      return !change.isThere && later.hasRecord(*folder + change.path);
    });
  }

  void compareCommits(const std::string& from, const std::string& to) {
    std::vector<GitChange> changes = git_.changes(from, to);
    if (startsWorkspace(changes))
      followMove(from, git_.pathsOf(to), changes,
                 [&](const std::string& tree) { return git_.changesFromTree(tree, to); });
    compare(from, merges_.withoutOthers(std::move(changes), revision(to).store()));
    prefetchFrom(revision(to).files());
  }

  /// Finds the folder that the workspace had in a commit before it was moved to the present one, and begins
  /// again there. Returns false if the commit has no such folder.
  bool useFolderOf(const std::string& commit) {
    const auto folder = git_.pathsOf(commit).movedFrom(git_.workTreePaths(), git_.folder());
    if (!folder) return false;
    git_.setFolder(*folder);
    revisions_.clear();
    merges_.begin(merges_.bases());
    comparisons_.clear();
    first_.clear();
    after_ = nullptr;
    return true;
  }

  std::vector<GitChange> stagedChanges(const std::string& from) {
    std::vector<GitChange> changes = git_.stagedChanges(from);
    if (startsWorkspace(changes))
      followMove(from, git_.stagedPaths(), changes,
                 [&](const std::string& tree) { return git_.stagedChangesFromTree(tree); });
    return changes;
  }

  /// Reads the settings, the rules and the changed files of the state after the change together.
  void prefetchFrom(const fs::RevisionFileSystem& files) {
    after_ = &files;
    std::vector<std::string> paths = {std::string(store::settingsPath), std::string(store::policyFolder),
                                      std::string(store::catalogFolder)};
    for (const process::Comparison& comparison : comparisons_)
      for (const process::ChangedFile& file : comparison.files) {
        paths.push_back(file.path);
        if (store::kindOfPath(file.path)) paths.push_back(store::twinOf(file.path));
      }
    files.prefetch(paths);
  }

  GateRevision& revision(const std::string& commit) { return revisions_.at(commit); }

  /// Adds files as a comparison, whose former contents are read together.
  void compare(const std::string& before, const std::vector<GitChange>& changes) {
    std::vector<process::ChangedFile> files;
    std::vector<std::string> paths;
    for (const GitChange& change : changes) {
      files.push_back(changedFile(change));
      if (files.back().was) paths.push_back(change.path);
    }
    const GateRevision& base = revision(before);
    base.files().prefetch(paths);
    comparisons_.push_back({&base.store(), std::move(files), merges_.areSeveral()});
    if (first_.empty()) first_ = before;
  }

  void add(std::vector<process::Comparison> more) {
    std::move(more.begin(), more.end(), std::back_inserter(comparisons_));
  }

  void notJudged(const std::string& path) {
    if (store::kindOfPath(path))
      warnings_.push_back(
          Diagnostic(Code::missingObject, "a sparse checkout leaves it out: its change was not judged")
              .in(path)
              .as(Severity::warning)
              .hint("judge commits, such as som validate REV..HEAD; or git sparse-checkout disable"));
  }

  Judged result(process::Workspace& after, const std::string& from, const std::string& to) {
    textsAfter_ = &after.store();
    Judged judged{.gate = this->judged(after), .from = from, .to = to};
    std::move(warnings_.begin(), warnings_.end(), std::back_inserter(judged.gate.result.findings));
    for (const process::ChangedFile& file : comparisons_.front().files) judged.files.insert(file.path);
    if (const auto& folder = revisions_.movedFrom())
      judged.movedFrom = folder->empty() ? "." : folder->substr(0, folder->size() - 1);
    return judged;
  }

  process::GateResult judged(process::Workspace& after) {
    process::GateInput input{
        .after = after, .now = session_.env.now, .comparisons = comparisons_, .paths = paths_};
    input.before = [this]() -> process::Workspace* {
      GateRevision& base = revision(first_);
      return base.isWorkspace() ? &base.workspace() : nullptr;
    };
    input.merges = [this](const std::string& path) { return merges_.versionsOf(path, *textsAfter_); };
    input.searched = &session_.workspace().store();
    if (after_) input.prefetch = [this](const std::vector<std::string>& paths) { after_->prefetch(paths); };
    return process::judge(input);
  }

  const Session& session_;
  GitReader git_;
  const std::vector<std::string> paths_;
  GateRevisions revisions_{git_};
  GateMerges merges_{git_, revisions_};
  std::optional<GateRevision> staged_;
  const store::Store* textsAfter_ = nullptr;
  std::vector<process::Comparison> comparisons_;
  std::vector<Diagnostic> warnings_;  ///< of what is not judged, and of what a squash drops
  std::string first_;
  const fs::RevisionFileSystem* after_ = nullptr;
};

}  // namespace

Judged judgeChange(const Session& session, const GateRequest& request,
                   const std::vector<std::string>& paths) {
  if ((request.against.empty() ? 0 : 1) + (request.range ? 1 : 0) + (request.staged ? 1 : 0) > 1)
    throw Error(Diagnostic(Code::usage, "--against, --staged and A..B exclude each other"));
  const auto gate = std::make_shared<Gate>(session, paths);
  Judged judged = request.staged  ? gate->staged()
                  : request.range ? gate->range(*request.range)
                                  : gate->against(request.against);
  judged.text = [gate](const std::string& path) { return gate->text(path); };
  return judged;
}

}  // namespace som::cli
