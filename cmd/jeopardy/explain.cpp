#include <fmt/format.h>

#include "jeopardy/jeopardy.hpp"
#include "policy/clock.hpp"
#include "record/plan.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string id;
  std::string at;
};

std::vector<policy::ClockSegment> segmentsOf(const process::Assessed& record) {
  return policy::clockSegments(record.facts.clocks, record.terms, record.ended.value_or(record.facts.now));
}

doc::Value explanation(const process::Assessed& record) {
  doc::Value all = {
      {"schemaVersion", 1}, {"kind", "JeopardyExplanation"}, {"now", formatInstant(record.facts.now)}};
  all.update(doc::Value{{"record", jsonOf(record)}});
  doc::Value clock = doc::Value::array();
  for (const policy::ClockSegment& segment : segmentsOf(record))
    clock.push_back({{"start", formatInstant(segment.begin)},
                     {"end", formatInstant(segment.end)},
                     {"run", policy::clockRuns.name(segment.run)}});
  all["clock"] = std::move(clock);
  all["plan"] = planJson(record.facts.plan);
  return all;
}

/// The clock line by line; runs of closed and open hours in between are summed where there are many.
void printClock(Context& context, const process::Assessed& record) {
  const auto segments = segmentsOf(record);
  constexpr std::size_t most = 24;
  context.print(fmt::format("\nCLOCK  started {}, calendar {}\n", context.shown(record.facts.clocks.start),
                            record.terms.calendar ? record.terms.calendar->id() : "always"));
  render::Table table{{{"FROM"}, {"TO"}, {"CLOCK"}, {"FOR", true}}, {}};
  const std::size_t first = segments.size() > most ? segments.size() - most : 0;
  Seconds ran{0};
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const policy::ClockSegment& segment = segments[i];
    if (segment.run == policy::ClockRun::ran) ran += segment.end - segment.begin;
    if (i < first) continue;
    table.rows.push_back({context.shown(segment.begin), context.shown(segment.end),
                          std::string(policy::clockRuns.name(segment.run)),
                          formatSeconds(segment.end - segment.begin)});
  }
  if (first > 0) context.print(fmt::format("  … {} earlier segments (all with -o json)\n", first));
  context.print(table);
  context.print(fmt::format("  ran {} in all\n", formatSeconds(ran)));
}

void printPlan(Context& context, const process::Assessed& record) {
  if (record.facts.plan.steps.empty()) return;
  context.print(record.planned ? "\nPLAN  (from the specification: it has not started)\n" : "\nPLAN\n");
  context.print(planTable(context, record.facts.plan));
}

void printReasons(Context& context, const process::Assessed& record) {
  context.print("\nREASONS\n");
  if (record.assessment.reasons.empty())
    context.print(record.ended ? "  none: it has ended\n" : "  none: it is on track\n");
  for (const policy::Reason& reason : record.assessment.reasons) {
    const policy::Level level = policy::reasonRow(reason.code).level;
    std::string text =
        fmt::format("  {}: {}", policy::reasonName(reason.code), render::terminalSafe(reason.message));
    if (!reason.activity.empty())
      text += fmt::format(" [activity {}]", render::terminalSafe(reason.activity));
    if (reason.since) text += fmt::format(", since {}", context.shown(reason.since));
    context.print(render::coloured(text,
                                   level == policy::Level::onTrack ? render::Colour::none : colourOf(level),
                                   context.colour()) +
                  "\n");
    context.print(fmt::format("    rule: {}\n", render::terminalSafe(reason.rule)));
  }
}

Exit run(Context& context, const Options& options) {
  Env env = context.env;
  if (!options.at.empty()) env.now = context.time(options.at);
  const process::Assessed record = process::explain(context.workspace(), env, options.id);
  if (context.isJson()) return context.printJson(explanation(record)), Exit::done;
  const policy::Assessment& assessment = record.assessment;
  const std::string level =
      render::coloured(policy::levels.name(assessment.level), colourOf(assessment.level), context.colour());
  context.print(fmt::format("{}  {}  {}\n", render::terminalSafe(record.id),
                            render::terminalSafe(record.state), level));
  if (!record.description.empty()) context.print("  " + render::terminalSafe(record.description) + "\n");
  context.print(fmt::format("  now       {}\n", context.shown(env.now)));
  context.print(assessment.dueDate ? fmt::format("  due       {}  ({})\n", context.shown(assessment.dueDate),
                                                 *assessment.dueDate < env.now
                                                     ? humanSeconds(env.now - *assessment.dueDate) + " late"
                                                     : "in " + humanSeconds(*assessment.dueDate - env.now))
                                   : std::string("  due       no due date\n"));
  if (assessment.expectedCompletion)
    context.print(fmt::format("  expected  {}, at most {}\n", context.shown(assessment.expectedCompletion),
                              context.shown(assessment.expectedCompletionMax)));
  printReasons(context, record);
  printPlan(context, record);
  printClock(context, record);
  return Exit::done;
}

}  // namespace

void addExplain(CLI::App& app, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<Options>();
  addId(app, options->id, nullptr);
  app.add_option("--at", options->at, "at another moment")->type_name("TIME");
  select(app, selection, Needs::workspace, {"table", "json"}, options, run);
  addExamples(app,
              "  som jeopardy explain 7K3F\n  som jeopardy explain 7K3F --at '2026-12-01 17:00' -o json");
}

}  // namespace som::cli
