#include "workspace/gate.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include "base/git_blob.hpp"
#include "store/layout.hpp"
#include "store/store.hpp"

namespace som::cli {
namespace {

store::Options optionsOfRevisions() {
  store::Options options;
  options.readOnly = true;
  options.index = false;
  return options;
}

/// A state of the workspace that git keeps.
class Revision {
 public:
  explicit Revision(std::unique_ptr<fs::RevisionFileSystem> files)
      : files_(std::move(files)), store_(*files_, optionsOfRevisions()) {}

  const fs::RevisionFileSystem& files() const { return *files_; }
  const store::Store& store() const { return store_; }
  /// Opens it as a workspace. Throws no-workspace.
  process::Workspace& workspace() {
    if (!workspace_) workspace_ = std::make_unique<process::Workspace>(store_);
    return *workspace_;
  }
  bool isWorkspace() const { return files_->stat(std::string(store::settingsPath)).has_value(); }

 private:
  std::unique_ptr<fs::RevisionFileSystem> files_;
  store::Store store_;
  std::unique_ptr<process::Workspace> workspace_;
};

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
    const std::string base = head == other ? head : git_.mergeBase(other, head);
    const fs::FileSystem& files = session_.workspace().store().files();
    std::vector<GitChange> changes = git_.workTreeChanges(base, files, true);
    if (startsWorkspace(changes))
      followMove(base, git_.workTreePaths(), changes,
                 [&](const std::string& tree) { return git_.workTreeChangesFromTree(tree, files); });
    for (GitChange& change : changes) {
      const auto there = files.stat(change.path);
      change.isThere = there.has_value();
      change.isRegular = there && there->kind == fs::Kind::file;
    }
    compare(base, changes);
    if (base != head) compareMerges(base, head, session_.workspace().store());
    head_ = head;
    return result(session_.workspace(), base, "work tree");
  }

  Judged range(const GitRange& range) {
    std::string from = git_.commit(range.from);
    const std::string to = git_.commit(range.to);
    if (range.fromAncestor) from = git_.mergeBase(from, to);
    compareCommits(from, to);
    if (!revision(to).isWorkspace() && useFolderOf(to)) compareCommits(from, to);
    Revision& after = revision(to);
    compareMerges(from, to, after.store());
    return result(after.workspace(), from, to);
  }

