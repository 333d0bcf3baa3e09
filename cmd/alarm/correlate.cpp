#include <fmt/format.h>

#include "alarm/alarm.hpp"
#include "process/correlation/raise.hpp"
#include "process/work/policies.hpp"
#include "render/object.hpp"
#include "render/terminal.hpp"

namespace som::cli {
namespace {

using process::FoundCause;
using Action = process::ReportTarget::Action;

struct CorrelateOptions {
  std::string minConfidence = ".6";
  bool raise = false;
};

/// Reads a part of one, `.6` or `0.6`, as thousandths.
int thousandthsOf(const std::string& text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string whole = text.substr(0, point);
  std::string digits = text.substr(std::min(point + 1, text.size()));
  const bool isNumber = text.size() > (point < text.size() ? 1U : 0U) && digits.size() <= 3 &&
                        (whole.empty() || whole == "0" || whole == "1") &&
                        digits.find_first_not_of("0123456789") == std::string::npos;
  digits.resize(3, '0');
  const int thousandths = isNumber ? (whole == "1" ? 1000 : 0) + std::stoi(digits) : -1;
  if (thousandths < 0 || thousandths > 1000)
    throw Error(Diagnostic(Code::usage, fmt::format("--min-confidence: '{}' is not a part of one", text))
                    .hint("give a number from 0 to 1, such as .6"));
  return thousandths;
}

/// The causes that were found, and the reports that were raised for them.
struct Shown {
  const process::CorrelateResult& found;
  const std::vector<std::string>& reports;  ///< empty if none was to be raised

