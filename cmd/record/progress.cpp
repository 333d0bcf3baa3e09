#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.hpp"
#include "model/stale.hpp"
#include "model/views.hpp"
#include "process/jeopardy/waits.hpp"
#include "process/lifecycle/dependencies.hpp"
#include "process/planning/lacking_values.hpp"
#include "record/record.hpp"
#include "render/object.hpp"

namespace som::cli {
namespace {

struct ProgressOptions {
  std::string id;
  const model::KindRow* kind = nullptr;
};

using Milestone = model::MilestoneView<model::ValueNode>;

struct Progress {
  std::size_t total = 0;
  std::size_t finished = 0;
  std::vector<std::string> running;
  std::vector<std::string> held;
  std::vector<std::string> failed;
  std::vector<std::string> next;     ///< pending activities that can start, and those of other processes
  std::vector<std::string> blocked;  ///< pending activities whose dependencies are met, but that cannot start
  std::vector<Milestone> milestones;
  std::vector<std::string> ahead;  ///< milestones of activities that are not finished
  std::vector<process::Wait> waits;
};

/// True if an activity of the record's own people cannot start although its dependencies are met: its item
/// waits or lacks a value.
bool isBlocked(const std::vector<process::Work>& works, const std::string& activity) {
  return std::any_of(works.begin(), works.end(), [&](const process::Work& work) {
    return work.activity == activity && !work.ready && work.request.empty();
  });
}

/// The activities of a record with their readiness, and what it waits for besides these.
struct Standing {
  std::vector<process::Work> works;
  std::vector<process::Wait> waits;
};

/// Returns an empty standing if the record cannot be assessed.
Standing standingOf(const Session& session, const Printer& printer, const ReadRecord& read) {
  if (read.kind->clock == model::Clock::none) return {};
  try {
    process::Assessor assessor(session.workspace(), session.env.now);
    process::Assessed assessed = assessor.assess(read.document, *read.kind);
    assessed.document = read.document;
    Standing standing{process::markedWork(session.workspace(), read.document, assessed),
                      process::waitsOf(process::Trial(session.workspace(), session.env), assessed)};
    for (process::Wait& wait : process::hindrancesOf(standing.works))
      standing.waits.push_back(std::move(wait));
    return standing;
  } catch (const Error& error) {
    std::vector<Diagnostic> findings;
    for (const Diagnostic& finding : error.findings())
      findings.push_back(Diagnostic(finding).as(Severity::warning));
    printer.complain(findings);
    return {};
  }
}

/// `record` must outlive the result.
Progress progressOf(const doc::Value& record, Standing standing) {
  Progress progress;
  const std::vector<process::Work>& works = standing.works;
  progress.waits = std::move(standing.waits);
  const model::RecordView<model::ValueNode> view(record);
  for (const auto activity : view.activities()) {
    const std::string id = activity.id();
    const lifecycle::State state = activity.state();
    ++progress.total;
    if (lifecycle::isFinished(state)) ++progress.finished;
    if (state == lifecycle::State::inProgress) progress.running.push_back(id);
    if (state == lifecycle::State::held) progress.held.push_back(id);
    if (state == lifecycle::State::failed) progress.failed.push_back(id);
    if (state == lifecycle::State::pending && process::openDependencies(record, activity).empty())
      (isBlocked(works, id) ? progress.blocked : progress.next).push_back(id);
    if (const std::string milestone = activity.milestone();
        !milestone.empty() && !lifecycle::isFinished(state))
      progress.ahead.push_back(milestone);
  }
  for (const Milestone milestone : view.milestones()) progress.milestones.push_back(milestone);
  return progress;
}

doc::Value jsonOf(const Milestone& milestone) {
  return render::Object()
      .addOrNull("id", milestone.id())
      .addOrNull("name", milestone.name())
      .addOrNull("status", milestone.status())
      .addOrNull("date", milestone.dateText())
      .take();
}

doc::Value jsonOf(const Progress& progress, const std::string& id, const std::string& state) {
  doc::Value milestones = doc::Value::array();
  for (const Milestone& milestone : progress.milestones) milestones.push_back(jsonOf(milestone));
  doc::Value waits = doc::Value::array();
  for (const process::Wait& wait : progress.waits)
    waits.push_back(render::Object()
                        .add("code", wait.code)
                        .add("message", wait.text)
                        .addOrNull("other", wait.other)
                        .addOrNull("command", wait.command)
                        .take());
  return render::Object::ofKind("Progress")
      .add("id", id)
      .add("state", state)
      .add("activities", progress.total)
      .add("finished", progress.finished)
      .add("running", progress.running)
      .add("held", progress.held)
      .add("failed", progress.failed)
      .add("next", progress.next)
      .add("blocked", progress.blocked)
      .add("milestones", std::move(milestones))
      .add("ahead", progress.ahead)
      .add("waits", std::move(waits))
      .take();
}

/// `Site surveyed (2026-11-21 15:30)`; a milestone of another system as it is written.
std::string shownMilestone(const Times& times, const Milestone& milestone) {
  std::string text = milestone.name();
  if (text.empty()) text = milestone.id();
  const std::string date = times.shown(milestone.date());
  return date.empty() ? text : fmt::format("{} ({})", text, date);
}

Exit runProgress(const Session& session, const Printer& printer, const Times& times,
                 const ProgressOptions& options) {
  const ReadRecord read = readRecord(session, options.id, options.kind);
  const doc::Value record = typedRecord(session, read);
  const Progress progress = progressOf(record, standingOf(session, printer, read));
  const model::RecordView<model::ValueNode> view(record);
  const std::string id = view.id();
  const std::string state = view.stateText(*read.kind);
  if (printer.isJson()) return printer.json(jsonOf(progress, id, state)), Exit::done;
  printer.print(fmt::format("{}: {}, {} of {} activities finished\n", render::terminalSafe(id),
                            render::terminalSafe(state), progress.finished, progress.total));
  std::vector<std::string> reached;
  for (const Milestone& milestone : progress.milestones) reached.push_back(shownMilestone(times, milestone));
  const std::vector<std::pair<const char*, const std::vector<std::string>*>> rows = {
      {"running", &progress.running}, {"held", &progress.held},       {"failed", &progress.failed},
      {"next", &progress.next},       {"blocked", &progress.blocked}, {"reached", &reached},
      {"ahead", &progress.ahead}};
  for (const auto& [label, ids] : rows)
    if (!ids->empty()) printer.print(fmt::format("  {:<9}{}\n", label, render::terminalSafe(joined(*ids))));
  for (const process::Wait& wait : progress.waits) {
    printer.line((wait.code == model::staleAction ? "  stale    " : "  waits    ") + wait.text, 11);
    if (!wait.command.empty()) printer.line("           " + wait.command, 11);
  }
  return Exit::done;
}

}  // namespace

void addProgress(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<ProgressOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  select(command, selection, tableFormats, options, runProgress);
  command.examples("  som NOUN progress 7K3F\n  som NOUN progress 7K3F -o json | jq .finished");
}

}  // namespace som::cli
