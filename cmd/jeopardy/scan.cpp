#include "process/jeopardy/escalate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <ostream>

#include "base/duration.hpp"
#include "base/parallel.hpp"
#include "base/suggest.hpp"
#include "jeopardy/jeopardy.hpp"
#include "process/work/policies.hpp"
#include "record/record_query.hpp"
#include "render/object.hpp"
#include "store/layout.hpp"
#include "store/private_folder.hpp"

namespace som::cli {
namespace {

const std::vector<std::string_view> scanFormats = {"table",      "wide",  "json",     "ndjson",
                                                   "yaml",       "csv",   "markdown", "id",
                                                   "prometheus", "sarif", "github",   "nagios"};

struct ScanOptions {
  process::ScanRequest request;
  std::string level;
  std::string failOn;
  std::string shard;
  std::optional<std::string> promFile;
  std::string assertFresh;
  process::QueryTexts query;
  std::size_t limit = 0;
  bool keepGoing = false;
  bool escalate = false;
};

/// A scan, and its actions if it escalates.
struct Outcome {
  process::ScanResult scan;
  std::optional<process::EscalateResult> escalation;
  ScanRun run;
  std::optional<std::string> stale;    ///< with `--assert-fresh`: why escalation is not fresh, or empty
  std::vector<Diagnostic> unrecorded;  ///< why the scan could not be recorded
  bool truncated = false;              ///< the list has not all items
};

policy::Level levelNamed(const std::string& option, const std::string& name) {
  if (const auto level = policy::levels.parse(name)) return *level;
  const auto names = policy::levels.names();
  throw Error(Diagnostic(Code::usage, fmt::format("{}: '{}' is not a level", option, name))
                  .hint(suggestion(name, names, "levels")));
}

std::pair<unsigned, unsigned> shardOf(const std::string& text) {
  unsigned part = 0;
  unsigned of = 0;
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, part);
  const bool slash = first.ptr != end && *first.ptr == '/';
  const auto second = slash ? std::from_chars(first.ptr + 1, end, of) : first;
  if (!slash || second.ptr != end || part < 1 || part > of)
    throw Error(Diagnostic(Code::usage, fmt::format("--shard: '{}' is not a valid part", text))
                    .hint("write it as 1/4, 2/4, 3/4 and 4/4"));
  return {part, of};
}

/// The message of the first reason and the number of further ones; if `wide`, all messages with their codes.
std::string why(const process::Assessed& record, bool wide) {
  const auto& reasons = record.assessment.reasons;
  if (reasons.empty()) return {};
  if (!wide)
    return policy::messageOf(reasons.front()) +
           (reasons.size() > 1 ? fmt::format(" (+{})", reasons.size() - 1) : "");
  std::string text;
  for (const policy::Reason& reason : reasons)
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", policy::reasonName(reason.code),
                        policy::messageOf(reason));
  return text;
}

std::vector<render::Cell> rowOf(const Times& times, const process::Assessed& record, bool wide) {
  const policy::Assessment& assessment = record.assessment;
  const std::string person = record.person.empty() ? "" : " (" + record.person + ")";
  std::vector<render::Cell> cells;
  cells.reserve(10);
  cells.emplace_back(std::string(policy::levels.name(assessment.level)), colourOf(assessment.level));
  cells.emplace_back(record.id);
  if (wide) cells.emplace_back(record.state);
  cells.emplace_back(record.description);
  cells.emplace_back(record.customer);
  cells.emplace_back(times.shown(assessment.dueDate));
  if (wide) cells.emplace_back(times.shown(assessment.expectedCompletion));
  cells.push_back(times.standing(assessment.dueDate, assessment.dueMet));
  cells.emplace_back(record.assignee.empty() ? "-" : record.assignee + person);
  cells.emplace_back(why(record, wide));
  return cells;
}

/// The description and the reason stay on a terminal of 80 columns; the level, which sorts the
/// table, and the reason say how urgent it is.
render::Table tableOf(const Printer& printer, const Times& times, const process::ScanResult& result) {
  const bool wide = printer.format() == "wide";
  render::Table table{{{"LEVEL"},
                       {"ID"},
                       {.title = "ABOUT", .dispensable = 1, .wrap = true},
                       {"CUSTOMER", false, false, 4},
                       {"DUE", false, false, 5},
                       {"WHEN", false, false, 2},
                       {"ASSIGNEE", false, false, 3},
                       {.title = "WHY", .wrap = true}},
                      {}};
  if (wide) {
    table.columns.insert(table.columns.begin() + 2, {"STATE"});
    table.columns.insert(table.columns.begin() + 6, {"EXPECTED"});
  }
  times.shown(result.now);  // loads the zone, before several threads use it
  table.rows.resize(result.items.size());
  parallelPieces(table.rows.size(), 256, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) table.rows[i] = rowOf(times, *result.items[i], wide);
  });
  return table;
}

