#include "cli/git_commit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <thread>

#include "base/contains.hpp"
#include "base/git_blob.hpp"
#include "base/hash.hpp"
#include "base/suggest.hpp"
#include "store/layout.hpp"
#include "store/local_files.hpp"
#include "store/private_folder.hpp"

namespace som::cli {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t shortestName = 40;  ///< of an object of git
constexpr std::size_t mostFindings = 20;

/// The files and folders of git's directory that exist while something is under way.
struct Marker {
  std::string_view name;
  std::string_view what;
  std::string_view finish;
};
constexpr std::array markers = {
    Marker{"MERGE_HEAD", "a merge", "git merge --continue"},
    Marker{"CHERRY_PICK_HEAD", "a cherry-pick", "git cherry-pick --continue"},
    Marker{"REVERT_HEAD", "a revert", "git revert --continue"},
    Marker{"rebase-merge", "a rebase", "git rebase --continue"},
    Marker{"rebase-apply", "a rebase", "git rebase --continue"},
    Marker{"sequencer", "a cherry-pick or revert of several commits", "git cherry-pick --continue"},
};

/// The name of a branch for people.
std::string nameOfBranch(const std::string& ref) {
  constexpr std::string_view heads = "refs/heads/";
  return ref.starts_with(heads) ? ref.substr(heads.size()) : ref;
}

}  // namespace

/// Returns git's directory, of this work tree; empty if git finds no repository that it accepts.
const std::string& GitCommits::gitDirectory() {
  if (!gitDirectory_) {
    const auto found = reading_.tryToRun({"rev-parse", "--absolute-git-dir", "--is-inside-work-tree"});
    std::string_view lines = found ? std::string_view(found->output) : std::string_view();
    gitDirectory_ = takeUntil(lines, '\n');
    // With a work tree elsewhere, git would commit other files under the names of these.
    if (takeUntil(lines, '\n') == "false")
      throw Error(Diagnostic(Code::gitFailed, "the workspace is not in the work tree of its repository")
                      .hint("git config core.worktree names another folder: unset it"));
  }
  return *gitDirectory_;
}

void GitCommits::requireIdle() {
  if (gitDirectory().empty()) return;
  for (const Marker& marker : markers)
    if (host_.pathExists(fmt::format("{}/{}", gitDirectory(), marker.name)))
      throw Error(
          Diagnostic(Code::gitBusy, fmt::format("{} is under way in git; nothing was changed", marker.what))
              .hint(fmt::format("finish it with {}, or change without --commit", marker.finish)));
}

void GitCommits::requireRepository() {
  if (gitDirectory().empty())
    throw Error(Diagnostic(Code::gitFailed, "nothing was changed: the workspace lies in no git repository")
                    .in(directory_)
                    .hint("make one with git init, or change without --commit, or with --no-commit if the "
                          "configuration asks for commits"));
}

void GitCommits::lock(store::Store& store) {
  if (lock_) return;
  const store::PrivateModes modes(store.files().stat("").value());
  for (const std::string& folder : {store::privateFolder, store::commitLockFolder})
    store.files().makeDirectory(folder, modes.folder);
  lock_ = store.lockFolder(store::commitLockFolder);
}

std::vector<Diagnostic> GitCommits::run(store::Store& store) {
  std::vector<Diagnostic> findings;
  if (!store::hasQueuedCommits(store.files())) return findings;
  lock(store);
  std::vector<store::QueuedCommit> queued =
      store::readQueuedCommits(store, [this](const std::string& made) { return belongsElsewhere(made); });
  const auto middle = std::stable_partition(queued.begin(), queued.end(),
                                            [](const store::QueuedCommit& one) { return !one.isElsewhere; });
  const std::vector<store::QueuedCommit> elsewhere(std::make_move_iterator(middle),
                                                   std::make_move_iterator(queued.end()));
  queued.erase(middle, queued.end());
  std::set<const store::QueuedCommit*> obstacles;
  for (const Batch& batch : batches(std::move(queued))) {
    if (const store::QueuedCommit* entry = obstacle(batch, elsewhere)) {
      if (obstacles.insert(entry).second) findings.push_back(held(*entry, true));
      continue;
    }
    const std::string before = branch();
    commit(store, batch, findings);
    store::removeQueuedCommits(store, batch.commits);
    if (branch() == before) continue;
    findings.push_back(Diagnostic(Code::gitFailed, fmt::format("a hook of git left {}: the commit is on {}",
                                                               nameOfBranch(before), nameOfBranch(branch())))
                           .in(batch.commits.front().path)
                           .hint("look at the hooks, and bring the commit back: git cherry-pick"));
    break;  // the rest belongs to the other branch
  }
  for (const store::QueuedCommit& entry : elsewhere) {
    if (obstacles.contains(&entry) || !isUncommitted(entry)) continue;
    findings.push_back(held(entry, false));
    findings.back().severity = Severity::warning;
  }
  return findings;
}

