#include "base/suggest.hpp"
#include "process/teams/workload.hpp"
#include "process/work/policies.hpp"
#include "render/object.hpp"
#include "team/team.hpp"

namespace som::cli {
namespace {

struct TeamListOptions {};

Exit runTeamList(const Session& session, const Printer& printer, const TeamListOptions&) {
  const process::WorkloadResult found = process::workload(session.workspace(), session.env, "", {}, {});
  render::Table table{{{"TEAM"},
                       {.title = "NAME", .shrink = true, .readable = 16},
                       {"LEAD", false, false, 2},
                       {.title = "MEMBERS", .shrink = true, .dispensable = 1, .readable = 12},
                       {"CALENDAR", false, false, 3},
                       {"CAPACITY", true},
                       {"OPEN", true},
                       {"READY", true},
                       {"RUNNING", true},
                       {"LATE", true}},
                      {}};
  std::vector<doc::Value> items;
  for (const process::TeamWork& work : found.teams) {
    const process::Team& team = *work.team;
    table.rows.push_back(
        {team.id,
         team.name,
         team.lead,
         joined(team.members),
         team.calendar,
         team.capacity ? std::to_string(*team.capacity) : "",
         std::to_string(work.open),
         std::to_string(work.ready),
         std::to_string(work.running),
         {std::to_string(work.late), work.late > 0 ? render::Colour::red : render::Colour::none}});
    items.push_back(render::Object()
                        .add("id", team.id)
                        .addAny("name", team.name)
                        .addAny("lead", team.lead)
                        .add("members", team.members)
                        .addAny("calendar", team.calendar)
                        .add("capacity", team.capacity ? doc::Value(*team.capacity) : doc::Value())
                        .add("open", work.open)
                        .add("ready", work.ready)
                        .add("running", work.running)
                        .add("late", work.late)
                        .take());
  }
  printer.list("TeamList", table, std::move(items));
  printer.complain(found.bad);
  printer.stats(found.counts);
  return skippedExit(found.bad);
}

}  // namespace

void addTeamList(Command& command, Selection& selection, const model::KindRow*) {
  select(command, selection, listFormats, std::make_shared<TeamListOptions>(), runTeamList);
  command.examples("  som team list\n  som team list -o json | jq -r '.items[] | select(.late > 0) | .id'");
}

}  // namespace som::cli
