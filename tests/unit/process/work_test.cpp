#include "process/planning/work.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/jeopardy/scan.hpp"
#include "process/work/policies.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string workedOrder = "SO-20261120-00000001";

/// An order with activities, whose work is looked at.
class Worked : public Fixture {
 public:
  explicit Worked(const std::string& activities, const std::string& more = {},
                  const std::string& state = "inProgress") {
    files.load({{"policy/teams.yaml",
                 "\"@type\": Team\nid: access\nmember: [jane, ravi]\n---\n\"@type\": Team\nid: field\n"}});
    put(workedOrder,
        orderWith(state, "{id: \"1\", action: noChange, state: " + state + ", service: {}}",
                  fmt::format("description: a line\nrelatedParty: [{{id: access, role: assignee}}, "
                              "{{id: CUST-1, role: customer}}]\nactivity: [{}]\n{}",
                              activities, more)));
  }
  std::vector<Work> works() {
    return within([&](Workspace& workspace) {
      const Assessed assessed = explain(workspace, env, workedOrder);
      return workOf(extractOf(assessed.document->root(), *assessed.kind), assessed);
    });
  }
  Work work(std::size_t n = 0) { return works().at(n); }
};

}  // namespace

TEST_CASE("work names its record, and the assignee of the record if it has none", "[work]") {
  Worked worked(
      "{id: dig, type: civil, state: pending}, {id: lay, state: pending, assignee: field}, {id: "
      "port, state: inProgress, delegatedTo: RO-20261120-00000001}");
  const Work dig = worked.work(0);
  CHECK(dig.record == workedOrder);
  CHECK(dig.kind == &model::orderKind());
  CHECK(dig.description == "a line");
  CHECK(dig.customer == "CUST-1");
  CHECK(dig.activity == "dig");
  CHECK(dig.type == "civil");
  CHECK(dig.assignee == "access");
  CHECK(dig.isOfAssignee);
  CHECK(dig.position == 0);
  CHECK(worked.work(1).assignee == "field");
  CHECK_FALSE(worked.work(1).isOfAssignee);
  CHECK(worked.work(2).assignee.empty());  // another process does it
  CHECK(worked.work(2).request == "RO-20261120-00000001");
  CHECK(worked.work(2).position == 2);
}

TEST_CASE("work is ready if nothing is to be waited for", "[work]") {
  struct Ready {
    const char* name;
    std::string activities;  ///< the last one is looked at
    const char* state;
    bool isReady;
  };
  const Ready rows[] = {
      {"without dependencies", "{id: a, state: pending}", "inProgress", true},
      {"after a completed one", "{id: a, state: completed}, {id: b, state: pending, dependsOn: [a]}",
       "inProgress", true},
      {"after a skipped one", "{id: a, state: skipped}, {id: b, state: pending, dependsOn: [a]}",
       "inProgress", true},
      {"after a running one", "{id: a, state: inProgress}, {id: b, state: pending, dependsOn: [a]}",
       "inProgress", false},
      {"after a failed one", "{id: a, state: failed}, {id: b, state: pending, dependsOn: [a]}", "inProgress",
       false},
      {"it runs", "{id: a, state: inProgress}", "inProgress", false},
      {"it was delegated", "{id: a, state: pending, delegatedTo: RO-20261120-00000001}", "inProgress", false},
      {"its order is held", "{id: a, state: pending}", "held", false},
      {"its order has not started", "{id: a, state: pending}", "acknowledged", false},
      {"its item is in progress", "{id: a, state: pending, serviceOrderItem: \"1\"}", "inProgress", true},
  };
  for (const Ready& row : rows) {
    CAPTURE(row.name);
    CHECK(Worked(row.activities, "", row.state).works().back().ready == row.isReady);
  }
}

TEST_CASE("work is late after its latest start, or its latest end if it runs", "[work]") {
  struct Late {
    const char* name;
    std::string activity;
    const char* due;
    bool isLate;
  };
  const std::string two = "duration: {typical: PT2H}";
  const std::string running = "{id: a, state: inProgress, startDate: \"2026-11-21T11:00:00Z\", " + two + "}";
  const Late rows[] = {
      {"its latest start", "{id: a, state: pending, " + two + "}", "2026-11-21T14:00:00Z", false},
      {"a second after it", "{id: a, state: pending, " + two + "}", "2026-11-21T13:59:59Z", true},
      {"its latest end", running, "2026-11-21T12:00:00Z", false},
      {"a second after it", running, "2026-11-21T11:59:59Z", true},
      {"it was completed", "{id: a, state: completed, " + two + "}", "2026-11-21T09:00:00Z", false},
      {"it was skipped", "{id: a, state: skipped, " + two + "}", "2026-11-21T09:00:00Z", false},
      {"it runs a quarter longer than usual",
       "{id: a, state: inProgress, startDate: \"2026-11-21T09:30:00Z\", " + two + "}", "2026-12-21T09:00:00Z",
       false},
      {"a second more", "{id: a, state: inProgress, startDate: \"2026-11-21T09:29:59Z\", " + two + "}",
       "2026-12-21T09:00:00Z", true},
  };
  for (const Late& row : rows) {
    CAPTURE(row.name);
    Worked worked(row.activity, fmt::format("requestedCompletionDate: \"{}\"\n", row.due));
    CHECK(worked.work().late == row.isLate);
  }
}

TEST_CASE("an appointment is missed if the work cannot start with it", "[work]") {
  const auto booked = [](const char* start, const char* state) {
    return fmt::format(
        "{{id: a, state: inProgress, startDate: \"2026-11-21T11:00:00Z\", duration: {{typical: "
        "PT3H}}}}, {{id: b, state: {}, dependsOn: [a], appointment: {{team: access, day: "
        "[\"2026-11-21\"], start: \"{}\", end: \"2026-11-21T20:00:00Z\"}}}}",
        state, start);
  };
  CHECK_FALSE(Worked(booked("2026-11-21T14:00:00Z", "pending")).work(1).missesAppointment());
  CHECK(Worked(booked("2026-11-21T13:59:59Z", "pending")).work(1).missesAppointment());
  CHECK(Worked(booked("2026-11-21T13:59:59Z", "pending")).work(1).late);
  CHECK_FALSE(Worked(booked("2026-11-21T13:59:59Z", "completed")).work(1).missesAppointment());
}

TEST_CASE("work is of a team if it, or one of its members, does it", "[work]") {
  Worked worked(
      "{id: a, state: pending}, {id: b, state: pending, assignee: ravi}, {id: c, state: pending, "
      "assignee: field}");
  const auto teams = worked.within([&](Workspace& workspace) {
    Texts all;
    for (const Work& work : worked.works())
      for (const char* team : {"access", "field", "ravi"})
        if (isOfTeam(workspace.policies(), work, team)) all.push_back(work.activity + " " + team);
    return all;
  });
  CHECK(teams == Texts{"a access", "b access", "b ravi", "c field"});
}

TEST_CASE("work of the assignee is of the person whom the record names for it", "[work]") {
  Work work;
  work.assignee = "access";
  work.person = "jane";
  CHECK(isOfParty(work, "access"));
  CHECK_FALSE(isOfParty(work, "jane"));  // the person has the record, another team the activity
  work.isOfAssignee = true;
  CHECK(isOfParty(work, "jane"));
  CHECK_FALSE(isOfParty(work, "ravi"));
}
