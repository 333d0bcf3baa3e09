#include "git/sync_note.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/git_blob.hpp"
#include "cli/git_reader.hpp"
#include "store/commit_queue.hpp"
#include "store/local_files.hpp"

namespace som::cli {
namespace {

bool isCommitName(std::string_view text) {
  return (text.size() == 40 || text.size() == 64) &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// The blob of a file of the work tree; empty if it is missing.
std::string blobIn(const fs::FileSystem& files, const std::string& path, std::size_t size) try {
  const auto bytes = files.read(path);
  return bytes ? gitBlobName(*bytes, size) : std::string();
} catch (const Error&) {
  return "?";
}

}  // namespace

void SyncNote::begin(const std::string& from, const std::string& to) const {
  store::writeLocal(session_.workspace().store(), store::syncFile, from + " " + to + "\n",
                    store::Durable::no);
}

void SyncNote::end() const { store::removeLocal(session_.workspace().store(), store::syncFile); }

std::optional<std::pair<std::string, std::string>> SyncNote::read() const {
  const auto text = store::readLocal(session_.workspace().store(), store::syncFile);
  if (!text) return std::nullopt;
  std::string_view rest = *text;
  const std::string_view from = takeUntil(rest, ' ');
  const std::string_view to = takeUntil(rest, '\n');
  if (!isCommitName(from) || !isCommitName(to)) return std::nullopt;
  return std::pair(std::string(from), std::string(to));
}

bool SyncNote::takeBack() const {
  const auto note = read();
  if (!note) return end(), false;
  const auto& [from, to] = *note;
  if (withoutLineEnd(whole_.run({"rev-parse", "--verify", "HEAD"}).output) != from) return end(), false;
  const auto files = session_.host.openDirectory(top_, false);
  const auto changed =
      whole_.tryToRun({"diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", from, to, "--"});
  std::vector<std::string> all;
  std::vector<std::string> kept;   // files that the branch has
  std::vector<std::string> added;  // files that it lacks
  for (std::string_view rest = changed ? std::string_view(changed->output) : std::string_view();
       !rest.empty();) {
    const std::string_view line = takeUntil(rest, '\0');
    const GitChange change = gitChange(line, takeUntil(rest, '\0'));
    const std::string now = blobIn(*files, change.path, from.size());
    if (now != change.after && now != change.before) continue;  // somebody changed it since
    all.push_back(change.path);
    if (now == change.after) (change.before.empty() ? added : kept).push_back(change.path);
  }
  runAsUser({"reset", "--quiet", from}, all);
  runAsUser({"checkout", "--quiet", from}, kept);
  runAsUser({"clean", "--quiet", "--force", "-x"}, added);
  end();
  return !kept.empty() || !added.empty();
}

/// Runs a command for paths, some at a time.
void SyncNote::runAsUser(std::vector<std::string> words, const std::vector<std::string>& paths) const {
  constexpr std::size_t most = 1000;
  words.insert(words.begin(), {"git", "-c", "safe.bareRepository=explicit", "--literal-pathspecs"});
  words.emplace_back("--");
  for (std::size_t begin = 0; begin < paths.size(); begin += most) {
    std::vector<std::string> all = words;
    for (std::size_t i = begin; i < std::min(paths.size(), begin + most); ++i) all.push_back(paths[i]);
    if (session_.host.runProgram(all, top_) != 0)
      throw Error(Diagnostic(Code::gitFailed, "a sync was interrupted, and its changes cannot be taken back")
                      .hint("remove the cause that git names, then run som git sync again"));
  }
}

}  // namespace som::cli
