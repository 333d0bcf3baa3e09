#include "cli/git_commit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <thread>

#include "base/hash.hpp"
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

constexpr std::chrono::milliseconds shortestPause{10};
constexpr std::chrono::milliseconds longestPause{250};

/// Returns the path of the lock that another program holds, out of what git says; empty if it says something
/// else. `fatal: Unable to create '/…/.git/index.lock': File exists.`
std::string lockIn(std::string_view said) {
  constexpr std::string_view ending = ".lock'";
  const std::size_t end = said.find(ending);
  const std::size_t begin = end == std::string_view::npos ? end : said.rfind('\'', end);
  if (begin == std::string_view::npos) return {};
  const std::size_t first = begin + 1;
  const std::string_view path = said.substr(first, end + ending.size() - 1 - first);
  return path.starts_with('/') && path.find('\n') == std::string_view::npos ? std::string(path)
                                                                            : std::string();
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
      if (obstacles.insert(entry).second) findings.push_back(held(*entry));
      continue;
    }
    commit(store, batch);
    store::removeQueuedCommits(store, batch.commits);
  }
  for (const store::QueuedCommit& entry : elsewhere) {
    if (obstacles.contains(&entry) || !isUncommitted(entry)) continue;
    findings.push_back(held(entry));
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
    GitProgram git = reading_;
    git.disableFilters();
    const auto committed = git.tryToRun({"cat-file", "--filters", "HEAD:./" + path});  // as it is checked out
    const auto head = contentHash(committed ? std::optional(committed->output) : std::nullopt);
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

/// Says where the change of an entry is to be committed.
Diagnostic GitCommits::held(const store::QueuedCommit& entry) {
  constexpr std::string_view heads = "refs/heads/";
  const auto nameOf = [&](const std::string& ref) {
    return ref.starts_with(heads) ? ref.substr(heads.size()) : ref;
  };
  const std::string now = branch();
  const std::string place =
      entry.branch == "HEAD" ? "with no branch checked out" : "on the branch " + nameOf(entry.branch);
  std::string files;
  for (const auto& file : entry.files) files += " " + file.path;
  return Diagnostic(Code::pendingCommit,
                    fmt::format("a change was made {}, and is not committed {}: {}", place,
                                now == "HEAD" ? "here" : "on " + nameOf(now),
                                entry.text.lines.empty() ? entry.path : entry.text.lines.front()))
      .in(entry.path)
      .hint(fmt::format(
          "{}to have it here: git add{} && git commit",
          entry.branch == "HEAD"
              ? ""
              : fmt::format("to have it there: git switch {} && som doctor --fix; ", nameOf(entry.branch)),
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

void GitCommits::throwLocked(const std::string& path) const {
  throw Error(Diagnostic(Code::gitLocked, "the change is saved, but another program holds a lock of git")
                  .in(path)
                  .hint("the next command with --commit, or som doctor --fix, commits it; if no git runs, "
                        "remove the file"));
}

/// Waits while another program holds the index, up to a time after `begun`. Throws git-locked.
void GitCommits::waitForIndex(std::chrono::microseconds begun) {
  const std::string path = gitDirectory() + "/index.lock";
  for (auto pause = shortestPause; host_.pathExists(path); pause = std::min(pause * 2, longestPause)) {
    if (host_.stopwatch() - begun >= timeout_) throwLocked(path);
    std::this_thread::sleep_for(pause);
  }
}

/// Removes paths from the index that it has.
void GitCommits::unstage(const Words& paths) {
  if (paths.empty()) return;
  const auto begun = host_.stopwatch();
  for (auto pause = shortestPause;; pause = std::min(pause * 2, longestPause)) {
    waitForIndex(begun);
    try {
      reading_.run({"update-index", "--force-remove", "-z", "--stdin"}, 0, joinedWithNul(paths));
      return;
    } catch (const Error& error) {
      const std::string lock = lockIn(error.what());
      if (lock.empty()) throwFailed("update-index");
      if (host_.stopwatch() - begun >= timeout_) throwLocked(lock);
    }
    std::this_thread::sleep_for(pause);
  }
}

void GitCommits::runGit(store::Store& store, const Words& words, const Words& paths) {
  if (paths.empty()) return;
  store::writeLocal(store, pathsFile, joinedWithNul(paths), store::Durable::no);
  Words all = words;
  all.insert(all.end(), {"--pathspec-from-file=" + pathsFile, "--pathspec-file-nul"});
  runGit(all);
}

/// Runs git, again while another program holds a lock. Throws git-locked, git-failed.
void GitCommits::runGit(const Words& words) {
  Words all = {"git", "-c", "safe.bareRepository=explicit", "--literal-pathspecs"};
  all.insert(all.end(), words.begin(), words.end());
  const auto begun = host_.stopwatch();
  for (auto pause = shortestPause;; pause = std::min(pause * 2, longestPause)) {
    waitForIndex(begun);
    std::string lock;
    const auto listen = [&](std::string_view said) {
      // Git names a lock in one piece of text, which is not shown if it succeeds afterwards.
      if (const std::string named = lockIn(said); !named.empty())
        lock = named;
      else
        host_.err << said << std::flush;
    };
    const int status = host_.listenToProgram ? host_.listenToProgram(all, directory_, listen)
                                             : host_.runProgram(all, directory_);
    if (status == 0) return;
    if (lock.empty()) throwFailed(words.front());
    if (host_.stopwatch() - begun >= timeout_) throwLocked(lock);
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace som::cli
