#include "process/teams/workload.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

/// Two teams that work from 09:00 to 17:00 UTC on working days, one of them with a capacity; it is Saturday.
class Crew : public Fixture {
 public:
  explicit Crew(const std::string& activities = {}, const std::string& state = "inProgress")
      : Fixture(orderIn(state, activities.empty() ? "" : fmt::format("activity: [{}]\n", activities))) {
    files.load(
        {{"policy/teams.yaml",
          "\"@type\": Team\nid: field\ncalendar: office\ncapacity: 2\nlead: omar\nmember: [omar, li]\n---\n"
          "\"@type\": Team\nid: core\ncalendar: office\nlead: jane\n---\n"
          "\"@type\": Calendar\nid: office\ntimeZone: UTC\nworkingHours: {mon-fri: [\"09:00-17:00\"]}\n"}});
  }
  /// Calls `look` with the workload, whose teams belong to the workspace.
  void load(
      const std::function<void(const WorkloadResult&)>& look = [](const WorkloadResult&) {},
      const std::string& team = "field", const char* from = "2026-11-23T00:00:00Z",
      const char* to = "2026-11-24T12:00:00Z") {
    within([&](Workspace& workspace) {
      look(workload(workspace, env, team, from ? parseInstant(from) : std::nullopt,
                    to ? parseInstant(to) : std::nullopt));
      return 0;
    });
  }
  /// The days, each as `team day: planned of capacity, booked, late`, in hours.
  Texts days(const std::string& team = "field") {
    Texts all;
    load(
        [&](const WorkloadResult& result) {
          CHECK(result.bad.empty());
          for (const DayLoad& one : result.days)
            all.push_back(fmt::format("{} {}: {} of {}, {} booked, {} late", one.team->id, one.day.substr(5),
                                      one.planned.count() / 3600,
                                      one.capacity ? fmt::format("{}", one.capacity->count() / 3600) : "any",
                                      one.booked.count() / 3600, one.late));
        },
        team);
    return all;
  }
};

std::string crewWork(const std::string& id, const std::string& state, const std::string& assignee,
                     const std::string& start, int hours, const std::string& more = {}) {
  return fmt::format(
      "{{id: {}, state: {}, assignee: {}, plannedStart: \"2026-11-{}Z\", duration: {{typical: PT{}H}}{}}}",
      id, state, assignee, start, hours, more);
}

}  // namespace

TEST_CASE("the work of a team is counted in its working time, day by day", "[workload]") {
  struct Row {
    const char* name;
    std::string activities;
    Texts days;
  };
  const Row rows[] = {
      {"none", "", {"field 11-23: 0 of 16, 0 booked, 0 late", "field 11-24: 0 of 16, 0 booked, 0 late"}},
      {"one morning",
       crewWork("a", "pending", "field", "23T09:00:00", 3),
       {"field 11-23: 3 of 16, 0 booked, 0 late", "field 11-24: 0 of 16, 0 booked, 0 late"}},
      {"over night",
       crewWork("a", "pending", "field", "23T15:00:00", 3),
       {"field 11-23: 2 of 16, 0 booked, 0 late", "field 11-24: 1 of 16, 0 booked, 0 late"}},
      {"two at a time",
       crewWork("a", "pending", "field", "23T09:00:00", 4) + ", " +
           crewWork("b", "pending", "li", "23T10:00:00", 1),
       {"field 11-23: 5 of 16, 0 booked, 0 late", "field 11-24: 0 of 16, 0 booked, 0 late"}},
      {"of another team",
       crewWork("a", "pending", "core", "23T09:00:00", 3),
       {"field 11-23: 0 of 16, 0 booked, 0 late", "field 11-24: 0 of 16, 0 booked, 0 late"}},
      {"done",
       crewWork("a", "completed", "field", "23T09:00:00", 3),
       {"field 11-23: 0 of 16, 0 booked, 0 late", "field 11-24: 0 of 16, 0 booked, 0 late"}},
      {"booked",
       crewWork("a", "pending", "field", "23T09:00:00", 2,
                ", appointment: {team: field, day: [\"2026-11-23\"], start: \"2026-11-23T09:00:00Z\", end: "
                "\"2026-11-23T11:00:00Z\"}"),
       {"field 11-23: 2 of 16, 2 booked, 0 late", "field 11-24: 0 of 16, 0 booked, 0 late"}},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    Crew crew(row.activities);
    CHECK(crew.days() == row.days);
  }
}

TEST_CASE("a team without a capacity can do any amount, and all teams come by their ids", "[workload]") {
  Crew crew(crewWork("a", "pending", "core", "23T09:00:00", 3));
  CHECK(crew.days("") ==
        Texts{"core 11-23: 3 of any, 0 booked, 0 late", "core 11-24: 0 of any, 0 booked, 0 late",
              "field 11-23: 0 of 16, 0 booked, 0 late", "field 11-24: 0 of 16, 0 booked, 0 late"});
}

TEST_CASE("the open activities of a team are counted by what they do", "[workload]") {
  Crew crew(crewWork("a", "pending", "field", "23T09:00:00", 3) + ", " +
            crewWork("b", "inProgress", "omar", "20T09:00:00", 20, ", startDate: \"2026-11-20T09:00:00Z\"") +
            ", " + crewWork("c", "pending", "field", "24T09:00:00", 3, ", dependsOn: [a]") + ", " +
            crewWork("d", "completed", "field", "20T09:00:00", 3) + ", " +
            crewWork("e", "pending", "core", "23T09:00:00", 3));
  crew.load([](const WorkloadResult& result) {
    REQUIRE(result.teams.size() == 1);
    CHECK(result.teams[0].team->id == "field");
    CHECK(result.teams[0].open == 3);
    CHECK(result.teams[0].ready == 1);
    CHECK(result.teams[0].running == 1);
  });
}

TEST_CASE("records that have ended are no work", "[workload]") {
  const std::string work = crewWork("a", "pending", "field", "23T09:00:00", 3);
  for (const char* state : {"completed", "cancelled", "failed"}) {
    INFO(state);
    Crew crew(work, state);
    crew.load([](const WorkloadResult& result) { CHECK(result.teams.at(0).open == 0); });
  }
}

TEST_CASE("days without working hours and without work are left out", "[workload]") {
  Crew crew;
  Texts days;
  crew.load(
      [&](const WorkloadResult& result) {
        for (const DayLoad& one : result.days) days.push_back(one.day);
      },
      "field", nullptr, nullptr);
  // Saturday the 21st to the 27th: today and six days more.
  CHECK(days == Texts{"2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"});
}

TEST_CASE("the workload of an unknown team, and of more than a year, is refused", "[workload]") {
  Crew crew;
  const auto load = [&](const char* team, const char* to) {
    return refusal([&] { crew.load([](const WorkloadResult&) {}, team, "2026-01-01T00:00:00Z", to); });
  };
  CHECK(load("feld", "2026-01-02T00:00:00Z") == "not-found: there is no team 'feld'");
  CHECK(load("field", "2027-01-02T00:00:00Z").empty());
  CHECK(load("field", "2027-01-02T00:00:01Z") == "usage: the period is longer than a year");
}