std::string countLine(const process::ScanResult& result) {
  std::string text = fmt::format("{} open: {}", result.scanned, textOf(result.counts));
  if (result.badFiles > 0)
    text += fmt::format("; {} bad file{}", result.badFiles, result.badFiles == 1 ? "" : "s");
  return text + "\n";
}

render::Object summary(const process::ScanResult& result) {
  return render::Object::ofKind("JeopardyScan")
      .add("now", formatInstant(result.now))
      .add("scanned", result.scanned)
      .add("bad", result.badFiles)
      .add("levels", jsonOf(result.counts));
}

/// The columns that `--fields` names, or the usual ones for programs.
render::Table chosenOf(const Times& times, const process::ScanResult& result,
                       const process::RecordQuery& query) {
  const auto fields = query.picks()
                          ? query.fields()
                          : namedFields({"id", "kind", "state", "level", "reasons", "due", "expected",
                                         "priority", "assignee", "customer", "description"});
  render::Table table{fieldColumns(fields), {}};
  for (const auto& record : result.items)
    table.rows.push_back(fieldCells(times, {*record->document, *record}, fields));
  return table;
}

std::vector<doc::Value> itemsOf(const Session& session, const process::ScanResult& result,
                                const process::RecordQuery& query) {
  std::vector<doc::Value> items;
  for (const auto& record : result.items)
    items.push_back(query.picks() ? fieldValues(session, {*record->document, *record}, query.fields())
                                  : jsonOf(*record));
  return items;
}

/// Says why the last escalation is not fresh; empty if it is.
std::string staleness(const process::LastScan& last, Instant now, const std::string& within) {
  const auto duration = parseDuration(within);
  if (!duration)
    throw Error(Diagnostic(Code::usage, fmt::format("--assert-fresh: '{}' is not a valid duration", within))
                    .hint("write it as PT10M"));
  if (process::isFresh(last, now, elapsed(*duration))) return {};
  if (!last.escalated) return "no scan --escalate is recorded on this machine";
  if (*last.escalated > now)
    return fmt::format("the last scan --escalate was recorded for {}, which is later than now",
                       formatInstant(*last.escalated));
  return fmt::format("the last scan --escalate was {} ago", humanSeconds(now - *last.escalated));
}

/// Why a monitoring system cannot rely on the result; empty if it can.
std::string flawOf(const ScanOptions& options, const Outcome& outcome) {
  std::string flaw;
  if (outcome.scan.badFiles > 0 && !options.keepGoing)
    flaw = fmt::format("{} bad file{}", outcome.scan.badFiles, outcome.scan.badFiles == 1 ? "" : "s");
  if (outcome.escalation && !outcome.escalation->failed.empty())
    flaw += (flaw.empty() ? "" : "; ") + outcome.escalation->failed.front().message;
  if (const std::size_t later = outcome.scan.later.size(); later > 0)
    flaw += fmt::format("{}{} left alone: the clock is behind", flaw.empty() ? "" : "; ", later);
  return flaw;
}

void printResult(const Session& session, const Printer& printer, const Times& times, const Outcome& outcome,
                 const process::RecordQuery& query) {
  const process::ScanResult& result = outcome.scan;
  const std::string& format = printer.format();
  if (format == "prometheus") return printer.print(metricsOf(result, outcome.run));
  if (format == "sarif") return printSarif(session, printer, result);
  if (format == "github") return printGithub(session, printer, result, countLine(result));
  if (format == "json") {
    render::Object all = summary(result);
    if (outcome.escalation) all.addAll(jsonOf(*outcome.escalation));
    if (!result.later.empty()) all.add("later", result.later);
    if (outcome.stale)
      all.addOrNull("lastEscalation", outcome.run.last.escalated).add("fresh", outcome.stale->empty());
    if (outcome.truncated) all.add("truncated", true);
    if (!result.silences->all().empty()) all.add("silences", jsonOfSilences(result));
    return printer.json(all.add("items", itemsOf(session, result, query)).take());
  }
  if (printer.isTree())
    return printer.records("JeopardyScan", itemsOf(session, result, query), outcome.truncated);
  if (format == "id") {
    for (const auto& record : result.items) printer.print(record->id + "\n");
    return;
  }
  const bool forPeople = printer.isForPeople();
  if (forPeople && printer.isQuiet() && result.items.empty()) return;
  if (!forPeople || !result.items.empty())
    printer.print(query.picks() || format == "csv" ? chosenOf(times, result, query)
                                                   : tableOf(printer, times, result));
  if (forPeople && !printer.isQuiet()) printer.print(countLine(result));
}

