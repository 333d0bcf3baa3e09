#include "process/planning/schedule.hpp"
#include "process/teams/booking.hpp"

#include <fmt/format.h>

#include "record/record.hpp"

namespace som::cli {
namespace {

struct ScheduleOptions {
  std::string id;
  std::string activity;
  std::string start;
  bool force = false;
  const model::KindRow* kind = nullptr;
};

Exit runSchedule(const Session& session, const Times& times, const ScheduleOptions& options) {
  std::optional<Instant> start;
  if (!options.start.empty()) start = times.read(options.start);
  return session.change(
      options.id, options.kind,
      [&](process::UnitOfWork& unit, process::Draft& draft) {
        if (start)
          process::bookActivity(unit, draft, options.activity, *start);
        else
          process::schedule(unit, draft);
      },
      options.force);
}

}  // namespace

void addSchedule(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<ScheduleOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  Option activity =
      command.option("--activity", options->activity, "book the team of this activity, for --start")
          .placeholder("ACTIVITY");
  Option start =
      command.option("--start", options->start, "when it is to start").placeholder("TIME").needs(activity);
  activity.needs(start);
  command
      .flag("--force", options->force,
            "book it although the plan or the team cannot keep it (requires a reason)")
      .needs(activity);
  selectChange(command, selection, options, runSchedule);
  command.examples(
      fmt::format("  som {0} schedule 7K3F\n  som {0} schedule 7K3F --activity survey --start "
                  "'2026-11-26 09:00'",
                  kind->noun));
}

}  // namespace som::cli