std::string GitCommits::branch() {
  if (gitDirectory().empty()) return {};
  constexpr std::string_view mark = "ref: ";
  try {
    const std::string head = withoutLineEnd(host_.readFile(gitDirectory() + "/HEAD"));
    const bool isName = head.starts_with(mark) && !head.ends_with(".invalid");  // elsewhere, with reftable
    if (isName) return head.substr(mark.size());
    if (head.find_first_not_of("0123456789abcdef") == std::string::npos) return "HEAD";
  } catch (const Error&) {
    // A link, as old versions of git made.
  }
  const auto found = reading_.tryToRun({"symbolic-ref", "--quiet", "HEAD"});
  return found ? withoutLineEnd(found->output) : "HEAD";
}

/// Returns a file of HEAD as git checks it out; nullopt if HEAD lacks it.
std::optional<std::string> GitCommits::checkedOut(const std::string& path) const {
  GitProgram git = reading_;
  git.disableFilters();
  const auto committed = git.tryToRun({"cat-file", "--filters", "HEAD:./" + path});
  return committed ? std::optional(committed->output) : std::nullopt;
}

std::vector<Diagnostic> GitCommits::ownEdits(const fs::FileSystem& files,
                                             const std::vector<store::Change>& changes) const {
  std::vector<const store::Change*> asked;
  std::string names;
  for (const store::Change& change : changes)
    if (change.before && change.path.find('\n') == std::string::npos) {
      asked.push_back(&change);
      names += fmt::format("HEAD:./{}\n", change.path);
    }
  const auto answer =
      asked.empty() ? std::nullopt : reading_.tryToRun({"cat-file", "--batch-check=%(objectname)"}, 0, names);
  if (!answer) return {};
  const auto queued = store::queuedContents(files);
  std::vector<Diagnostic> findings;
  std::string_view rest = answer->output;
  for (const store::Change* change : asked) {
    const std::string_view blob = takeUntil(rest, '\n');
    const bool isMissing = blob.ends_with(" missing");
    if (!isMissing && (blob.size() < shortestName || gitBlobName(*change->before, blob.size()) == blob))
      continue;
    if (queued.contains({change->path, contentHash(change->before).value()})) continue;
    if (!isMissing && checkedOut(change->path) == change->before) continue;
    findings.push_back(
        Diagnostic(Code::uncommittedEdit,
                   isMissing ? "no commit has this file yet: the one of this command has all of it"
                             : "has edits that no commit has: the one of this command has them, too")
            .in(change->path)
            .as(Severity::warning)
            .hint(fmt::format("to have them in a commit of their own, commit before: git commit {}",
                              change->path)));
    if (findings.size() == mostFindings) break;
  }
  return findings;
}

/// True if a change was made on another branch, which is still there.
bool GitCommits::belongsElsewhere(const std::string& made) {
  const std::string now = branch();
  if (now.empty() || now == made) return false;
  return made == "HEAD" || reading_.tryToRun({"show-ref", "--verify", "--quiet", made}).has_value();
}

/// True if the work tree may have a change that the present commit lacks.
bool GitCommits::isUncommitted(const store::QueuedCommit& entry) const {
  Words words = {"diff-index", "--name-only", "--no-renames", "-z", "HEAD", "--"};
  for (const auto& file : entry.files) words.push_back(file.path);
  const auto found = reading_.tryToRun(words);
  return !found || !found->output.empty();
}

