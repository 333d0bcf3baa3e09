#include "record/plan.hpp"

#include <fmt/format.h>

#include <array>

#include "model/views.hpp"
#include "process/jeopardy/scan.hpp"
#include "process/planning/labels.hpp"
#include "record/record.hpp"
#include "render/object.hpp"

namespace som::cli {
namespace {

const std::vector<std::string_view> planFormats = {"table", "json",    "ndjson",        "csv", "markdown",
                                                   "dot",   "mermaid", "mermaid-gantt", "svg"};

struct PlanOptions {
  std::string id;
  bool dependants = false;
  const model::KindRow* kind = nullptr;
};

doc::Value jsonOf(const process::Assessed& record) {
  return render::Object::ofKind("Plan")
      .add("id", record.id)
      .addOrNull("dueDate", record.assessment.dueDate)
      .addOrNull("expectedCompletion", record.assessment.expectedCompletion)
      .addOrNull("expectedCompletionMax", record.assessment.expectedCompletionMax)
      .add("dependants", dependantsJson(record))
      .add("items", planJson(record.facts.plan))
      .take();
}

using Drawing = std::string (*)(const render::PlanChart&);

/// The function behind a format that is a drawing.
std::optional<Drawing> drawingOf(std::string_view format) {
  constexpr std::array<std::pair<std::string_view, Drawing>, 4> drawings = {
      {{"dot", render::dot},
       {"mermaid", render::mermaid},
       {"mermaid-gantt", render::mermaidGantt},
       {"svg", render::gantt}}};
  for (const auto& [name, drawing] : drawings)
    if (name == format) return drawing;
  return std::nullopt;
}

Exit runPlan(const Session& session, const Printer& printer, const Times& times, const PlanOptions& options) {
  const process::Assessed record = session.workspace().store().consistently([&] {
    const ReadRecord read = readRecord(session, options.id, options.kind);
    return process::explain(session.workspace(), session.env,
                            model::RecordView<doc::Node>(read.document.root()).id(), {options.dependants});
  });
  const auto drawing = drawingOf(printer.format());
  if (printer.isJson()) return printer.json(jsonOf(record)), Exit::done;
  const policy::Assessment& assessment = record.assessment;
  if (drawing) return printer.print((*drawing)(chartOf(session.workspace(), times, record))), Exit::done;
  if (printer.format() == "csv" || printer.format() == "markdown")
    return printer.print(planTable(printer, times, record.facts.plan)), Exit::done;
  if (record.facts.plan.steps.empty()) {
    printer.print(fmt::format("no plan, as there are no activities; due {}\n",
                              assessment.dueDate ? times.shown(assessment.dueDate) : "never (no due date)"));
    return Exit::done;
  }
  printer.print(planTable(printer, times, record.facts.plan));
  const std::string due = assessment.dueDate ? times.shown(assessment.dueDate) : "never (no due date)";
  printer.line(record.ended ? fmt::format("ended {}; due {}", times.shown(record.ended), due)
                            : fmt::format("expected completion {}, at most {}; due {}",
                                          times.shown(assessment.expectedCompletion),
                                          times.shown(assessment.expectedCompletionMax), due));
  printDependants(printer, times, record);
  if (record.planned) printer.remark("som: not started yet; the plan follows its specification");
  return Exit::done;
}

}  // namespace

render::PlanChart chartOf(process::Workspace& workspace, const Times& times,
                          const process::Assessed& record) {
  return {.title = record.id + (record.description.empty() ? "" : ": " + record.description),
          .activities = record.facts.activities,
          .plan = record.facts.plan,
          .labels = process::labelsOf(workspace, record),
          .now = record.facts.now,
          .due = record.assessment.dueDate,
          .zone = workspace.zone(),
          .shown = [&times](Instant time) { return times.shown(time); }};
}

doc::Value planJson(const plan::Plan& plan) {
  doc::Value steps = doc::Value::array();
  const auto timeOf = [](const plan::Step& step, Instant time) {
    return step.neverBegan ? std::nullopt : std::optional(time);
  };
  for (const plan::Step& step : plan.steps)
    steps.push_back(render::Object()
                        .add("id", step.id)
                        .addOrNull("start", timeOf(step, step.start))
                        .addOrNull("end", timeOf(step, step.end))
                        .addOrNull("endMax", timeOf(step, step.endMax))
                        .addOrNull("latestStart", step.latestStart)
                        .add("slackSeconds", step.slack ? doc::Value(step.slack->count()) : doc::Value())
                        .add("critical", step.critical)
                        .add("finished", step.finished)
                        .add("ending", step.finished ? doc::Value(render::wordOf(step.ending)) : doc::Value())
                        .take());
  return steps;
}

doc::Value dependantsJson(const process::Assessed& record) {
  doc::Value all = doc::Value::array();
  if (!record.dependants) return nullptr;
  for (const process::Dependant& one : *record.dependants)
    all.push_back({{"id", one.id}, {"neededBy", formatInstant(one.neededBy)}});
  return all;
}

void printDependants(const Printer& printer, const Times& times, const process::Assessed& record) {
  const auto& expected = record.assessment.expectedCompletion;
  for (const process::Dependant& one : record.dependants.value_or(std::vector<process::Dependant>())) {
    const Seconds slack = expected ? one.neededBy - *expected : Seconds{0};
    const std::string left = !expected           ? std::string()
                             : slack.count() < 0 ? fmt::format(", {} too late", humanSeconds(-slack))
                                                 : fmt::format(", slack {}", humanSeconds(slack));
    printer.line({fmt::format("{} needs it by {}{}", one.id, times.shown(one.neededBy), left),
                  slack.count() < 0 ? render::Colour::red : render::Colour::none});
  }
}

render::Column slackColumn(const Printer& printer) {
  return {"SLACK", true, false, 0, printer.format() == "csv" ? "slack_seconds" : "slack"};
}

render::Cell slackCell(const Printer& printer, std::optional<Seconds> slack) {
  if (!slack) return "";
  return {printer.format() == "csv" ? std::to_string(slack->count()) : humanSeconds(*slack),
          slack->count() < 0 ? render::Colour::red : render::Colour::none};
}

render::Table planTable(const Printer& printer, const Times& times, const plan::Plan& plan) {
  render::Table table{{{"ACTIVITY"},
                       {"START"},
                       {"END"},
                       {"END AT MOST", false, false, 2},
                       {"LATEST START", false, false, 1},
                       slackColumn(printer),
                       {"", false, false, 0, "mark"}},
                      {}};
  for (const plan::Step& step : plan.steps) {
    if (step.neverBegan) {
      table.rows.push_back({step.id, "", "", "", "", "", std::string(render::wordOf(step.ending))});
      continue;
    }
    table.rows.push_back({step.id, times.shown(step.start), times.shown(step.end), times.shown(step.endMax),
                          times.shown(step.latestStart), slackCell(printer, step.slack),
                          step.finished   ? std::string(render::wordOf(step.ending))
                          : step.critical ? "critical"
                                          : ""});
  }
  return table;
}

void addPlan(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<PlanOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  if (kind == &model::orderKind())
    command.flag("--dependants", options->dependants,
                 "show when the orders that wait for it need it; looks at all orders");
  select(command, selection, planFormats, options, runPlan);
  command.examples(
      "  som NOUN plan 7K3F\n  som NOUN plan 7K3F -o svg > plan.svg\n  som NOUN plan 7K3F -o json "
      "| jq '.items[] | select(.critical)'");
}

}  // namespace som::cli
