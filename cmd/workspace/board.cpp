#include "process/board/board.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/output_file.hpp"
#include "cli/revisions.hpp"
#include "jeopardy/shards.hpp"
#include "record/record_query.hpp"
#include "render/html.hpp"
#include "render/terminal.hpp"
#include "workspace/board_page.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct BoardOptions {
  std::string file;
  process::QueryTexts query;
  std::string team;
  std::string since;
  std::string split;
  std::string from;
};

/// True if a file of the workspace has other contents than in a commit. Other files, such as a board, do not
/// count: a second run would differ from the first.
bool isEdited(const Session& session, const Revisions& revisions, const Revision& head) {
  const auto committed = revisions.files(head);
  for (const GitChange& change :
       revisions.reader().workTreeChanges(head.commit, session.workspace().store().files()))
    if (isOfWorkspace(change.path) &&
        committed->read(change.path) != session.workspace().store().read(change.path))
      return true;
  return false;
}

/// The commit whose files are shown; empty outside of a repository, before its first commit, and without git.
std::string revisionOf(const Session& session, const Times& times) try {
  if (!session.revision().empty()) return shortCommit(session.revision());
  const Revisions revisions(session.host, session.directory(), times);
  const Revision head = revisions.named("HEAD");
  return shortCommit(head.commit) +
         (isEdited(session, revisions, head) ? ", with changes that are not committed" : "");
} catch (const Error&) {
  return {};
}

/// The changes of a board, and what they are compared with.
struct Changes {
  std::string since;
  std::unique_ptr<RevisionWorkspace> before;
  process::DiffResult diff;
};

Changes changesOf(const Session& session, const Times& times, const BoardOptions& options) {
  Changes changes;
  if (options.since.empty()) return changes;
  Revisions revisions(session.host, session.directory(), times);
  if (session.global.fetch) revisions.allowFetch();
  const Revision from = revisions.sinceOrFirst(options.since);
  changes.since = revisions.described(from);
  changes.before = std::make_unique<RevisionWorkspace>(revisions.files(from));
  const auto files = session.revision().empty() ? revisions.reader().workTreeChanges(
                                                      from.commit, session.workspace().store().files())
                                                : revisions.reader().changes(from.commit, session.revision());
  std::vector<std::string> paths;
  for (const GitChange& file : files)
    if (isOfWorkspace(file.path)) paths.push_back(file.path);
  changes.diff = process::diff(changes.before->workspace(), session.workspace(), paths, session.env.now);
  return changes;
}

/// The names of the files of a split board, each once: `index.html`, then those of the teams.
std::vector<std::string> namesOf(const std::vector<std::string>& teams) {
  std::vector<std::string> names;
  std::set<std::string> taken = {"index"};
  for (const std::string& team : teams) {
    if (team.empty()) {
      names.emplace_back("index.html");
      continue;
    }
    const std::string name = render::slug(team);
    std::string free = name;
    for (int i = 2; !taken.insert(free).second; ++i) free = fmt::format("{}-{}", name, i);
    names.push_back(free + ".html");
  }
  return names;
}

/// Throws usage for a folder that is a link in the workspace: who made the workspace chose where it leads.
void requireOwnFolder(const Session& session, const std::string& folder) {
  if (isLinkOfWorkspace(session, folder))
    throw Error(Diagnostic(Code::usage, fmt::format("-o: '{}' is a link of the workspace", folder))
                    .hint("name the folder that it leads to"));
}

std::string fileOf(const Session& session, const BoardOptions& options) {
  const std::string& file = options.file.empty() ? session.global.output : options.file;
  if (file.empty())
    throw Error(Diagnostic(Code::usage, "-o is missing")
                    .hint(options.split.empty() ? "name the file to write, such as -o board.html"
                                                : "name the folder to write, such as -o board"));
  if (std::find(listFormats.begin(), listFormats.end(), file) != listFormats.end())
    throw Error(Diagnostic(Code::usage, fmt::format("-o {}: 'board' writes a page, not a format", file))
                    .hint("name a file, such as -o board.html; for data see som jeopardy scan"));
  if (file == "-" && options.split.empty()) return file;
  requireOwnFile(session, "-o", file);
  if (!options.split.empty()) requireOwnFolder(session, file);
  return file;
}

/// Returns the scan in a file, which must have all open records. Throws bad-shard.
process::Shard readyScan(const Session& session, const std::string& file) {
  process::Shard whole = wholeScan(session, file);
  if (whole.header.shown != "all")
    throw Error(Diagnostic(Code::badShard,
                           fmt::format("has only the records at level {} or worse", whole.header.shown))
                    .in(file)
                    .hint("scan the parts with --all"));
  return whole;
}

