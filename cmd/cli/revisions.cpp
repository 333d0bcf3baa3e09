#include "cli/revisions.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/diagnostic.hpp"
#include "process/consequences.hpp"

namespace som::cli {
namespace {

std::string firstLine(const std::string& text) { return text.substr(0, text.find('\n')); }

store::Options optionsOfRevision() {
  store::Options options;
  options.readOnly = true;
  options.index = false;
  return options;
}

}  // namespace

Revisions::Revisions(const Host& host, const std::string& directory, const Times& times,
                     const std::string& gitDir)
    : reader_(host, directory, gitDir), git_(host, directory, gitDir), times_(times) {}

Revision Revisions::named(const std::string& revision) const {
  Revision found{.name = revision, .commit = reader_.commit(revision), .time = {}};
  const std::string seconds = firstLine(git_.run({"log", "-1", "--format=%ct", found.commit, "--"}).output);
  std::int64_t count = 0;
  if (std::from_chars(seconds.data(), seconds.data() + seconds.size(), count).ec != std::errc())
    throw Error(Diagnostic(Code::programFailed,
                           fmt::format("git names no time of the commit {}", shortCommit(found.commit))));
  found.time = Instant(Seconds(count));
  found.committed = found.time;
  return found;
}

bool Revisions::isTime(const std::string& text) const {
  try {
    times_.read(text);
    return true;
  } catch (const Error&) {
    return false;
  }
}

Revision Revisions::asOf(const std::string& revisionOrTime) const {
  std::optional<Error> unknown;
  try {
    Revision found = named(revisionOrTime);
    found.isAlsoTime = isTime(revisionOrTime);
    return found;
  } catch (const Error& error) {
    unknown = error;
  }
  Instant time;
  try {
    time = times_.read(revisionOrTime);
  } catch (const Error&) {
    // Without a repository no other name helps.
    if (std::vector<std::string>& hints = unknown->findings().front().hints; hints.empty())
      hints = {"give a branch, a tag, a commit, or a time such as 2026-11-22 12:00"};
    throw Error(*unknown);
  }
  reader_.requireWholeHistory(revisionOrTime);
  // git reads a smaller number of seconds as something else; it is older than git.
  constexpr Seconds least{100'000'000};
  const Seconds seconds = time.time_since_epoch();
  const std::string commit =
      seconds < least ? std::string()
                      : firstParents({"--max-count=1", fmt::format("--until={}", seconds.count())});
  if (commit.empty())
    throw Error(Diagnostic(Code::notFound, fmt::format("there is no commit up to {}", times_.shown(time))));
  return {.name = revisionOrTime, .commit = commit, .time = time};
}

/// Returns the first of the commits on the first-parent history of HEAD within some limits; empty for none.
std::string Revisions::firstParents(const std::vector<std::string>& limits) const {
  std::vector<std::string> words = {"rev-list", "--first-parent"};
  words.insert(words.end(), limits.begin(), limits.end());
  words.insert(words.end(), {"HEAD", "--"});
  return firstLine(git_.run(words).output);
}

Revision Revisions::sinceOrFirst(const std::string& revisionOrTime) const try {
  return asOf(revisionOrTime);
} catch (const Error& error) {
  if (error.findings().front().code != Code::notFound || !isTime(revisionOrTime)) throw;
  const std::string first = firstParents({"--max-parents=0"});
  if (first.empty()) throw;
  return named(first);
}

std::unique_ptr<fs::RevisionFileSystem> Revisions::files(const Revision& revision) const {
  return reader_.files(revision.tree());
}

std::string Revisions::described(const Revision& revision) const {
  return fmt::format("{} ({})", shortCommit(revision.commit),
                     times_.shown(revision.committed ? *revision.committed : named(revision.commit).time));
}

RevisionWorkspace::RevisionWorkspace(std::unique_ptr<fs::FileSystem> files)
    : files_(std::move(files)),
      store_(*files_, optionsOfRevision()),
      workspace_(store_, process::propagate) {}

}  // namespace som::cli