/// Returns an entry of another branch whose change a commit of these changes would have, too: both changed
/// one file, and HEAD lacks it. Null if it finds none.
const store::QueuedCommit* GitCommits::obstacle(const Batch& batch,
                                                const std::vector<store::QueuedCommit>& elsewhere) const {
  using Entry = const store::QueuedCommit*;
  std::map<std::string, std::map<std::string_view, Entry>> changes;  // by file, then in their order
  for (const auto* entries : {&batch.commits, &elsewhere})
    for (const store::QueuedCommit& entry : *entries)
      for (const auto& file : entry.files) changes[file.path].emplace(entry.path, &entry);
  for (const auto& change : changes) {
    const std::string& path = change.first;
    const auto& entries = change.second;
    const auto isElsewhere = [](const auto& one) { return one.second->isElsewhere; };
    if (std::all_of(entries.begin(), entries.end(), isElsewhere) ||
        std::none_of(entries.begin(), entries.end(), isElsewhere))
      continue;
    const auto head = contentHash(checkedOut(path));
    Entry last = nullptr;  // of those that HEAD lacks
    for (auto at = entries.rbegin(); at != entries.rend(); ++at) {
      const Entry entry = at->second;
      const auto file = std::find_if(entry->files.begin(), entry->files.end(),
                                     [&](const store::QueuedCommit::File& one) { return one.path == path; });
      if (file->after == head) break;
      if (entry->isElsewhere) last = entry;
      if (file->before == head) break;
    }
    if (last) return last;
  }
  return nullptr;
}

/// Says where the change of an entry is to be committed. An obstacle shares a file with changes of the
/// present branch: on its own branch, these would keep it from its commit.
Diagnostic GitCommits::held(const store::QueuedCommit& entry, bool isObstacle) {
  const std::string now = branch();
  std::string files;
  for (const auto& file : entry.files) files += " " + file.path;
  const std::string there =
      entry.branch == "HEAD" || isObstacle
          ? ""
          : fmt::format("to have it there: git switch {} && som doctor --fix; ", nameOfBranch(entry.branch));
  return Diagnostic(Code::pendingCommit,
                    fmt::format("a change was made {}, and is not committed {}: {}",
                                entry.branch == "HEAD" ? "with no branch checked out"
                                                       : "on the branch " + nameOfBranch(entry.branch),
                                now == "HEAD" ? "here" : "on " + nameOfBranch(now),
                                entry.text.lines.empty() ? entry.path : entry.text.lines.front()))
      .in(entry.path)
      .hint(fmt::format(
          "{}{}: git add{} && git commit", there,
          isObstacle ? "the file has changes of both branches; to have all of them here" : "to have it here",
          files));
}

/// Joins the changes of one command, and those that share a file: git takes a file as it is now.
std::vector<GitCommits::Batch> GitCommits::batches(std::vector<store::QueuedCommit> queued) {
  std::map<std::string, std::size_t> owners;  // by command and by path
  std::vector<std::size_t> batchOf(queued.size());
  for (std::size_t n = 0; n < queued.size(); ++n) {
    batchOf[n] = n;
    Words keys = {"/" + queued[n].command};
    for (const auto& file : queued[n].files) keys.push_back(file.path);
    for (const std::string& key : keys) {
      const auto [owner, isNew] = owners.try_emplace(key, n);
      const std::size_t from = batchOf[owner->second];
      if (!isNew && from != batchOf[n])
        std::replace(batchOf.begin(), batchOf.begin() + static_cast<std::ptrdiff_t>(n) + 1, batchOf[n], from);
    }
  }
  std::map<std::size_t, Batch> all;
  for (std::size_t n = 0; n < queued.size(); ++n) all[batchOf[n]].commits.push_back(std::move(queued[n]));
  std::vector<Batch> ordered;
  for (auto& [first, batch] : all) ordered.push_back(std::move(batch));
  return ordered;
}

bool GitCommits::isBusy() {
  return std::any_of(markers.begin(), markers.end(), [&](const Marker& marker) {
    return host_.pathExists(fmt::format("{}/{}", gitDirectory(), marker.name));
  });
}

}  // namespace som::cli