/// Names pages that an earlier board wrote into the folder, and this one did not: their teams are gone.
void nameStale(const Session& session, const Printer& printer, const std::string& folder,
               const std::vector<std::string>& names) try {
  constexpr std::string_view mark = " board</title>";
  const auto files = session.host.openDirectory(folder, false);
  for (const fs::Entry& entry : files->list("")) {
    if (entry.kind != fs::Kind::file || !entry.name.ends_with(".html") ||
        std::find(names.begin(), names.end(), entry.name) != names.end())
      continue;
    const auto bytes = files->read(entry.name);
    if (bytes && bytes->find("default-src 'none'") < bytes->find(mark) &&
        bytes->find(mark) != std::string::npos)
      printer.remark(fmt::format("som: {}/{} is a page of an earlier board; remove it", folder,
                                 render::terminalSafe(entry.name)));
  }
} catch (const Error&) {
  // The pages are written; what else is in the folder is somebody else's.
}

Exit runBoard(const Session& session, const Printer& printer, const Times& given,
              const BoardOptions& options) {
  const std::string file = fileOf(session, options);
  if (!options.from.empty() && !options.since.empty())
    throw Error(Diagnostic(Code::usage, "--from and --since exclude each other"));
  std::optional<process::Shard> whole;
  Env env = session.env;
  Times times = given;
  if (!options.from.empty()) {
    whole = readyScan(session, options.from);
    env.now = whole->header.now;
    times.setNow(env.now);  // the page is of the moment of the scan
  }
  const process::RecordQuery query =
      recordQuery(session, times, options.query, process::scannedKinds(process::ScanRequest()));
  if (whole) requireScannedFiles(session, whole->header, options.from);
  if (whole && query.filters()) readItems(session, *whole, options.from);
  const Changes changes = changesOf(session, times, options);
  process::BoardRequest request{.query = &query, .teams = {options.team}};
  if (!options.split.empty())
    for (const process::Team& team : session.workspace().policies().teams()) request.teams.push_back(team.id);
  if (changes.before) {
    request.changes = &changes.diff.differences;
    request.before = &changes.before->workspace();
  }
  if (whole) request.scan = &whole->scan;
  request.scanMayBeOld = session.revision().empty();
  const process::BoardResult result = process::board(session.workspace(), env, request);
  BoardFacts facts{.workspace = session.workspace().settings().name,
                   .now = env.now,
                   .zone = session.workspace().zone().name(),
                   .revision = whole ? shortCommit(whole->header.revision) : revisionOf(session, times),
                   .since = changes.since,
                   .where = options.query.where.value_or("")};
  const auto write = [&](const std::string& path, const process::BoardPage& page) {
    const std::string bytes = boardPage(session.workspace(), times, result, page, facts);
    if (path == "-")
      printer.print(bytes);
    else if (session.global.dryRun)
      printer.remark(fmt::format("som: would write {}, {} bytes", path, bytes.size()));
    else
      session.host.writeFile(path, bytes);
  };
  if (options.split.empty()) {
    write(file, result.pages.front());
  } else {
    const std::vector<std::string> names = namesOf(request.teams);
    for (std::size_t i = 0; i < names.size(); ++i)
      facts.links.push_back(
          {names[i], request.teams[i].empty() ? "all" : request.teams[i], &result.pages[i]});
    if (!session.global.dryRun) session.host.makeDirectory(file);
    // The first page links to the others, so it comes last.
    for (std::size_t i = names.size(); i > 0; --i) write(file + "/" + names[i - 1], result.pages[i - 1]);
    if (!session.global.dryRun) nameStale(session, printer, file, names);
  }
  printer.complain(result.scan.bad);
  printer.complain(changes.diff.bad);
  printer.stats(result.scan.survey);
  return worseExit(skippedExit(result.scan.bad), skippedExit(changes.diff.bad));
}

}  // namespace

void addBoard(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<BoardOptions>();
  command.option("-o", options->file, "the file to write; with --split a folder; - for standard output")
      .placeholder("FILE");
  command.option("--where", options->query.where, "only records for which this is true").placeholder("EXPR");
  const Option team =
      command.option("--team", options->team, "only records and work of this team").placeholder("TEAM");
  command.option("--since", options->since, "show the changes since this commit, or the newest up to a time")
      .placeholder("REV|TIME");
  addAsOf(command, selection);
  command
      .option(
          "--from", options->from,
          "show the scan in this file, which jeopardy join --out wrote of parts with --all, without plans")
      .placeholder("FILE");
  command.option("--split", options->split, "write a page for each team, and one for all, into a folder")
      .placeholder("BY")
      .oneOf({"team"})
      .excludes(team);
  select(command, selection, {}, options, runBoard);
  command.examples(
      "  som board -o board.html\n  som board --team team-access --since now-P1D -o access.html\n  som board "
      "--split team -o public");
}

}  // namespace som::cli
