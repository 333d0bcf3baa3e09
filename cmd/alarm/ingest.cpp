#include <fmt/format.h>

#include <sstream>

#include "alarm/alarm.hpp"
#include "doc/document.hpp"
#include "exchange/json_items.hpp"
#include "process/alarm/ingest.hpp"

namespace som::cli {
namespace {

struct IngestOptions {
  std::string file;
  std::string format = "auto";
  std::string sync;
  bool strict = false;
};

exchange::AlarmFormat formatOf(const std::string& name) {
  if (name == "tmf642") return exchange::AlarmFormat::tmf642;
  return name == "ves" ? exchange::AlarmFormat::ves : exchange::AlarmFormat::automatic;
}

std::string summaryOf(const process::AlarmIngest& ingest) {
  const process::IngestCounts& counts = ingest.counts();
  std::string text =
      fmt::format("ingested {}: {} new, {} updated, {} cleared, {} stale, {} unmatched, {} ignored, {} bad",
                  counts.all(), counts.created, counts.updated, counts.cleared, counts.stale,
                  counts.unmatched, counts.ignored, counts.bad);
  if (ingest.missing() > 0) text += fmt::format("; {} cleared that the list does not have", ingest.missing());
  return text;
}

void takeAll(std::istream& in, process::AlarmIngest& ingest) {
  exchange::JsonItems items(in, doc::maxFileBytes);
  while (auto item = items.next())
    if (item->isTooLong)
      ingest.addTooLong(item->line, doc::maxFileBytes);
    else
      ingest.add(item->line, std::move(item->text));
}

void requireInput(const IngestOptions& options, bool isEmpty) {
  if (isEmpty && !options.sync.empty())
    throw Error(Diagnostic(Code::syntax, "the input is empty, so it is not a list of active alarms")
                    .hint("write [] if the source has none"));
}

void printFindings(const Printer& printer, const IngestOptions& options, const process::AlarmIngest& ingest) {
  std::vector<Diagnostic> findings = ingest.bad();
  // A bad item is printed as `events.json, line 17: error: …`, although a finding about a file has no such
  // word.
  const std::string input = options.file == "-" ? "" : options.file + ", ";
  for (Diagnostic& finding : findings)
    if (!printer.isJson() && finding.file.starts_with("line "))
      finding.file = input + finding.file + ": error";
  printer.complain(findings);
  if (const std::size_t more = ingest.badFindings() - ingest.bad().size(); more > 0)
    printer.remark(fmt::format("and {} more errors", more));
}

Exit runIngest(const Session& session, const Printer& printer, const IngestOptions& options) {
  process::IngestOptions wanted{.format = formatOf(options.format), .strict = options.strict};
  if (!options.sync.empty()) wanted.sync = options.sync;
  process::AlarmIngest ingest(session.workspace(), session.env, session.changeOptions(), wanted);
  const auto take = [&](std::istream& in) {
    requireInput(options, in.peek() == std::char_traits<char>::eof());
    takeAll(in, ingest);
    ingest.finish();
  };
  try {
    if (options.file == "-") {
      take(session.host.in);
    } else {
      std::istringstream in(session.host.readFile(options.file));
      take(in);
    }
  } catch (const Error&) {
    printFindings(printer, options, ingest);
    if (ingest.counts().all() > 0) printer.remark(summaryOf(ingest));
    throw;
  }
  const Exit done = session.finish(ingest.result());
  printFindings(printer, options, ingest);
  printer.remark(summaryOf(ingest));
  return worseExit(done, worstExit(ingest.bad()));
}

}  // namespace

void addIngest(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<IngestOptions>();
  command
      .option("-f,--file", options->file,
              "alarms and events in JSON: one, a list or NDJSON; - is standard input")
      .required()
      .placeholder("FILE");
  command.option("--format", options->format, "the format of the input: auto, tmf642 or ves")
      .oneOf({"auto", "tmf642", "ves"})
      .placeholder("INPUT");
  command.option("--sync", options->sync, "the input has all active alarms of this source: clear its others")
      .check([](const std::string& text) { return text.empty() ? "the source is empty" : ""; })
      .placeholder("SOURCE");
  command.flag("--strict", options->strict, "refuse names and words of other versions");
  select(command, selection, changeFormats, options, runIngest);
  command.examples(
      "  som alarm ingest -f events.ndjson --format ves\n"
      "  som alarm ingest -f active.json --sync ems-north");
}

}  // namespace som::cli
