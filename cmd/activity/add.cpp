#include "activity/activity.hpp"
#include "process/record/edit.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string id;
  process::NewActivity activity;
};

Exit run(Context& context, const Options& options) {
  return context.change(options.id, nullptr, [&](process::Unit& unit, process::Draft& draft) {
    process::addActivity(unit, draft, options.activity);
  });
}

}  // namespace

void addActivityAdd(CLI::App& app, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<Options>();
  process::NewActivity& activity = options->activity;
  addId(app, options->id, nullptr);
  app.add_option("activity", activity.id, "the new activity's id")->required()->type_name("NAME");
  app.add_option("--name", activity.name, "what people call it")->type_name("TEXT");
  app.add_option("--type", activity.type, "survey, configure, test …")->type_name("TYPE");
  addRepeated(app, "--after", activity.dependsOn, "it starts when this one is finished; repeat for more")
      ->type_name("ACTIVITY");
  app.add_option("--typical", activity.typical, "how long it usually takes (PT8H, P2D)")
      ->type_name("DURATION");
  app.add_option("--max", activity.maximum, "how long it takes at most")->type_name("DURATION");
  app.add_option("--calendar", activity.calendar, "its working hours (else its team's)")
      ->type_name("CALENDAR");
  app.add_option("--assignee", activity.assignee, "the team or party that does it")->type_name("PARTY");
  app.add_option("--item", activity.item, "the order item that it is for")->type_name("ITEM");
  app.add_flag("--point-of-no-return", activity.pointOfNoReturn,
               "once it has started, the order is not cancelled");
  select(app, selection, Needs::workspace, changeFormats, options, run);
  addExamples(app,
              "  som activity add 7K3F traffic-permit --typical P5D --assignee council\n  som activity add "
              "7K3F splice --after survey --typical PT4H --max P1D --item 1");
}

}  // namespace som::cli
