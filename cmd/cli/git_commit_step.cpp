#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <thread>

#include "base/contains.hpp"
#include "cli/git_commit.hpp"
#include "store/layout.hpp"
#include "store/local_files.hpp"

/// How GitCommits makes one commit.
namespace som::cli {
namespace {

using Words = std::vector<std::string>;

const std::string pathsFile = store::commitFolder + "/paths";
const std::string messageFile = store::commitFolder + "/message";

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

/// Commits what git lacks of the changes, and adds a warning for each record that git ignores.
void GitCommits::commit(store::Store& store, const Batch& batch, std::vector<Diagnostic>& findings) {
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
  const Words seen = withoutIgnored({all.begin(), all.end()});
  for (const std::string& path : all)
    if (!contains(seen, path) && store::kindOfPath(path) && store.files().stat(path))
      findings.push_back(Diagnostic(Code::pendingCommit, "git ignores this file: no commit has it")
                             .in(path)
                             .as(Severity::warning)
                             .hint("take it out of .gitignore, then: git add " + path));
  for (const std::string& path : seen) (store.files().stat(path) ? written : removed).push_back(path);
  // Without the option git refuses a tracked file in a folder that it ignores.
  runGit(store, {"add", "--force"}, written);
  unstage(removed);
  const Words changed = staged({all.begin(), all.end()});
  requireSeen(written, changed);
  if (changed.empty()) return;
  store::writeLocal(store, messageFile, messageOf(text), store::Durable::no);
  Words words = {"commit", "--quiet", "--cleanup=whitespace", "-F", messageFile};
  try {
    if (isWholeIndex(changed)) {
      runGit(words);
    } else {
      words.insert(words.begin() + 1, "--only");
      runGit(store, words, changed);
    }
  } catch (const Error&) {
    takeBack(store, changed);
    throw;
  }
  // A hook may have changed and added files: git commits them, but leaves the former ones in its index.
  runGit(store, {"add", "--force"}, staged(changed));
}

/// Throws git-failed if git has orders not to look at a file: it would commit nothing of it.
void GitCommits::requireSeen(const Words& written, const Words& changed) const {
  if (changed.size() >= written.size()) return;
  Words words = {"ls-files", "-v", "-z", "--"};
  for (const std::string& path : written)
    if (!contains(changed, path)) words.push_back(path);
  const auto found = reading_.tryToRun(words);
  for (std::string_view rest = found ? std::string_view(found->output) : std::string_view(); !rest.empty();) {
    const std::string_view line = takeUntil(rest, '\0');
    const bool isSkipped = line.starts_with('S') || line.starts_with('s');
    if (line.size() < 3 || (line.front() == 'H' && !isSkipped)) continue;
    const std::string path(line.substr(2));
    throw Error(
        Diagnostic(Code::gitFailed,
                   fmt::format("the change is saved, but git has orders not to look at this file ({})",
                               isSkipped ? "skip-worktree" : "assume-unchanged"))
            .in(path)
            .hint(fmt::format("git update-index --no-assume-unchanged --no-skip-worktree {}; then "
                              "som doctor --fix commits it",
                              path)));
  }
}

/// Takes files out of the index again that no commit took.
void GitCommits::takeBack(store::Store& store, const Words& paths) const {
  GitProgram git = reading_;
  git.disableFilters();
  store::writeLocal(store, pathsFile, joinedWithNul(paths), store::Durable::no);
  git.tryToRun({"reset", "--quiet", "--pathspec-from-file=" + pathsFile, "--pathspec-file-nul"}, 1);
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
