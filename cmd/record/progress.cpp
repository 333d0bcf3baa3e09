#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "process/work/fields.hpp"
#include "record/record.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string id;
  const model::KindRow* kind = nullptr;
};

struct Progress {
  std::size_t total = 0;
  std::size_t finished = 0;
  std::vector<std::string> running;
  std::vector<std::string> failed;
  std::vector<std::string> next;  ///< pending activities that can start
  doc::Value milestones = doc::Value::array();
  std::vector<std::string> ahead;  ///< milestones of activities that are not finished
};

/// A milestone of the record as JSON; null for members that the entry lacks.
doc::Value milestoneOf(const doc::Value& entry) {
  doc::Value milestone = doc::Value::object();
  constexpr std::array<std::pair<const char*, const char*>, 4> fields = {
      {{"id", "id"}, {"name", "name"}, {"status", "status"}, {"date", "milestoneDate"}}};
  for (const auto& [name, field] : fields) {
    const std::string text = process::textOf(entry, field);
    milestone[name] = text.empty() ? doc::Value() : doc::Value(text);
  }
  return milestone;
}

Progress progressOf(const doc::Value& record) {
  Progress progress;
  for (const doc::Value& activity : process::listOf(record, "activity")) {
    const std::string id = process::textOf(activity, "id");
    const lifecycle::State state = process::stateOf(activity);
    ++progress.total;
    if (lifecycle::isFinished(state)) ++progress.finished;
    if (state == lifecycle::State::inProgress || state == lifecycle::State::held)
      progress.running.push_back(id);
    if (state == lifecycle::State::failed) progress.failed.push_back(id);
    if (state == lifecycle::State::pending && process::openDependencies(record, activity).empty())
      progress.next.push_back(id);
    if (const std::string milestone = process::textOf(activity, "milestone");
        !milestone.empty() && !lifecycle::isFinished(state))
      progress.ahead.push_back(milestone);
  }
  for (const doc::Value& entry : process::listOf(record, "milestone"))
    progress.milestones.push_back(milestoneOf(entry));
  return progress;
}

/// `Site surveyed (2026-11-21 15:30)`; a milestone of another system as it is written.
std::string shownMilestone(const Times& times, const doc::Value& milestone) {
  std::string text = process::textOf(milestone, "name");
  if (text.empty()) text = process::textOf(milestone, "id");
  const std::string date = times.shown(process::timeOf(milestone, "date"));
  return date.empty() ? text : fmt::format("{} ({})", text, date);
}

Exit run(const Session& session, const Printer& printer, const Times& times, const Options& options) {
  const ReadRecord read = readRecord(session, options.id, options.kind);
  const doc::Value record = typedRecord(session, read);
  const Progress progress = progressOf(record);
  const std::string id = process::textOf(record, "id");
  const std::string state = process::textOf(record, read.kind->stateField);
  if (printer.isJson()) {
    printer.json({{"schemaVersion", 1},
                  {"kind", "Progress"},
                  {"id", id},
                  {"state", state},
                  {"activities", progress.total},
                  {"finished", progress.finished},
                  {"running", progress.running},
                  {"failed", progress.failed},
                  {"next", progress.next},
                  {"milestones", progress.milestones},
                  {"ahead", progress.ahead}});
    return Exit::done;
  }
  printer.print(fmt::format("{}: {}, {} of {} activities finished\n", render::terminalSafe(id),
                            render::terminalSafe(state), progress.finished, progress.total));
  std::vector<std::string> reached;
  for (const doc::Value& milestone : progress.milestones) reached.push_back(shownMilestone(times, milestone));
  const std::vector<std::pair<const char*, const std::vector<std::string>*>> rows = {
      {"running", &progress.running},
      {"failed", &progress.failed},
      {"next", &progress.next},
      {"reached", &reached},
      {"ahead", &progress.ahead}};
  for (const auto& [label, ids] : rows)
    if (!ids->empty()) printer.print(fmt::format("  {:<9}{}\n", label, render::terminalSafe(joined(*ids))));
  return Exit::done;
}

}  // namespace

void addProgress(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<Options>();
  options->kind = kind;
  command.id(options->id, kind);
  select(command, selection, tableFormats, options, run);
  command.examples("  som NOUN progress 7K3F\n  som NOUN progress 7K3F -o json | jq .finished");
}

}  // namespace som::cli
