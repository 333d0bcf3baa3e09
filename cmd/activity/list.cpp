#include <fmt/format.h>

#include "activity/activity.hpp"
#include "process/jeopardy/scan.hpp"
#include "process/work/fields.hpp"
#include "record/record.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string id;
};

Exit run(const Session& session, const Printer& printer, const Times& times, const Options& options) {
  const doc::Value record = typedRecord(session, readRecord(session, options.id, nullptr));
  const doc::Value& activities = process::listOf(record, "activity");
  render::Table table{{{"ACTIVITY"},
                       {"NAME", false, true},
                       {"TYPE", false, false, 1},
                       {"STATE"},
                       {"ASSIGNEE"},
                       {"TYPICAL", false, false, 2},
                       {"MAX", false, false, 3},
                       {"STARTED"},
                       {"ENDED"},
                       {"AFTER", false, true}},
                      {}};
  for (const doc::Value& activity : activities) {
    const doc::Value duration = activity.value("duration", doc::Value::object());
    table.rows.push_back(
        {process::textOf(activity, "id"), process::textOf(activity, "name"),
         process::textOf(activity, "type"), process::textOf(activity, "state"),
         process::textOf(activity, "assignee"), process::textOf(duration, "typical"),
         process::textOf(duration, "max"), times.shown(process::timeOf(activity, "startDate")),
         times.shown(process::timeOf(activity, "endDate")), process::textsOf(activity, "dependsOn")});
  }
  printer.list("ActivityList", table, activities.get<std::vector<doc::Value>>());
  return Exit::done;
}

}  // namespace

void addActivityList(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<Options>();
  command.id(options->id, nullptr);
  select(command, selection, listFormats, options, run);
  command.examples(
      "  som activity list 7K3F\n  som activity list 7K3F -o json | jq -r '.items[] | select(.state "
      "== \"failed\") | .id'");
}

}  // namespace som::cli
