#include "process/jeopardy/escalate.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/duration.hpp"
#include "cli/output_file.hpp"
#include "jeopardy/shards.hpp"
#include "process/work/policies.hpp"

namespace som::cli {
namespace {

struct ScanOptions {
  process::ScanRequest request;
  std::string level;
  std::string failOn;
  std::string shard;
  std::optional<std::string> promFile;
  std::string assertFresh;
  process::QueryTexts query;
  std::size_t limit = 0;
  std::string shardOut;
  std::string from;
  bool keepGoing = false;
  bool escalate = false;
};

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

/// True if the scan applied all ladders of this machine: a filter leaves records out, without readable
/// policies nothing is escalated, and records with later entries are left alone.
bool hasEscalated(const process::ScanRequest& request, const ScanOutcome& outcome) {
  const process::EscalateResult& done = *outcome.escalation;
  return request.hasAll() && outcome.scan.later.empty() &&
         std::none_of(done.failed.begin(), done.failed.end(), [](const Diagnostic& one) {
           return one.code == Code::unreadablePolicy && one.file.empty();
         });
}

/// Records that escalation was done. A failure is reported after the result.
void record(const Session& session, ScanOutcome& outcome) {
  try {
    process::recordScan(session.workspace().store(), outcome.scan.now, outcome.run.succeeded);
  } catch (const Error& error) {
    outcome.unrecorded = error.findings();
  }
  outcome.run.last = process::lastScan(session.workspace().store());
}

/// Throws usage for the name of a file that the output must not replace, and for standard output.
void checkOutput(const Session& session, const std::string& option, const std::string& path) {
  if (path == "-")
    throw Error(Diagnostic(Code::usage, fmt::format("{}: '-' is not a file", option))
                    .hint(option == "--prom-file" ? "-o prometheus prints the metrics" : ""));
  requireOwnFile(session, option, path);
}

ScanOutcome outcomeOf(const Session& session, const process::ScanRequest& request,
                      const ScanOptions& options) {
  ScanOutcome outcome;
  outcome.run.last = process::lastScan(session.workspace().store());
  if (!options.assertFresh.empty())
    outcome.stale = staleness(outcome.run.last, session.env.now, options.assertFresh);
  const auto begun = session.host.stopwatch();
  if (options.escalate) {
    std::optional<process::ScanResult> known;
    if (!options.from.empty()) known = std::move(wholeScan(session, options.from).scan);
    outcome.escalation = process::escalateAll(session.workspace(), session.env, request,
                                              session.changeOptions(), std::move(known));
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
void cut(const Printer& printer, ScanOutcome& outcome, std::size_t limit) {
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
  if (options.promFile) checkOutput(session, "--prom-file", *options.promFile);
  if (!options.level.empty()) request.level = levelNamed("--level", options.level);
  ScanJudgement judgement{.failOn = std::nullopt, .keepGoing = options.keepGoing};
  if (!options.failOn.empty()) judgement.failOn = levelNamed("--fail-on", options.failOn);
  if (!options.shard.empty()) request.shard = shardNamed(session.host, options.shard);
  if (!options.from.empty() &&
      (!options.escalate || !request.hasAll() || request.shard || options.query.where))
    throw Error(Diagnostic(Code::usage, "--from needs --escalate, and no option that chooses records"));
  const process::RecordQuery query =
      recordQuery(session, times, options.query, process::scannedKinds(request));
  request.query = &query;
  if (!options.shardOut.empty()) {
    checkOutput(session, "--shard-out", options.shardOut);
    return writeShard(session, printer, request, options.query.where.value_or(""), options.shardOut);
  }
  request.needsDocuments = query.picks();
  ScanOutcome& outcome = session.host.keep(outcomeOf(session, request, options));
  if (options.promFile && session.global.dryRun)
    printer.remark(fmt::format("som: would write {}", *options.promFile));
  else if (options.promFile)
    session.host.writeFile(*options.promFile, metricsOf(outcome.scan, outcome.run));
  cut(printer, outcome, options.limit);
  return reportScan(session, printer, times, outcome, query, judgement);
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
  addGitDir(command, selection);
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
  command
      .option("--shard", options->shard,
              "only part I of N of the records, by a hash of their ids; auto: that of a task of an array job")
      .placeholder("I/N");
  const Option shardOut = command
                              .option("--shard-out", options->shardOut,
                                      "write the part to this file, for jeopardy join; needs --now")
                              .placeholder("FILE")
                              .excludes(escalate);
  command
      .option("--from", options->from,
              "with --escalate: look only at the records for which the whole scan in this file asks")
      .placeholder("FILE")
      .excludes(shardOut);
  addQuery(command, options->query);
  addLimit(command, options->limit);
  command.option("--prom-file", options->promFile, "also write metrics for Prometheus to this file")
      .placeholder("FILE");
  command
      .option("--assert-fresh", options->assertFresh,
              "exit 1 if the last scan --escalate of this machine is older than this")
      .placeholder("DURATION");
  command.flag("--keep-going", options->keepGoing, "ignore bad files in the exit status");
  for (const char* other : {"--fail-on", "--prom-file", "--assert-fresh", "--sort", "--limit"})
    shardOut.excludes(command[other]);
  select(command, selection, scanFormats, options, runScan);
  command.examples(
      "  som jeopardy scan --fail-on inJeopardy --quiet\n  som jeopardy scan --team team-access -o "
      "json | jq -r '.items[].id'\n  som jeopardy scan --escalate -n\n"
      "  som jeopardy scan --shard 2/8 --shard-out part-2.ndjson --now 2026-11-22T12:00:00Z --as-of HEAD");
}

}  // namespace som::cli
