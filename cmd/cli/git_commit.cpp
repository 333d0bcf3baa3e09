#include "cli/git_commit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <thread>

#include "base/suggest.hpp"
#include "store/local_files.hpp"
#include "store/private_folder.hpp"

namespace som::cli {
namespace {

using Words = std::vector<std::string>;

const std::string pathsFile = store::commitFolder + "/paths";
const std::string messageFile = store::commitFolder + "/message";

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

std::string joinedWithNul(const Words& words) {
  std::string all;
  for (const std::string& word : words) all.append(word).push_back('\0');
  return all;
}

Words splitAtNul(std::string_view text) {
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\0', at), text.size());
    words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// The message of a commit: the lines of its records, then trailers.
std::string messageOf(const store::CommitText& text) {
  std::string message = text.lines.empty() ? std::string("som: change") : text.lines.front();
  if (text.lines.size() > 1) {
    message += fmt::format(", and {} more\n", text.lines.size() - 1);
    for (std::size_t n = 1; n < text.lines.size(); ++n) message += "\n" + text.lines[n];
  }
  message += "\n\n";
  for (const auto& [name, values] :
       {std::pair{"Record", &text.records}, {"Process", &text.processes}, {"Actor", &text.actors}})
    for (const std::string& value : *values) message += fmt::format("{}: {}\n", name, value);
  return message;
}

[[noreturn]] void throwFailed(const std::string& verb) {
  throw Error(Diagnostic(Code::gitFailed,
                         fmt::format("the change is saved, but git could not commit it: git {} failed", verb))
                  .hint("remove the cause; the next command with --commit, or som doctor --fix, commits it"));
}

void addNew(Words& to, const Words& from) {
  for (const std::string& word : from)
    if (std::find(to.begin(), to.end(), word) == to.end()) to.push_back(word);
}

}  // namespace

/// Queued changes that one commit has.
struct GitCommits::Batch {
  std::vector<store::QueuedCommit> commits;
};

/// Returns git's directory, of this work tree; empty if git finds no repository that it accepts.
const std::string& GitCommits::gitDirectory() {
  if (!gitDirectory_) {
    const auto found = reading_.tryToRun({"rev-parse", "--absolute-git-dir"});
    gitDirectory_ = found ? found->output.substr(0, found->output.find('\n')) : std::string();
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

void GitCommits::lock(store::Store& store) {
  if (lock_) return;
  const store::PrivateModes modes(store.files().stat("").value());
  for (const std::string& folder : {store::privateFolder, store::commitLockFolder})
    store.files().makeDirectory(folder, modes.folder);
  lock_ = store.lockFolder(store::commitLockFolder);
}

std::size_t GitCommits::run(store::Store& store) {
  if (!store::hasQueuedCommits(store.files())) return 0;
  lock(store);
  std::size_t made = 0;
  for (const Batch& batch : batches(store::readQueuedCommits(store))) {
    if (commit(store, batch)) ++made;
    store::removeQueuedCommits(store, batch.commits);
  }
  return made;
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

/// Returns false if git has the changes already, or ignores their files.
bool GitCommits::commit(store::Store& store, const Batch& batch) {
  store::CommitText text;
  std::set<std::string> all;
  for (const store::QueuedCommit& one : batch.commits) {
    text.lines.insert(text.lines.end(), one.text.lines.begin(), one.text.lines.end());
    addNew(text.records, one.text.records);
    addNew(text.processes, one.text.processes);
    addNew(text.actors, one.text.actors);
    for (const auto& file : one.files) all.insert(file.path);
  }
  Words written;
  Words removed;
  for (const std::string& path : withoutIgnored({all.begin(), all.end()}))
    (store.files().stat(path) ? written : removed).push_back(path);
  runGit(store, {"add"}, written);
  unstage(removed);
  const Words changed = staged({all.begin(), all.end()});
  if (changed.empty()) return false;
  store::writeLocal(store, messageFile, messageOf(text), store::Durable::no);
  Words words = {"commit", "--quiet", "--cleanup=whitespace", "-F", messageFile};
  if (isWholeIndex(changed)) {
    runGit(words);
  } else {
    words.insert(words.begin() + 1, "--only");
    runGit(store, words, changed);
  }
  // A hook may have changed and added files: git commits them, but leaves the former ones in its index.
  runGit(store, {"add"}, staged(changed));
  return true;
}

Words GitCommits::withoutIgnored(const Words& paths) const {
  const auto found = reading_.tryToRun({"check-ignore", "-z", "--stdin"}, 1, joinedWithNul(paths));
  const Words ignored = found ? splitAtNul(found->output) : Words();
  const std::set<std::string_view> skipped(ignored.begin(), ignored.end());
  Words kept;
  for (const std::string& path : paths)
    if (!skipped.contains(path)) kept.push_back(path);
  return kept;
}

bool GitCommits::isBusy() {
  return std::any_of(markers.begin(), markers.end(), [&](const Marker& marker) {
    return host_.pathExists(fmt::format("{}/{}", gitDirectory(), marker.name));
  });
}

/// True if the index has only these changes of many files to commit, and nothing is under way that a commit
/// would end. With --only, git compares each path that it is given with each that it knows.
bool GitCommits::isWholeIndex(const Words& changed) {
  constexpr std::size_t many = 200;
  if (changed.size() < many || isBusy()) return false;
  // Also outside of the workspace.
  const auto found =
      reading_.tryToRun({"diff-index", "--cached", "--name-only", "--no-renames", "-z", "HEAD"});
  return found && splitAtNul(found->output).size() == changed.size();
}

/// Returns the paths at which the index differs from the last commit.
Words GitCommits::staged(const Words& paths) const {
  auto found = reading_.tryToRun(
      {"diff-index", "--cached", "--name-only", "--no-renames", "--relative", "-z", "HEAD"});
  if (!found) found = reading_.tryToRun({"ls-files", "--cached", "-z"});  // before the first commit
  const Words differing = found ? splitAtNul(found->output) : Words();
  const std::set<std::string_view> known(differing.begin(), differing.end());
  Words changed;
  for (const std::string& path : paths)
    if (known.contains(path)) changed.push_back(path);
  return changed;
}

/// Waits while another program holds the index. Throws git-locked.
void GitCommits::waitForIndex() {
  const std::string path = gitDirectory() + "/index.lock";
  const auto begun = host_.stopwatch();
  while (host_.pathExists(path)) {
    if (host_.stopwatch() - begun > timeout_)
      throw Error(
          Diagnostic(Code::gitLocked, "the change is saved, but another program holds git's index")
              .in(path)
              .hint("the next command with --commit, or som doctor --fix, commits it; if no git runs, "
                    "remove the file"));
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
}

/// Removes paths from the index that it has.
void GitCommits::unstage(const Words& paths) {
  if (paths.empty()) return;
  waitForIndex();
  if (!reading_.tryToRun({"update-index", "--force-remove", "-z", "--stdin"}, 0, joinedWithNul(paths)))
    throwFailed("update-index");
}

void GitCommits::runGit(store::Store& store, const Words& words, const Words& paths) {
  if (paths.empty()) return;
  store::writeLocal(store, pathsFile, joinedWithNul(paths), store::Durable::no);
  Words all = words;
  all.insert(all.end(), {"--pathspec-from-file=" + pathsFile, "--pathspec-file-nul"});
  runGit(all);
}

void GitCommits::runGit(const Words& words) {
  Words all = {"git", "-c", "safe.bareRepository=explicit", "--literal-pathspecs"};
  all.insert(all.end(), words.begin(), words.end());
  do {
    waitForIndex();
    if (host_.runProgram(all, directory_) == 0) return;
  } while (host_.pathExists(gitDirectory() + "/index.lock"));  // taken after the wait
  throwFailed(words.front());
}

}  // namespace som::cli
