#include "activity/activity.hpp"
#include "process/edit/edit.hpp"

namespace som::cli {
namespace {

struct AddOptions {
  std::string id;
  process::NewActivity activity;
};

Exit runAdd(const Session& session, const AddOptions& options) {
  return session.change(options.id, nullptr, [&](process::UnitOfWork& unit, process::Draft& draft) {
    process::addActivity(unit, draft, options.activity);
  });
}

}  // namespace

void addActivityAdd(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<AddOptions>();
  process::NewActivity& activity = options->activity;
  command.id(options->id, nullptr);
  command.option("activity", activity.id, "the id of the new activity").required().placeholder("NAME");
  command.option("--name", activity.name, "its name").placeholder("TEXT");
  command.option("--type", activity.type, "survey, configure, test …").placeholder("TYPE");
  command.repeated("--after", activity.dependsOn, "an activity that must finish first; repeat for more")
      .placeholder("ACTIVITY");
  command.option("--typical", activity.typical, "its usual duration (PT8H, P2D)").placeholder("DURATION");
  command.option("--max", activity.maximum, "its maximum duration").placeholder("DURATION");
  command.option("--calendar", activity.calendar, "its working hours (default: its team's)")
      .placeholder("CALENDAR");
  command.option("--assignee", activity.assignee, "the team or party that does it").placeholder("PARTY");
  command.option("--item", activity.item, "the order item that it is for").placeholder("ITEM");
  command.flag("--point-of-no-return", activity.pointOfNoReturn,
               "once it has started, the order cannot be cancelled");
  command.option("--milestone", activity.milestone, "the milestone that its completion reaches")
      .placeholder("TEXT");
  selectChange(command, selection, options, runAdd);
  command.examples(
      "  som activity add 7K3F traffic-permit --typical P5D --assignee council\n  som activity add "
      "7K3F splice --after survey --typical PT4H --max P1D --item 1");
}

}  // namespace som::cli