/// The exit status. Bad files take precedence over `--fail-on`, as their records might be the worst.
Exit judged(const ScanOptions& options, const Outcome& outcome) {
  const process::ScanResult& result = outcome.scan;
  Exit status = Exit::done;
  if (!options.failOn.empty() && result.scanned > 0 &&
      result.worst >= levelNamed("--fail-on", options.failOn))
    status = Exit::answerIsNo;
  if (outcome.stale && !outcome.stale->empty()) status = Exit::answerIsNo;
  if (result.badFiles > 0 && !options.keepGoing) status = worseExit(status, skippedExit(result.bad));
  if (outcome.escalation) status = worseExit(status, worstExit(outcome.escalation->failed));
  return worseExit(status, worstExit(outcome.unrecorded));
}

/// True if the scan applied all ladders of this machine: a filter leaves records out, without readable
/// policies nothing is escalated, and records with later entries are left alone.
bool hasEscalated(const process::ScanRequest& request, const Outcome& outcome) {
  const process::EscalateResult& done = *outcome.escalation;
  return request.hasAll() && outcome.scan.later.empty() &&
         std::none_of(done.failed.begin(), done.failed.end(), [](const Diagnostic& one) {
           return one.code == Code::unreadablePolicy && one.file.empty();
         });
}

/// Records that escalation was done. A failure is reported after the result.
void record(const Session& session, Outcome& outcome) {
  try {
    process::recordScan(session.workspace().store(), outcome.scan.now, outcome.run.succeeded);
  } catch (const Error& error) {
    outcome.unrecorded = error.findings();
  }
  outcome.run.last = process::lastScan(session.workspace().store());
}

/// True if the workspace has files of its own at a path: settings, records, policies, events.
bool isOfWorkspace(std::string_view path) {
  const std::string_view top = path.substr(0, path.find('/'));
  const auto isTop = [&](const model::KindRow& kind) {
    return top == std::string_view(kind.folder).substr(0, kind.folder.find('/'));
  };
  return top == store::settingsPath || top == store::outboxFolder || top == store::privateFolder ||
         top == ".git" || std::any_of(model::kinds().begin(), model::kinds().end(), isTop);
}

/// Throws usage for the name of a file that is missing, or that belongs to the workspace: the metrics would
/// replace a record or a policy.
void checkPromFile(const Session& session, const std::string& path) {
  if (path.empty()) throw Error(Diagnostic(Code::usage, "--prom-file: the name is empty"));
  if (path == "-")
    throw Error(
        Diagnostic(Code::usage, "--prom-file: '-' is not a file").hint("-o prometheus prints the metrics"));
  const auto below = session.host.pathBelow(session.directory(), path);
  if (below && isOfWorkspace(*below))
    throw Error(Diagnostic(Code::usage, fmt::format("--prom-file: '{}' belongs to the workspace", path))
                    .hint("write the metrics to another folder"));
}

Outcome outcomeOf(const Session& session, const process::ScanRequest& request, const ScanOptions& options) {
  Outcome outcome;
  outcome.run.last = process::lastScan(session.workspace().store());
  if (!options.assertFresh.empty())
    outcome.stale = staleness(outcome.run.last, session.env.now, options.assertFresh);
  const auto begun = session.host.stopwatch();
  if (options.escalate) {
    outcome.escalation =
        process::escalateAll(session.workspace(), session.env, request, session.changeOptions());
    outcome.scan = std::move(outcome.escalation->scan);
  } else {
    outcome.scan = process::scan(session.workspace(), session.env, request);
  }
  outcome.run.duration = session.host.stopwatch() - begun;
  outcome.run.succeeded = outcome.scan.badFiles == 0 && outcome.scan.later.empty() &&
                          (!outcome.escalation || outcome.escalation->failed.empty());
  if (outcome.escalation && !session.global.dryRun && hasEscalated(request, outcome))
    record(session, outcome);
  return outcome;
}

