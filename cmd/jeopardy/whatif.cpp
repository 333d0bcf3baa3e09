#include "process/jeopardy/whatif.hpp"

#include <fmt/format.h>

#include "base/suggest.hpp"
#include "jeopardy/jeopardy.hpp"
#include "policy/reasons.hpp"
#include "render/object.hpp"

namespace som::cli {
namespace {

using process::Supposed;

struct WhatifOptions {
  std::string id;
  std::vector<std::string> slips;
  std::vector<std::string> holidays;
  std::vector<std::string> assignments;
  std::vector<std::string> cancelled;
  std::string due;
};

/// Splits `ACTIVITY=VALUE`. Throws usage.
std::pair<std::string, std::string> pairOf(std::string_view option, const std::string& text,
                                           std::string_view example) {
  const std::size_t end = text.find('=');
  if (end == 0 || end == std::string::npos || end + 1 == text.size())
    throw Error(
        Diagnostic(Code::usage, fmt::format("{}: '{}' is not of the form {}", option, text, example)));
  return {text.substr(0, end), text.substr(end + 1)};
}

Duration durationOf(const std::string& text) {
  if (const auto duration = parseDuration(text)) return *duration;
  throw Error(Diagnostic(Code::invalidDuration, fmt::format("--slip: '{}' is not a duration", text))
                  .hint("use ISO 8601 such as PT8H or P2D"));
}

process::Supposition suppositionOf(const Session& session, const Times& times, const WhatifOptions& options) {
  process::Supposition supposition;
  for (const std::string& text : options.slips) {
    const auto [activity, by] = pairOf("--slip", text, "ACTIVITY=PT8H");
    supposition.slips.emplace_back(activity, durationOf(by));
  }
  for (const std::string& text : options.assignments)
    supposition.assignments.push_back(pairOf("--assign", text, "ACTIVITY=TEAM"));
  constexpr std::size_t dayLength = 10;
  for (const std::string& text : options.holidays)
    supposition.holidays.push_back(session.workspace().timeText(times.read(text)).substr(0, dayLength));
  if (!options.due.empty()) supposition.due = times.readEnd(options.due);
  supposition.cancelled = options.cancelled;
  if (supposition.isEmpty())
    throw Error(Diagnostic(Code::usage, "nothing is supposed")
                    .hint("use --slip, --holiday, --assign, --due or --cancel"));
  return supposition;
}

doc::Value outputOf(const Session& session, const WhatifOptions& options,
                    const std::vector<Supposed>& records) {
  doc::Value items = doc::Value::array();
  for (const Supposed& record : records)
    items.push_back(render::Object()
                        .add("id", record.before.id)
                        .addAny("relation", record.relation)
                        .add("before", jsonOf(record.before))
                        .add("after", jsonOf(record.after))
                        .take());
  return render::Object::ofKind("JeopardyWhatIf")
      .add("now", formatInstant(session.env.now))
      .add("supposed", render::Object()
                           .addAny("slip", options.slips)
                           .addAny("holiday", options.holidays)
                           .addAny("assign", options.assignments)
                           .addAny("due", options.due)
                           .addAny("cancel", options.cancelled)
                           .take())
      .add("items", std::move(items))
      .take();
}

std::string reasonsOf(const process::Assessed& record) {
  std::string text;
  for (const policy::Reason& reason : record.assessment.reasons)
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", policy::reasonName(reason.code),
                        policy::messageOf(reason));
  return text.empty() ? "none" : text;
}

std::string codesOf(const process::Assessed& record) {
  std::vector<std::string_view> codes;
  for (const policy::Reason& reason : record.assessment.reasons)
    codes.push_back(policy::reasonName(reason.code));
  return codes.empty() ? "none" : joined(codes);
}

std::string slackOf(const process::Assessed& record) {
  const auto slack = record.assessment.slack;
  if (!slack) return "-";
  return slack->count() < 0 ? "-" + humanSeconds(-*slack) : humanSeconds(*slack);
}

std::string orDash(std::string text) { return text.empty() ? "-" : text; }

/// One record: a row for each value, before and after.
render::Table tableOf(const Times& times, const Supposed& record) {
  const auto level = [](const process::Assessed& one) {
    return render::Cell(std::string(policy::levels.name(one.assessment.level)),
                        colourOf(one.assessment.level));
  };
  const policy::Assessment& before = record.before.assessment;
  const policy::Assessment& after = record.after.assessment;
  const auto time = [&](std::optional<Instant> at) { return orDash(times.shown(at)); };
  return {{{""}, {.title = "BEFORE", .wrap = true}, {.title = "AFTER", .wrap = true}},
          {{"level", level(record.before), level(record.after)},
           {"expected", time(before.expectedCompletion), time(after.expectedCompletion)},
           {"at most", time(before.expectedCompletionMax), time(after.expectedCompletionMax)},
           {"due", time(before.dueDate), time(after.dueDate)},
           {"slack", slackOf(record.before), slackOf(record.after)},
           {"reasons", codesOf(record.before), codesOf(record.after)}}};
}

/// All records in one table, for CSV, which has the slack in seconds, and Markdown.
render::Table rowsOf(const Times& times, const std::vector<Supposed>& records, bool isCsv) {
  const auto slack = [&](const process::Assessed& one) {
    const auto seconds = one.assessment.slack;
    return isCsv ? (seconds ? std::to_string(seconds->count()) : "") : slackOf(one);
  };
  render::Table table{{{"ID"},
                       {"RELATION"},
                       {"WHEN"},
                       {"LEVEL"},
                       {"EXPECTED"},
                       {"DUE"},
                       {"SLACK", true, false, 0, isCsv ? "slack_seconds" : ""},
                       {"REASONS", false, true}},
                      {}};
  for (const Supposed& record : records)
    for (const auto& [when, one] : {std::pair{"before", &record.before}, {"after", &record.after}})
      table.rows.push_back({one->id, record.relation, when,
                            std::string(policy::levels.name(one->assessment.level)),
                            times.shown(one->assessment.expectedCompletion),
                            times.shown(one->assessment.dueDate), slack(*one), reasonsOf(*one)});
  return table;
}

void printForPeople(const Printer& printer, const Times& times, const std::vector<Supposed>& records) {
  for (const Supposed& record : records) {
    if (&record != &records.front()) printer.print("\n");
    std::string head = fmt::format("{}  {}", record.before.id, record.before.state);
    if (!record.relation.empty()) head += fmt::format("  ({})", record.relation);
    printer.line(head);
    printer.print(tableOf(times, record));
    for (const policy::Reason& reason : record.after.assessment.reasons)
      printer.line(fmt::format("  {}: {}", policy::reasonName(reason.code), policy::messageOf(reason)), 4);
  }
}

Exit runWhatif(const Session& session, const Printer& printer, const Times& times,
               const WhatifOptions& options) {
  const process::Supposition supposition = suppositionOf(session, times, options);
  const std::vector<Supposed> records =
      process::whatIf(session.workspace(), session.env, options.id, supposition);
  if (printer.isJson())
    printer.json(outputOf(session, options, records));
  else if (printer.isForPeople())
    printForPeople(printer, times, records);
  else
    printer.print(rowsOf(times, records, printer.format() == "csv"));
  return Exit::done;
}

}  // namespace

void addWhatIf(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<WhatifOptions>();
  command.id(options->id, nullptr);
  command.repeated("--slip", options->slips, "an activity ends so much working time later; repeat for more")
      .placeholder("ACTIVITY=DURATION");
  command.repeated("--holiday", options->holidays, "nobody works on this day; repeat for more")
      .placeholder("DAY");
  command.repeated("--assign", options->assignments, "a team does an activity; repeat for more")
      .placeholder("ACTIVITY=TEAM");
  command.option("--due", options->due, "it is due at this time").placeholder("TIME");
  command.repeated("--cancel", options->cancelled, "an order that it waits for is cancelled; repeat for more")
      .placeholder("ORDER");
  select(command, selection, {"table", "json", "csv", "markdown"}, options, runWhatif);
  command.examples(
      "  som jeopardy whatif 7K3F --slip survey=P2D\n"
      "  som jeopardy whatif 7K3F --holiday 2026-12-24 --assign test=team-core -o json");
}

}  // namespace som::cli