  /// A commit during a merge has two parents: a content that one of them has was judged there, and any other
  /// is judged against both.
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
      std::erase_if(changes, [&](const GitChange& one) { return !isIn(others, one); });
      std::erase_if(others, [&](const GitChange& one) { return !isIn(changes, one); });
    }
    compare(head, changes);
    if (merged) {
      compare(*merged, others);
      noteMerge({{}, {head, *merged}, {}, {}});
    }
    staged_.emplace(git_.stagedFiles());
    prefetchFrom(staged_->files());
    return result(staged_->workspace(), head, "index");
  }

 private:
  using ChangesFrom = std::function<std::vector<GitChange>(const std::string& tree)>;

  /// Replaces the changes since a commit that has the workspace at another folder: they begin with the files
  /// there. Records that are still there were not deleted.
  void followMove(const std::string& before, const RepositoryPaths& later, std::vector<GitChange>& changes,
                  const ChangesFrom& changesFrom) {
    const auto folder = git_.pathsOf(before).movedFrom(later, git_.folder());
    if (!folder) return;
    folders_[before] = *folder;
    if (!movedFrom_) movedFrom_ = *folder;
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
    compare(from, changes);
    prefetchFrom(revision(to).files());
  }

  /// Finds the folder that the workspace had in a commit before it was moved to the present one, and begins
  /// again there. Returns false if the commit has no such folder.
  bool useFolderOf(const std::string& commit) {
    const auto folder = git_.pathsOf(commit).movedFrom(git_.workTreePaths(), git_.folder());
    if (!folder) return false;
    git_.setFolder(*folder);
    revisions_.clear();
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

  Revision& revision(const std::string& commit) {
    auto& one = revisions_[commit];
    if (!one) one = std::make_unique<Revision>(git_.files(treeOf(commit)));
    return *one;
  }

  /// Names the tree of the workspace in a commit. One that was moved may lie at either folder.
  std::string treeOf(const std::string& commit) {
    if (movedFrom_ && !folders_.contains(commit) && !git_.hasWorkspace(commit, git_.folder()) &&
        git_.hasWorkspace(commit, *movedFrom_))
      folders_[commit] = *movedFrom_;
    const auto moved = folders_.find(commit);
    return moved == folders_.end() ? commit : GitReader::treeOf(commit, moved->second);
  }

  /// Adds files as a comparison, whose former contents are read together.
  void compare(const std::string& before, const std::vector<GitChange>& changes) {
    std::vector<process::ChangedFile> files;
    std::vector<std::string> paths;
    for (const GitChange& change : changes) {
      files.push_back(changedFile(change));
      if (files.back().was) paths.push_back(change.path);
    }
    const Revision& base = revision(before);
    base.files().prefetch(paths);
    comparisons_.push_back({&base.store(), std::move(files)});
    if (first_.empty()) first_ = before;
  }

  /// Adds what merges made themselves and is still there, beside each of their parents.
  void compareMerges(const std::string& from, const std::string& to, const store::Store& after) {
    std::vector<GitMerge> merges = git_.merges(from, to);
    if (movedFrom_) {
      GitReader old = git_;
      old.setFolder(*movedFrom_);
      for (GitMerge& merge : old.merges(from, to)) merges.push_back(std::move(merge));
    }
    for (const GitMerge& merge : merges) {
      noteMerge(merge);
      std::vector<std::string> paths;
      for (std::size_t i = 0; i < merge.paths.size(); ++i)
        if (hasBlob(after, merge.paths[i], merge.blobs[i])) paths.push_back(merge.paths[i]);
      for (const std::string& parent : merge.parents) {
        std::vector<process::ChangedFile> files;
        for (const std::string& path : paths)
          files.push_back({.path = path,
                           .was = revision(parent).files().blobOf(path).has_value(),
                           .is = after.contains(path)});
        if (!files.empty()) comparisons_.push_back({&revision(parent).store(), std::move(files)});
      }
    }
  }

  /// True if a file has the contents of a blob, whose name is zeros for a missing file. In the work tree it
  /// may have other line ends. A history with many merges asks for the same file often.
  bool hasBlob(const store::Store& store, const std::string& path, const std::string& blob) {
    const auto [at, isNew] = names_.try_emplace(path);
    if (isNew) {
      std::optional<std::string> text = store.read(path);
      at->second.push_back(text ? gitBlobName(*text, blob.size()) : std::string(blob.size(), '0'));
      if (text && text->find("\r\n") != std::string::npos) {
        std::size_t end = 0;
        for (std::size_t i = 0; i < text->size(); ++i)
          if ((*text)[i] != '\r' || text->compare(i, 2, "\r\n") != 0) (*text)[end++] = (*text)[i];
        text->resize(end);
        at->second.push_back(gitBlobName(*text, blob.size()));
      }
    }
    return std::find(at->second.begin(), at->second.end(), blob) != at->second.end();
  }

  /// Keeps a merge of two commits. One without a commit is in progress, and made the texts after the change.
  void noteMerge(GitMerge merge) {
    if (merge.parents.size() == 2) merges_.push_back(std::move(merge));
  }

  /// Returns the merges that made a text of a file, newest first.
  std::vector<process::MergedVersions> mergesOf(const std::string& path) {
    // A merge in progress made files of the work tree. Its commit is not there yet.
    if (!head_.empty())
      if (const auto merged = git_.mergeHead())
        merges_.insert(merges_.begin(), {{}, {head_, *merged}, {}, {}});
    head_.clear();
    std::vector<process::MergedVersions> all;
    for (const GitMerge& merge : merges_) {
      if (!merge.commit.empty() &&
          std::find(merge.paths.begin(), merge.paths.end(), path) == merge.paths.end())
        continue;
      const auto read = [&](const std::string& commit) { return revision(commit).store().read(path); };
      const auto ours = read(merge.parents[0]);
      const auto theirs = read(merge.parents[1]);
      const auto merged = merge.commit.empty() ? textsAfter_->read(path) : read(merge.commit);
      if (!ours || !theirs || !merged) continue;
      const auto base = git_.mergeBaseOrNothing(merge.parents[0], merge.parents[1]);
      all.push_back({base ? read(*base) : std::nullopt, *ours, *theirs, *merged});
    }
    return all;
  }

  Judged result(process::Workspace& after, const std::string& from, const std::string& to) {
    textsAfter_ = &after.store();
    Judged judged{.gate = this->judged(after), .from = from, .to = to};
    for (const process::ChangedFile& file : comparisons_.front().files) judged.files.insert(file.path);
    if (movedFrom_)
      judged.movedFrom = movedFrom_->empty() ? "." : movedFrom_->substr(0, movedFrom_->size() - 1);
    return judged;
  }

  process::GateResult judged(process::Workspace& after) {
    process::GateInput input{.after = after, .comparisons = comparisons_, .paths = paths_};
    input.before = [this]() -> process::Workspace* {
      Revision& base = revision(first_);
      return base.isWorkspace() ? &base.workspace() : nullptr;
    };
    input.merges = [this](const std::string& path) { return mergesOf(path); };
    input.searches = !after_;
    if (after_) input.prefetch = [this](const std::vector<std::string>& paths) { after_->prefetch(paths); };
    return process::judge(input);
  }

  const Session& session_;
  GitReader git_;
  const std::vector<std::string> paths_;
  std::map<std::string, std::unique_ptr<Revision>> revisions_;
  std::optional<Revision> staged_;
  std::map<std::string, std::vector<std::string>> names_;  ///< of texts after the change, by path
  const store::Store* textsAfter_ = nullptr;
  std::vector<process::Comparison> comparisons_;
  std::string head_;              ///< of the work tree, until its merge in progress was looked up
  std::vector<GitMerge> merges_;  ///< of two commits, newest first
  std::string first_;
  std::map<std::string, std::string> folders_;  ///< of the workspace in commits that have it elsewhere
  std::optional<std::string> movedFrom_;
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
