#include "jeopardy/shards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/suggest.hpp"
#include "calendar/zone.hpp"
#include "cli/git_reader.hpp"
#include "cli/output_file.hpp"
#include "process/jeopardy/record_escalation.hpp"
#include "process/planning/silences.hpp"
#include "process/work/policy_hash.hpp"
#include "store/sequence.hpp"

namespace som::cli {
namespace {

/// The number of a task of an array job, as an engine gives it.
struct TaskVariable {
  const char* name;
  unsigned first;              ///< the number of the first task
  const char* step = nullptr;  ///< the variable of the distance between tasks, which must be 1
};
constexpr std::array taskVariables = {
    TaskVariable{"SLURM_ARRAY_TASK_ID", 0, "SLURM_ARRAY_TASK_STEP"},
    TaskVariable{"JOB_COMPLETION_INDEX", 0},
    TaskVariable{"PARALLEL_SEQ", 1},
};

unsigned numberIn(const std::string& name, const std::string& text) {
  unsigned number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size())
    throw Error(Diagnostic(Code::usage, fmt::format("--shard auto: {} is '{}', not a number", name, text)));
  return number;
}

std::pair<unsigned, unsigned> automaticShard(const Host& host) {
  const auto of = host.environment("SOM_SHARDS");
  if (!of)
    throw Error(Diagnostic(Code::usage, "--shard auto: SOM_SHARDS, the number of parts, is not set")
                    .hint("set it to the number of tasks of the array job, such as 8"));
  const unsigned count = numberIn("SOM_SHARDS", *of);
  if (count == 0) throw Error(Diagnostic(Code::usage, "--shard auto: SOM_SHARDS, the number of parts, is 0"));
  const TaskVariable* found = nullptr;
  std::vector<std::string> names;
  for (const TaskVariable& one : taskVariables) {
    names.emplace_back(one.name);
    if (!host.environment(one.name)) continue;
    if (found)
      throw Error(
          Diagnostic(Code::usage, fmt::format("--shard auto: both {} and {} are set", found->name, one.name))
              .hint("unset the one that does not number the parts, or write --shard I/N"));
    found = &one;
  }
  if (!found)
    throw Error(Diagnostic(Code::usage, fmt::format("--shard auto: none of {} is set", joined(names)))
                    .hint("run it as a task of an array job, or write --shard I/N"));
  if (const auto step = found->step ? host.environment(found->step) : std::nullopt; step && *step != "1")
    throw Error(
        Diagnostic(Code::usage, fmt::format("--shard auto: {} is {}, but must be 1", found->step, *step))
            .hint("submit the array as 0-7, without a step"));
  const unsigned number = numberIn(found->name, host.environment(found->name).value());
  if (number < found->first || number - found->first >= count)
    throw Error(
        Diagnostic(Code::usage,
                   fmt::format("--shard auto: {} is {}, but SOM_SHARDS is {}", found->name, number, count))
            .hint(fmt::format("number the tasks from {} to {}", found->first, count + found->first - 1)));
  return {number - found->first + 1, count};
}

/// The options that exclude records, as a text; empty if none does.
std::string filterText(const process::ScanRequest& request, const std::string& where) {
  std::string text;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) text += fmt::format("{}{}={}", text.empty() ? "" : " ", name, value);
  };
  add("kind", joined(request.kinds));
  add("team", request.team);
  add("assignee", request.assignee);
  add("customer", request.customer);
  add("priority", joined(request.priorities));
  add("where", where);
  return text;
}

process::ShardHeader headerOf(const Session& session, const process::ScanRequest& request,
                              const std::string& where) {
  process::ShardHeader header;
  std::tie(header.shard, header.of) = request.shard.value_or(std::pair{1U, 1U});
  header.now = session.env.now;
  header.revision = session.revision();
  header.policyHash = process::policyHash(session.workspace().store());
  header.tzdata = calendar::databaseVersion();
  header.som = SOM_VERSION;
  header.workspace = session.workspace().settings().name;
  header.filter = filterText(request, where);
  header.shown =
      request.all ? "all" : std::string(policy::levels.name(request.level.value_or(policy::Level::atRisk)));
  return header;
}

