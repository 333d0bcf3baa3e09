#include "process/teams/workload.hpp"

#include <fmt/format.h>

#include "process/work/policies.hpp"
#include "render/object.hpp"
#include "team/team.hpp"

namespace som::cli {
namespace {

const std::vector<std::string_view> loadFormats = {"table", "json", "ndjson", "yaml", "csv", "markdown"};

struct WorkloadOptions {
  std::string team;
  std::string from;
  std::string to;
};

/// Hours to a quarter of a minute: `4.5`, `0.25`.
double hoursOf(Seconds time) { return static_cast<double>(time.count() / 18) / 200; }
doc::Value jsonOf(const process::DayLoad& load) {
  return render::Object()
      .add("team", load.team->id)
      .add("day", load.day)
      .add("plannedHours", hoursOf(load.planned))
      .add("openHours", hoursOf(load.planned - load.booked))
      .add("bookedHours", hoursOf(load.booked))
      .add("capacityHours", load.capacity ? doc::Value(hoursOf(*load.capacity)) : doc::Value())
      .add("late", load.late)
      .take();
}

Exit runWorkload(const Session& session, const Printer& printer, const Times& times,
                 const WorkloadOptions& options) {
  std::optional<Instant> from;
  std::optional<Instant> to;
  if (!options.from.empty()) from = times.read(options.from);
  if (!options.to.empty()) to = times.readEnd(options.to);
  if (from && to && *to < *from)
    throw Error(Diagnostic(Code::usage, "--to is before --from").hint("give a later day with --to"));
  const process::WorkloadResult found =
      process::workload(session.workspace(), session.env, options.team, from, to);
  render::Table table{{{"TEAM"},
                       {"DAY"},
                       {"PLANNED", true, false, 0, "planned_hours"},
                       {"OPEN", true, false, 0, "open_hours"},
                       {"BOOKED", true, false, 0, "booked_hours"},
                       {"CAPACITY", true, false, 0, "capacity_hours"},
                       {"LATE", true}},
                      {}};
  std::vector<doc::Value> items;
  for (const process::DayLoad& load : found.days) {
    const bool isOver = load.capacity && load.planned > *load.capacity;
    table.rows.push_back(
        {load.team->id,
         load.day,
         {hoursText(load.planned), isOver ? render::Colour::red : render::Colour::none},
         hoursText(load.planned - load.booked),
         hoursText(load.booked),
         load.capacity ? hoursText(*load.capacity) : "",
         {std::to_string(load.late), load.late > 0 ? render::Colour::red : render::Colour::none}});
    items.push_back(jsonOf(load));
  }
  printer.list("Workload", table, std::move(items));
  if (printer.isForPeople()) printer.remark("som: hours of working time; late: number of activities");
  printer.complain(found.bad);
  printer.stats(found.counts);
  return skippedExit(found.bad);
}

}  // namespace

std::string hoursText(Seconds time) { return fmt::format("{:.4g}", hoursOf(time)); }

void addWorkload(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<WorkloadOptions>();
  command.option("--team", options->team, "only this team").placeholder("TEAM");
  command.option("--from", options->from, "the first day (default: today)").placeholder("TIME");
  command.option("--to", options->to, "the last day (default: six days later)").placeholder("TIME");
  select(command, selection, loadFormats, options, runWorkload);
  command.examples(
      "  som team workload --team team-field\n  som team workload --from 2026-12-01 --to 2026-12-31 -o csv");
}

}  // namespace som::cli
