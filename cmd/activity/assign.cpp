#include "activity/activity.hpp"
#include "process/record/edit.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string id;
  std::string activity;
  std::string to;
};

Exit run(Context& context, const Options& options) {
  return context.change(options.id, nullptr, [&](process::Unit& unit, process::Draft& draft) {
    process::assignActivity(unit, draft, options.activity, options.to);
  });
}

}  // namespace

void addActivityAssign(CLI::App& app, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<Options>();
  addId(app, options->id, nullptr);
  app.add_option("activity", options->activity, "the activity's id")->required()->type_name("ACTIVITY");
  app.add_option("--to", options->to, "the team or party that has it from now on")
      ->required()
      ->type_name("PARTY");
  select(app, selection, Needs::workspace, changeFormats, options, run);
  addExamples(app,
              "  som activity assign 7K3F survey --to team-field\n  som activity assign 7K3F test --to "
              "team-core --reason 'needs the lab'");
}

}  // namespace som::cli
