#include <fmt/format.h>

#include <array>

#include "base/suggest.hpp"
#include "jeopardy/jeopardy.hpp"
#include "model/stale.hpp"
#include "model/views.hpp"
#include "policy/clock.hpp"
#include "policy/reasons.hpp"
#include "process/jeopardy/coming.hpp"
#include "process/jeopardy/waits.hpp"
#include "process/planning/lacking_values.hpp"
#include "record/plan.hpp"
#include "render/markdown.hpp"
#include "render/object.hpp"

namespace som::cli {
namespace {

struct ExplainOptions {
  std::string id;
  std::string at;
  bool dependants = false;
};

std::vector<policy::ClockSegment> segmentsOf(const process::Assessed& record) {
  return policy::clockSegments(record.facts.clocks, record.terms, record.ended.value_or(record.facts.now));
}

/// A target of a report.
struct NamedTarget {
  std::string_view name;
  policy::Target target;
};

/// The agreed targets of a report: response, resolution, update. Orders have only a due date.
std::vector<NamedTarget> targetsOf(const process::Assessed& record) {
  const policy::Clocks& clocks = record.facts.clocks;
  std::vector<NamedTarget> targets;
  if (record.kind->clock != model::Clock::report) return targets;
  if (clocks.respond) targets.push_back({"respond", *clocks.respond});
  if (clocks.due) targets.push_back({"resolve", {*clocks.due, clocks.dueMet}});
  if (clocks.update && !record.ended) targets.push_back({"update", *clocks.update});
  return targets;
}

/// `2026-12-01 17:00  (in 3 h)`.
std::string dueText(const Times& times, const process::Assessed& record) {
  const std::optional<Instant> due = record.assessment.dueDate;
  if (!due) return "no due date";
  if (record.ended && !record.assessment.dueMet) return times.shown(due);
  return fmt::format("{}  ({})", times.shown(due),
                     Times::standing(due, record.facts.clocks.dueMet, record.facts.now).text);
}

render::Table targetTable(const Times& times, const process::Assessed& record) {
  render::Table table{{{"TARGET"}, {"BY"}, {"MET"}, {""}}, {}};
  for (const auto& [name, target] : targetsOf(record)) {
    table.rows.push_back({std::string(name), times.shown(target.at), times.shown(target.met),
                          Times::standing(target.at, target.met, record.facts.now)});
  }
  return table;
}

doc::Value targetsJson(const process::Assessed& record) {
  doc::Value targets = doc::Value::array();
  for (const auto& [name, target] : targetsOf(record))
    targets.push_back({{"name", name},
                       {"at", formatInstant(target.at)},
                       {"met", target.met ? doc::Value(formatInstant(*target.met)) : doc::Value()}});
  return targets;
}

/// What happens to a step, in JSON and for people; in the order of policy::Coming::What.
struct ComingText {
  std::string_view name;
  std::string_view text;
};
constexpr std::array comingTexts = {
    ComingText{"fires", "escalates"}, ComingText{"repeats", "escalates again"},
    ComingText{"lapses", "announced again"}, ComingText{"announced", "announced late"}};
static_assert(comingTexts.size() == static_cast<std::size_t>(policy::Coming::What::announced) + 1);

doc::Value comingJson(const std::vector<policy::Coming>& coming) {
  doc::Value all = doc::Value::array();
  for (const policy::Coming& step : coming)
    all.push_back({{"what", comingTexts[static_cast<std::size_t>(step.what)].name},
                   {"level", step.level},
                   {"at", step.at ? doc::Value(formatInstant(*step.at)) : doc::Value()},
                   {"condition", step.condition},
                   {"notify", step.notify},
                   {"silencedBy", step.silencedBy},
                   {"rule", step.rule}});
  return all;
}

doc::Value unclearJson(const process::Assessed& record) {
  doc::Value all = doc::Value::array();
  for (const policy::UnclearPrerequisite& one : record.facts.unclear)
    all.push_back({{"name", one.name}, {"orders", one.orders}});
  return all;
}

doc::Value explanation(const process::Assessed& record, const std::vector<policy::Coming>& coming) {
  const auto valueOf = [](const auto& list) {
    return list.node() ? doc::toValue(list.node()) : doc::Value::array();
  };
  const model::RecordView<doc::Node> whole(record.document->root());
  doc::Value clock = doc::Value::array();
  for (const policy::ClockSegment& segment : segmentsOf(record))
    clock.push_back({{"start", formatInstant(segment.begin)},
                     {"end", formatInstant(segment.end)},
                     {"run", policy::clockRuns.name(segment.run)}});
  return render::Object::ofKind("JeopardyExplanation")
      .add("now", formatInstant(record.facts.now))
      .add("record", jsonOf(record))
      .add("targets", targetsJson(record))
      .add("alerts", valueOf(whole.alerts()))
      .add("escalations", valueOf(whole.escalations()))
      .add("coming", comingJson(coming))
      .add("clock", std::move(clock))
      .add("dependants", dependantsJson(record))
      .add("unclearPrerequisites", unclearJson(record))
      .add("plan", planJson(record.facts.plan))
      .take();
}

/// The segments of a clock, from `first` on.
render::Table clockTable(const Printer& printer, const Times& times,
                         const std::vector<policy::ClockSegment>& segments, std::size_t first) {
  render::Table table{{{"FROM"}, {"TO"}, {"CLOCK"}, {"FOR", true}}, {}};
  for (std::size_t i = first; i < segments.size(); ++i)
    table.rows.push_back({times.shown(segments[i].begin), times.shown(segments[i].end),
                          std::string(policy::clockRuns.name(segments[i].run)),
                          printer.duration(segments[i].end - segments[i].begin)});
  return table;
}

/// Prints the segments of the clock, only the last ones of a long list.
void printClock(const Printer& printer, const Times& times, const process::Assessed& record) {
  const auto segments = segmentsOf(record);
  constexpr std::size_t most = 24;
  printer.print("\n");
  printer.line(fmt::format("CLOCK  started {}, calendar {}", times.shown(record.facts.clocks.start),
                           record.terms.calendar ? record.terms.calendar->id() : "always"));
  const std::size_t first = segments.size() > most ? segments.size() - most : 0;
  if (first > 0) printer.print(fmt::format("  … {} earlier segments (all with -o json)\n", first));
  printer.print(clockTable(printer, times, segments, first));
  Seconds ran{0};
  for (const policy::ClockSegment& segment : segments)
    if (segment.run == policy::ClockRun::ran) ran += segment.end - segment.begin;
  printer.print(fmt::format("  ran {} in all\n", printer.duration(ran)));
}

void printPlan(const Printer& printer, const Times& times, const process::Assessed& record) {
  if (record.facts.plan.steps.empty()) return;
  printer.print(record.planned ? "\nPLAN  (from the specification, as it has not started)\n" : "\nPLAN\n");
  printer.print(planTable(printer, times, record.facts.plan));
  printDependants(printer, times, record);
}

/// Prints the values that activities lack which could start otherwise.
void printLacks(const Session& session, const Printer& printer, const process::Assessed& record) {
  if (record.ended || !record.document) return;
  for (const process::Work& work : process::markedWork(session.workspace(), *record.document, record))
    for (const process::Lack& lack : work.lacks)
      printer.line(fmt::format("  lacks     activity '{}': {}; {}", work.activity, lack.text, lack.command),
                   12);
}

/// Prints what the order waits for besides its own activities, with the commands.
void printWaits(const Session& session, const Printer& printer, const process::Assessed& record) {
  for (const process::Wait& wait :
       process::waitsOf(process::Trial(session.workspace(), session.env), record)) {
    printer.line((wait.code == model::staleAction ? "  stale     " : "  waits     ") + wait.text, 12);
    if (!wait.command.empty()) printer.line("            " + wait.command, 12);
  }
}

void printReasons(const Printer& printer, const Times& times, const process::Assessed& record) {
  printer.print("\nREASONS\n");
  if (record.assessment.reasons.empty())
    printer.print(record.ended ? "  none; the record has ended\n" : "  none; the record is on track\n");
  for (const policy::Reason& reason : record.assessment.reasons) {
    const policy::Level level = policy::reasonRow(reason.code).level;
    std::string text = fmt::format("  {}: {}", policy::reasonName(reason.code), policy::messageOf(reason));
    if (!reason.activity.empty()) text += fmt::format(" [activity {}]", reason.activity);
    if (reason.since) text += fmt::format(", since {}", times.shown(reason.since));
    printer.line({text, level == policy::Level::onTrack ? render::Colour::none : colourOf(level)}, 4);
    printer.line(fmt::format("    rule: {}", reason.rule.text()), 6);
  }
}

/// The changes of level that scans recorded.
render::Table alertTable(const Times& times, const process::Assessed& record) {
  render::Table table{{{"ALERT"}, {"LEVEL"}, {.title = "WHY", .wrap = true}}, {}};
  for (const auto alert : model::RecordView<doc::Node>(record.document->root()).alerts()) {
    const auto level = policy::levels.parse(alert.level());
    table.rows.push_back({times.shown(alert.date()),
                          {std::string(alert.level()), level ? colourOf(*level) : render::Colour::none},
                          std::string(alert.message())});
  }
  return table;
}

using EscalationEntry = model::EscalationView<doc::Node>;

/// Returns the recipients who still wait for the notice.
std::vector<std::string_view> waitingFor(const EscalationEntry& entry) {
  std::vector<std::string_view> waiting = model::textsOf(entry.deferred());
  for (const std::string_view party : model::textsOf(entry.notified())) std::erase(waiting, party);
  return waiting;
}

/// When somebody was notified first, and what holds the notice back from the others.
std::string toldText(const Times& times, const EscalationEntry& entry) {
  const std::string held = holdersOf(entry);
  if (!entry.isTold()) return "held back by " + held;
  const std::string at = times.shown(entry.notifiedDate() ? entry.notifiedDate() : entry.date());
  const auto waiting = waitingFor(entry);
  if (waiting.empty() && model::textsOf(entry.notified()).empty()) return "nobody";
  return waiting.empty() ? at : fmt::format("{}, held back from {} by {}", at, joined(waiting), held);
}

/// The escalations: when they fired, who was notified when, and who acknowledged.
render::Table escalationTable(const Times& times, const process::Assessed& record) {
  render::Table table{{{"ESCALATED", false, false, 2},
                       {"LEVEL", true},
                       {.title = "TOLD", .wrap = true, .readable = 16},
                       {.title = "NOTIFIED", .wrap = true, .readable = 12},
                       {"ACKNOWLEDGED"},
                       {"BY", false, false, 1},
                       {.title = "WHY", .wrap = true, .readable = 14}},
                      {}};
  for (const auto entry : model::RecordView<doc::Node>(record.document->root()).escalations())
    table.rows.push_back({times.shown(entry.date()), std::string(entry.levelText()), toldText(times, entry),
                          joined(model::textsOf(entry.notified())), times.shown(entry.acknowledgedDate()),
                          std::string(entry.acknowledgedBy()), std::string(entry.reason())});
  return table;
}

/// What comes next on the ladder: `2  announced again if the acknowledgement is not renewed`.
render::Table comingTable(const Times& times, const process::Assessed& record,
                          const std::vector<policy::Coming>& coming) {
  render::Table table{{{"NEXT"},
                       {"LEVEL", true},
                       {.title = "WHAT", .wrap = true, .readable = 20},
                       {.title = "NOTIFIES", .wrap = true, .readable = 12}},
                      {}};
  for (const policy::Coming& step : coming) {
    const std::string at = !step.at                       ? std::string()
                           : *step.at <= record.facts.now ? std::string("at the next scan")
                                                          : times.shown(step.at);
    std::string what(comingTexts[static_cast<std::size_t>(step.what)].text);
    if (!step.condition.empty()) what += fmt::format("{} {}", step.at ? ", if" : " when", step.condition);
    if (!step.silencedBy.empty())
      what += fmt::format("; held back by the silence {}", joined(step.silencedBy));
    table.rows.push_back({at, std::to_string(step.level), what, joined(step.notify)});
  }
  return table;
}

void printHistory(const Printer& printer, const Times& times, const process::Assessed& record,
                  const std::vector<policy::Coming>& coming) {
  for (const render::Table& table :
       {alertTable(times, record), escalationTable(times, record), comingTable(times, record, coming)}) {
    if (table.rows.empty()) continue;
    printer.print("\n");
    printer.print(table);
  }
}

/// Prints the same in Markdown, for a report or a ticket: headings, and tables instead of lines.
void printMarkdown(const Printer& printer, const Times& times, const process::Assessed& record,
                   const std::vector<policy::Coming>& coming) {
  const policy::Assessment& assessment = record.assessment;
  printer.print(
      fmt::format("## {}: {}\n\n", render::markdownText(record.id),
                  record.ended ? record.state : std::string(policy::levels.name(assessment.level))));
  printer.print(render::Table{
      {{"ABOUT"}, {"STATE"}, {"NOW"}, {"DUE"}, {"EXPECTED"}, {"AT MOST"}},
      {{record.description, record.state, times.shown(record.facts.now), dueText(times, record),
        times.shown(assessment.expectedCompletion), times.shown(assessment.expectedCompletionMax)}}});
  render::Table reasons{{{"REASON"}, {"LEVEL"}, {"WHY"}, {"ACTIVITY"}, {"SINCE"}, {"RULE"}}, {}};
  for (const policy::Reason& reason : assessment.reasons)
    reasons.rows.push_back({std::string(policy::reasonName(reason.code)),
                            std::string(policy::levels.name(policy::reasonRow(reason.code).level)),
                            policy::messageOf(reason), reason.activity, times.shown(reason.since),
                            reason.rule.text()});
  const auto section = [&](const char* title, const render::Table& table) {
    if (table.rows.empty()) return;
    printer.print(fmt::format("\n### {}\n\n", title));
    printer.print(table);
  };
  section("Reasons", reasons);
  section("Alerts", alertTable(times, record));
  section("Escalations", escalationTable(times, record));
  section("Next steps", comingTable(times, record, coming));
  section("Targets", targetTable(times, record));
  section("Plan", planTable(printer, times, record.facts.plan));
  section("Clock", clockTable(printer, times, segmentsOf(record), 0));
}

Exit runExplain(const Session& session, const Printer& printer, const Times& times,
                const ExplainOptions& options) {
  Env env = session.env;
  if (!options.at.empty()) env.now = times.read(options.at);
  const process::Assessed record =
      process::explain(session.workspace(), env, options.id, {options.dependants});
  const auto [lacksLadder, coming] = process::comingSteps(session.workspace(), record);
  if (printer.isJson()) return printer.json(explanation(record, coming)), Exit::done;
  if (printer.format() == "markdown") return printMarkdown(printer, times, record, coming), Exit::done;
  const policy::Assessment& assessment = record.assessment;
  printer.print(fmt::format("{}  {}", render::terminalSafe(record.id), render::terminalSafe(record.state)));
  if (!record.ended)
    printer.print("  " + render::coloured(policy::levels.name(assessment.level), colourOf(assessment.level),
                                          printer.colour()));
  printer.print("\n");
  if (!record.description.empty()) printer.line("  about     " + record.description, 12);
  printer.print(fmt::format("  now       {}\n", times.shown(env.now)));
  printer.print("  due       " + dueText(times, record) + "\n");
  if (record.ended)
    printer.print(fmt::format("  ended     {}\n", times.shown(record.ended)));
  else if (assessment.expectedCompletion)
    printer.line(fmt::format("  expected  {}, at most {}", times.shown(assessment.expectedCompletion),
                             times.shown(assessment.expectedCompletionMax)),
                 12);
  printWaits(session, printer, record);
  printLacks(session, printer, record);
  if (const render::Table targets = targetTable(times, record); !targets.rows.empty()) {
    printer.print("\nTARGETS\n");
    printer.print(targets);
  }
  printReasons(printer, times, record);
  printHistory(printer, times, record, coming);
  if (lacksLadder && coming.empty() && assessment.level != policy::Level::onTrack)
    printer.print("\nno escalation policy applies: nobody is notified\n");
  printPlan(printer, times, record);
  printClock(printer, times, record);
  return Exit::done;
}

}  // namespace

void addExplain(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ExplainOptions>();
  command.id(options->id, nullptr);
  addAsOf(command, selection);
  command.option("--at", options->at, "explain it at this time instead of now").placeholder("TIME");
  command.flag("--dependants", options->dependants,
               "show when the orders that wait for it need it; looks at all orders");
  select(command, selection, {"table", "json", "markdown"}, options, runExplain);
  command.examples(
      "  som jeopardy explain 7K3F\n  som jeopardy explain 7K3F --at '2026-12-01 17:00' -o json");
}

}  // namespace som::cli
