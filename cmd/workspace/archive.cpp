#include "process/history/archive.hpp"

#include <fmt/format.h>

#include <set>

#include "cli/git_commit.hpp"
#include "cli/git_reader.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct ArchiveOptions {
  std::string before;
};

/// Reads a month, `2026-01`, as its beginning; or any other time.
Instant beginningOf(const Times& times, const std::string& text) {
  const bool isMonth = text.size() == 7 && text[4] == '-';
  return times.read(isMonth ? text + "-01" : text);
}

Exit runArchive(const Session& session, const Printer& printer, const Times& times,
                const ArchiveOptions& options) {
  session.requireAlone("archive");
  process::ArchiveRequest request{
      .before = beginningOf(times, options.before), .isCommitted = {}, .dryRun = session.global.dryRun};
  if (request.before > session.env.now)
    throw Error(Diagnostic(Code::usage, fmt::format("--before: {} is later than now", options.before))
                    .hint("name a month that has ended, such as 2026-01"));
  const GitReader git(session.host, session.directory());
  const std::string head = git.commit("HEAD");
  std::set<std::string> changed;
  for (const GitChange& change : git.workTreeChanges(head, session.workspace().store().files()))
    changed.insert(change.path);
  const auto committed = git.files(head);
  committed->locate({""});  // one call of git, not one for each record
  request.isCommitted = [&](const std::string& path) {
    // Git names files, too, that only have a new time.
    return changed.contains(path) ? committed->read(path) == session.workspace().store().read(path)
                                  : committed->stat(path).has_value();
  };
  const process::ArchiveResult result = process::archiveRecords(session.workspace(), request);
  printer.complain(result.bad);
  if (!result.bad.empty()) return skippedExit(result.bad);
  if (result.named > 0)
    printer.remark(fmt::format("som: {} more ended, but other records or policies name them", result.named));
  if (result.uncommitted > 0)
    printer.remark(fmt::format(
        "som: {} more ended, but git does not have them as they are: commit them first", result.uncommitted));
  if (result.changes.changed.empty()) {
    if (printer.isForPeople() && !printer.isQuiet()) printer.line({std::string("nothing to archive")});
    if (printer.isForPeople()) return Exit::done;
  }
  return session.finish(result.changes);
}

}  // namespace

void addArchive(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ArchiveOptions>();
  command
      .option("--before", options->before,
              "records whose last event is before this month, such as 2026-01, or before this time")
      .placeholder("MONTH")
      .required();
  select(command, selection, changeFormats, options, runArchive);
  command.examples("  som archive --before 2026-01 -n\n  som archive --before 2026-01");
}

}  // namespace som::cli
