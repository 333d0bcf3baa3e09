#include "activity/activity.hpp"
#include "process/edit/edit.hpp"

namespace som::cli {
namespace {

struct AssignOptions {
  std::string id;
  std::string activity;
  std::string to;
};

Exit runAssign(const Session& session, const AssignOptions& options) {
  return session.change(options.id, nullptr, [&](process::UnitOfWork& unit, process::Draft& draft) {
    process::assignActivity(unit, draft, options.activity, options.to);
  });
}

}  // namespace

void addActivityAssign(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<AssignOptions>();
  command.id(options->id, nullptr);
  command.option("activity", options->activity, "the activity's id").required().placeholder("ACTIVITY");
  command.option("--to", options->to, "the new team or party").required().placeholder("PARTY");
  selectChange(command, selection, options, runAssign);
  command.examples(
      "  som activity assign 7K3F survey --to team-field\n  som activity assign 7K3F test --to "
      "team-core --reason 'needs the lab'");
}

}  // namespace som::cli