std::string sequenceOf(const Session& session) {
  std::string text = store::Sequence::read(session.workspace().store().files()).text();
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

/// Throws bad-shard if a scan was made with other rules than those of this workspace, from which teams,
/// silences and the time zone are taken, or of another commit than the one that was asked for.
void requireSameScan(const Session& session, const std::string& rules, const process::ShardHeader& header,
                     const std::string& file) {
  const bool isOther =
      !session.revision().empty() && !header.revision.empty() && header.revision != session.revision();
  if (header.policyHash == rules && !isOther) return;
  throw Error(Diagnostic(Code::badShard,
                         isOther ? fmt::format("is a scan of {}, not of {}", shortCommit(header.revision),
                                               shortCommit(session.revision()))
                                 : "was scanned with other rules than those of this workspace")
                  .in(file)
                  .hint(header.revision.empty()
                            ? std::string("join the parts in the workspace that was scanned")
                            : fmt::format("join the parts with --as-of {}", shortCommit(header.revision))));
}

struct JoinOptions {
  std::vector<std::string> files;
  std::string out;
  std::string failOn;
  process::QueryTexts query;
  bool keepGoing = false;
};

process::Shard readPart(const Session& session, const std::string& rules, const std::string& file) {
  const std::string text = session.host.readLargeFile(file);
  requireSameScan(session, rules, process::readShardHeader(text, file), file);
  return process::readShard(text, file, session.workspace().policies());
}

process::Shard wholeOf(const Session& session, const std::vector<std::string>& files) {
  const std::string rules = process::policyHash(session.workspace().store());
  std::vector<process::Shard> parts;
  for (const std::string& file : files) parts.push_back(readPart(session, rules, file));
  return process::joinShards(std::move(parts), files);
}

Exit runJoin(const Session& session, const Printer& printer, const Times& times, const JoinOptions& options) {
  ScanJudgement judgement{.failOn = std::nullopt, .keepGoing = options.keepGoing};
  if (!options.failOn.empty()) judgement.failOn = levelNamed("--fail-on", options.failOn);
  if (!options.out.empty()) requireOwnFile(session, "--out", options.out);
  const process::RecordQuery query = recordQuery(session, times, options.query, process::scannedKinds({}));
  process::Shard whole = wholeOf(session, options.files);
  const std::string& format = printer.format();
  if (query.picks() || query.sorts() || format == "sarif" || format == "github")
    readItems(session, whole, options.files.front());
  if (!options.out.empty()) {
    session.host.writeFile(options.out, process::shardText(whole.header, whole.scan, whole.footer));
    if (!printer.isQuiet())
      printer.remark(fmt::format("som: {} open in {} parts, joined in {}", whole.scan.scanned,
                                 options.files.size(), options.out));
  }
  ScanOutcome outcome;
  outcome.scan = std::move(whole.scan);
  outcome.scan.silences = std::make_shared<const process::Silences>(
      session.workspace().policies(), session.workspace().store(), whole.header.now);
  process::sortBy(&query, outcome.scan.items);
  outcome.run.duration = whole.footer.duration;
  outcome.run.succeeded = outcome.scan.badFiles == 0;
  Times then = times;  // lateness is that of the scan
  then.setNow(whole.header.now);
  const Exit status = reportScan(session, printer, then, outcome, query, judgement);
  const bool isOfFiles = whole.footer.exit == Exit::invalidData && options.keepGoing;
  return isOfFiles || printer.format() == "nagios" ? status : worseExit(status, whole.footer.exit);
}

}  // namespace

std::pair<unsigned, unsigned> shardNamed(const Host& host, const std::string& text) {
  if (text == "auto") return automaticShard(host);
  unsigned part = 0;
  unsigned of = 0;
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, part);
  const bool slash = first.ptr != end && *first.ptr == '/';
  const auto second = slash ? std::from_chars(first.ptr + 1, end, of) : first;
  if (!slash || second.ptr != end || second.ec != std::errc() || part < 1 || part > of)
    throw Error(Diagnostic(Code::usage, fmt::format("--shard: '{}' is not a valid part", text))
                    .hint("write it as 1/4, 2/4, 3/4 and 4/4, or auto in an array job"));
  return {part, of};
}