/// Leaves only the worst records, as `--limit` asks, and reports that on standard error.
void cut(const Printer& printer, Outcome& outcome, std::size_t limit) {
  auto& items = outcome.scan.items;
  if (limit == 0 || items.size() <= limit || printer.format() == "prometheus" || printer.format() == "nagios")
    return;
  printer.remark(fmt::format("som: {} of {} shown (--limit)", limit, items.size()));
  items.resize(limit);
  outcome.truncated = true;
}

Exit runScan(const Session& session, const Printer& printer, const Times& times, const ScanOptions& options) {
  process::ScanRequest request = options.request;
  session.workspace().policies().requireTeam(request.team);
  if (options.promFile) checkPromFile(session, *options.promFile);
  if (!options.level.empty()) request.level = levelNamed("--level", options.level);
  if (!options.failOn.empty()) levelNamed("--fail-on", options.failOn);
  if (!options.shard.empty()) request.shard = shardOf(options.shard);
  const process::RecordQuery query =
      recordQuery(session, times, options.query, process::scannedKinds(request));
  request.query = &query;
  request.needsDocuments = query.picks() || printer.format() == "csv";
  Outcome outcome = outcomeOf(session, request, options);
  if (options.promFile) session.host.writeFile(*options.promFile, metricsOf(outcome.scan, outcome.run));
  cut(printer, outcome, options.limit);
  const bool isPlugin = printer.format() == "nagios";
  Exit status = Exit::done;
  if (isPlugin)
    status =
        printNagios(printer, outcome.scan, outcome.run, flawOf(options, outcome), outcome.stale.value_or(""));
  else
    printResult(session, printer, times, outcome, query);
  const Exit told = outcome.escalation ? tell(session, printer, *outcome.escalation) : Exit::done;
  tellSilences(printer, outcome.scan);
  if (!isPlugin && outcome.stale && !outcome.stale->empty())
    session.host.err << "som: " << *outcome.stale << "\n";
  printer.complain(outcome.scan.bad);
  printer.complain(outcome.unrecorded);
  printer.stats(outcome.scan.survey);
  return isPlugin ? status : worseExit(told, judged(options, outcome));
}

}  // namespace

void addScan(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ScanOptions>();
  process::ScanRequest& request = options->request;
  command.flag("--all", request.all, "include records that are on track");
  const Option escalate =
      command.flag("--escalate", options->escalate,
                   "perform what is due: alerts, steps of escalation policies, expiry of reservations");
  addAsOf(command, selection).excludes(escalate);
  command
      .option("--fail-on", options->failOn,
              "exit 1 if a record is at this level or worse: atRisk, inJeopardy, overdue")
      .placeholder("LEVEL");
  command.repeated("--kind", request.kinds, "only records of this kind; repeat for more").placeholder("KIND");
  command.option("--level", options->level, "only records at this level or worse").placeholder("LEVEL");
  command.option("--team", request.team, "only records of this team or its members").placeholder("TEAM");
  command.option("--assignee", request.assignee, "only records of this party").placeholder("PARTY");
  command.option("--customer", request.customer, "only records of this customer").placeholder("CUSTOMER");
  command.repeated("--priority", request.priorities, "only records of this priority; repeat for more")
      .placeholder("PRIORITY");
  command.option("--shard", options->shard, "only part I of N of the records, by a hash of their ids")
      .placeholder("I/N");
  addQuery(command, options->query);
  addLimit(command, options->limit);
  command.option("--prom-file", options->promFile, "also write metrics for Prometheus to this file")
      .placeholder("FILE");
  command
      .option("--assert-fresh", options->assertFresh,
              "exit 1 if the last scan --escalate of this machine is older than this")
      .placeholder("DURATION");
  command.flag("--keep-going", options->keepGoing, "ignore bad files in the exit status");
  select(command, selection, scanFormats, options, runScan);
  command.examples(
      "  som jeopardy scan --fail-on inJeopardy --quiet\n  som jeopardy scan --team team-access -o "
      "json | jq -r '.items[].id'\n  som jeopardy scan --escalate -n");
}

}  // namespace som::cli