  const process::Situation& situation() const { return *found.situation; }
  const process::Topology& topology() const { return found.situation->topology(); }
  std::string alarm(std::size_t number) const { return std::string(situation().alarms()[number]->id); }
  /// The report of a cause: that was raised or changed, or will be.
  std::string reportOf(std::size_t number) const {
    if (number < reports.size() && !reports[number].empty()) return reports[number];
    const process::LinkedRecord* report = found.causes[number].target.report;
    return report ? std::string(report->id) : std::string();
  }
};

std::string_view nameOf(const FoundCause& cause) {
  if (!cause.explained->isLikely()) return "none";
  switch (cause.target.action) {
    case Action::wait:
      return "wait";
    case Action::raise:
      return "raise";
    case Action::join:
      return "join";
    case Action::reopen:
      return "reopen";
  }
  return {};
}

doc::Value jsonOf(const Shown& shown, std::size_t number) {
  const FoundCause& found = shown.found.causes[number];
  const cause::Cause& cause = found.explained->cause;
  const auto id = [&](cause::Object object) { return std::string(shown.topology().idOf(object)); };
  const auto share = [](int thousandths) { return static_cast<double>(thousandths) / 1000; };
  doc::Value equivalents = doc::Value::array();
  for (const cause::Object object : cause.equivalents) equivalents.push_back(id(object));
  doc::Value explained = doc::Value::array();
  for (const std::size_t alarm : found.explained->alarms) explained.push_back(shown.alarm(alarm));
  doc::Value candidates = doc::Value::array();
  for (const cause::Suspect& suspect : cause.suspects)
    candidates.push_back(render::Object()
                             .add("cause", id(suspect.object))
                             .add("score", suspect.score)
                             .add("confidence", share(suspect.confidence))
                             .take());
  const auto first = shown.situation().facts()[found.explained->alarms.front()].raised;
  return render::Object()
      .add("cause", id(cause.object))
      .add("causeKind", shown.topology().at(cause.object).kind->type)
      .add("equivalents", std::move(equivalents))
      .add("confidence", share(cause.confidence))
      .add("score", cause.score)
      .add("explained", std::move(explained))
      .add("alarms", found.burst->counted)
      .add("unalarmed", cause.unalarmed)
      .add("protected", cause.weakenedAlarmed)
      .add("protectedOf", cause.weakened)
      .add("first", formatInstant(process::instantOf(first)))
      .add("action", nameOf(found))
      .addOrNull("report", shown.reportOf(number))
      .add("candidates", std::move(candidates))
      .take();
}

std::string reportText(const Shown& shown, std::size_t number) {
  const FoundCause& found = shown.found.causes[number];
  if (!found.explained->isLikely()) return "no common cause";
  const std::string report = shown.reportOf(number);
  if (found.target.action == Action::wait) return "waits for more alarms";
  if (report.empty()) return "→ new report";
  if (found.target.action != Action::reopen) return "→ " + report;
  return "→ " + report + (shown.reports.empty() ? " again" : " reopened");
}

std::string causeText(const process::Topology& topology, const cause::Cause& cause) {
  const std::string name = process::nameOf(topology, cause);
  const std::size_t end = topology.idOf(cause.object).size();
  return name.size() == end ? name : fmt::format("{} ({})", name.substr(0, end), name.substr(end + 1));
}

render::Table tableOf(const Shown& shown, const Times& times) {
  render::Table table{{{"#", true},
                       {"CAUSE", false, true},
                       {"CONFIDENCE", true},
                       {"EXPLAINS"},
                       {"UNALARMED", true},
                       {"PROTECTED"},
                       {"FIRST", false, false, 1},
                       {"REPORT"}},
                      {}};
  for (std::size_t i = 0; i < shown.found.causes.size(); ++i) {
    const FoundCause& found = shown.found.causes[i];
    const cause::Cause& cause = found.explained->cause;
    const auto first = shown.situation().facts()[found.explained->alarms.front()].raised;
    table.rows.push_back(
        {std::to_string(i + 1), causeText(shown.topology(), cause), process::confidenceText(cause.confidence),
         fmt::format("{} of {}", found.explained->alarms.size(), found.burst->counted),
         std::to_string(cause.unalarmed),
         cause.weakened == 0 ? "" : fmt::format("{} of {}", cause.weakenedAlarmed, cause.weakened),
         times.shown(process::instantOf(first)), reportText(shown, i)});
  }
  return table;
}

/// Prints the reports of the causes, or for those without one the causes.
void printIds(const Printer& printer, const Shown& shown) {
  for (std::size_t i = 0; i < shown.found.causes.size(); ++i) {
    const std::string report = shown.reportOf(i);
    const cause::Object cause = shown.found.causes[i].explained->cause.object;
    printer.print((report.empty() ? std::string(shown.topology().idOf(cause)) : report) + "\n");
  }
}

/// `picks`: only some members are wanted.
void print(const Printer& printer, const Times& times, const Shown& shown, bool picks) {
  if (printer.format() == "id") return printIds(printer, shown);
  std::vector<doc::Value> items;
  for (std::size_t i = 0; i < shown.found.causes.size(); ++i) items.push_back(jsonOf(shown, i));
  if (printer.format() != "json" || picks) {
    printer.list("Correlation", tableOf(shown, times), std::move(items));
    return;
  }
  doc::Value unexplained = doc::Value::array();
  for (const std::size_t number : shown.found.unexplained) unexplained.push_back(shown.alarm(number));
  doc::Value unmapped = doc::Value::array();
  for (const process::LinkedRecord* alarm : shown.situation().unmapped())
    unmapped.push_back(std::string(alarm->id));
  printer.json(render::Object::ofKind("Correlation")
                   .add("items", doc::Value(std::move(items)))
                   .add("unexplained", std::move(unexplained))
                   .add("unmapped", std::move(unmapped))
                   .take());
}

void remark(const Printer& printer, const process::CorrelateResult& found) {
  const auto say = [&](std::size_t count, std::string_view text) {
    if (count > 0) printer.remark(fmt::format("som: {} alarm{} {}", count, count == 1 ? "" : "s", text));
  };
  if (!printer.isForPeople()) return;
  say(found.unexplained.size(), "without a cause of this confidence");
  say(found.situation->unmapped().size(), "of objects that are not in the inventory");
}

Exit runCorrelate(const Session& session, const Printer& printer, const Times& times,
                  const CorrelateOptions& options) {
  const int minConfidence = thousandthsOf(options.minConfidence);
  process::RaiseResult result;
  if (options.raise)
    result = process::raiseReports(session.workspace(), session.env, session.changeOptions(), minConfidence);
  else
    result.found = process::correlate(session.workspace(), session.env.now, minConfidence);
  const auto show = [&] {
    print(printer, times, {result.found, result.reports}, !session.global.fields.empty());
  };
  Exit exit = Exit::done;
  if (options.raise && !result.changes.changed.empty())
    exit = session.keep(result.changes, [&] {
      show();
      if (printer.format() != "table" || session.global.quiet) return;
      for (const process::Outcome& outcome : result.changes.changed)
        printer.print(render::terminalSafe(lineOf(outcome)) + "\n");
    });
  else
    show();
  remark(printer, result.found);
  std::vector<Diagnostic> findings = result.found.situation->bad();
  findings.insert(findings.end(), result.refused.begin(), result.refused.end());
  session.workspace().store().addFindingsTo(findings);
  // Policies decide which alarms are planned, and how long alarms settle.
  for (const Diagnostic& finding : session.workspace().policies().findings()) findings.push_back(finding);
  printer.complain(findings);
  printer.stats(result.found.situation->counts());
  return exit == Exit::done ? skippedExit(findings) : exit;
}

}  // namespace

void addCorrelate(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<CorrelateOptions>();
  command
      .option("--min-confidence", options->minConfidence,
              "only causes with at least this confidence, from 0 to 1 (default: .6)")
      .placeholder("VALUE");
  command.flag("--raise", options->raise, "raise, join or reopen a trouble report for each cause");
  select(command, selection, listFormats, options, runCorrelate);
  command.examples(
      "  som alarm correlate\n  som alarm correlate --raise\n"
      "  som alarm correlate --min-confidence 0 -o json | jq '.items[] | {cause, confidence}'");
}

}  // namespace som::cli
