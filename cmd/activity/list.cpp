#include <fmt/format.h>

#include "activity/activity.hpp"
#include "base/suggest.hpp"
#include "model/views.hpp"
#include "record/record.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string id;
};

Exit run(const Session& session, const Printer& printer, const Times& times, const Options& options) {
  const doc::Value record = typedRecord(session, readRecord(session, options.id, nullptr));
  std::vector<doc::Value> items;
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
  for (const auto activity : model::RecordView<model::ValueNode>(record).activities()) {
    table.rows.push_back({activity.id(), activity.name(), activity.type(), activity.stateText(),
                          activity.assignee(), activity.typicalText(), activity.maximumText(),
                          times.shown(activity.startDate()), times.shown(activity.endDate()),
                          joined(model::textsOf(activity.dependsOn()))});
    items.push_back(*activity.node().value());
  }
  printer.list("ActivityList", table, std::move(items));
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