Exit writeShard(const Session& session, const Printer& printer, process::ScanRequest request,
                const std::string& where, const std::string& file) {
  if (!session.hasFixedNow())
    throw Error(Diagnostic(Code::usage, "--shard-out needs --now: all parts are of one moment")
                    .hint("give each part the same time, such as --now \"$(date -u +%FT%TZ)\" taken once"));
  process::Workspace& workspace = session.workspace();
  process::ShardHeader header = headerOf(session, request, where);
  if (header.revision.empty()) header.sequence = sequenceOf(session);
  const process::Escalations escalations(workspace);
  request.asks = [&](const process::Assessed& assessed, const process::FieldRecord& record) {
    return escalations.asks(assessed, record);
  };
  request.keepsParts = true;
  const auto begun = session.host.stopwatch();
  const process::ScanResult scan = process::scan(workspace, session.env, request);
  if (header.revision.empty() && sequenceOf(session) != header.sequence)
    throw Error(
        Diagnostic(Code::changedMeanwhile, "the workspace changed during the scan; no part was written")
            .hint("scan a commit, with --as-of, or run it again while nobody changes the workspace"));
  process::ShardFooter footer;
  footer.duration = session.host.stopwatch() - begun;
  if (scan.badFiles > 0) footer.exit = skippedExit(scan.bad);
  session.host.writeFile(file, process::shardText(header, scan, footer));
  if (!printer.isQuiet())
    printer.remark(fmt::format("som: part {}/{}: {} open in {}{}", header.shard, header.of, scan.scanned,
                               file, scan.badFiles == 0 ? "" : fmt::format("; {} bad files", scan.badFiles)));
  printer.stats(scan.survey);
  return Exit::done;
}

process::Shard wholeScan(const Session& session, const std::string& file) {
  process::Shard whole = readPart(session, process::policyHash(session.workspace().store()), file);
  if (whole.header.of != 1)
    throw Error(Diagnostic(Code::badShard,
                           fmt::format("is part {}/{} of a scan", whole.header.shard, whole.header.of))
                    .in(file)
                    .hint("join the parts first: som jeopardy join --out FILE PART…"));
  if (!whole.header.filter.empty())
    throw Error(Diagnostic(Code::badShard, fmt::format("has only some records: {}", whole.header.filter))
                    .in(file)
                    .hint("scan without options that choose records"));
  return whole;
}

void requireScannedFiles(const Session& session, const process::ShardHeader& header,
                         const std::string& file) {
  if (header.revision == session.revision() &&
      (!header.revision.empty() || header.sequence == sequenceOf(session)))
    return;
  throw Error(
      Diagnostic(Code::badShard, "is of other files than those of this workspace, which have the fields")
          .in(file)
          .hint(header.revision.empty()
                    ? std::string("use the scan before the workspace changes, or scan a commit")
                    : fmt::format("add --as-of {}", shortCommit(header.revision))));
}

void readItems(const Session& session, process::Shard& whole, const std::string& file) {
  requireScannedFiles(session, whole.header, file);
  process::readDocuments(session.workspace().store(), whole);
}

void addJoin(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<JoinOptions>();
  command
      .option("files", options->files, "the files that jeopardy scan --shard-out wrote, all parts of a scan")
      .placeholder("FILE")
      .required();
  command.option("--out", options->out, "also write the whole scan to this file, for scan --escalate --from")
      .placeholder("FILE");
  addAsOf(command, selection);
  addGitDir(command, selection);
  command
      .option("--fail-on", options->failOn,
              "exit 1 if a record is at this level or worse: atRisk, inJeopardy, overdue")
      .placeholder("LEVEL");
  command.option("--sort", options->query.sort, "sort by these fields, such as due,-priority")
      .placeholder("A,-B");
  command.flag("--keep-going", options->keepGoing, "ignore bad files in the exit status");
  select(command, selection, scanFormats, options, runJoin);
  command.examples(
      "  som jeopardy join part-*.ndjson --fail-on inJeopardy\n"
      "  som jeopardy join part-*.ndjson --out scan.ndjson -q");
}

}  // namespace som::cli
