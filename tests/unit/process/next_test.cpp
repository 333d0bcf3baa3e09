#include "process/jeopardy/next.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string decidedOrder = "SO-20261120-00000001";
const std::string decidedReport = "TR-20261120-00000001";

/// A workspace with two teams, whose records need decisions.
class Decisions : public Fixture {
 public:
  Decisions() {
    files.load({{"policy/teams.yaml",
                 "\"@type\": Team\nid: access\nmember: [jane]\n---\n\"@type\": Team\nid: field\n"}});
  }
  void order(const std::string& state, const std::string& members, const std::string& id = decidedOrder,
             const std::string& assignee = "access") {
    put(id, orderWith(state, "{id: \"1\", action: noChange, service: {}}",
                      fmt::format("relatedParty: [{{id: {}, role: assignee}}]\n{}", assignee, members)));
  }
  NextResult next(const std::string& team = {}) {
    return within([&](Workspace& workspace) { return process::next(workspace, env, team); });
  }
  /// The decisions, each as `level code: command`.
  Texts decisions(const std::string& team = {}) {
    Texts all;
    const NextResult result = next(team);
    CHECK(result.badFiles == 0);
    for (const Decision& one : result.decisions)
      all.push_back(fmt::format("{} {}: {}", policy::levels.name(one.level), one.code, one.command));
    return all;
  }
};

const std::string failedWork =
    "activity: [{id: dig, state: failed, startDate: \"2026-11-20T10:00:00Z\", endDate: "
    "\"2026-11-20T11:00:00Z\"}]\n";

}  // namespace

TEST_CASE("a decision has the command for it", "[next]") {
  struct Decided {
    const char* name;
    std::string state;
    std::string members;
    Texts decisions;
  };
  const Decided rows[] = {
      {"nothing", "inProgress", "activity: [{id: dig, state: inProgress}]\n", {}},
      {"a failed activity is tried again",
       "inProgress",
       failedWork,
       {"atRisk activity-failed: som activity retry SO-20261120-00000001 dig"}},
      {"a failed request is asked anew",
       "inProgress",
       "activity: [{id: port, type: resourceOrder, state: failed, delegatedTo: RO-20261120-00000001}]\n",
       {"atRisk activity-failed: som order request SO-20261120-00000001 --activity port"}},
      {"a late start of what is ready",
       "inProgress",
       "requestedCompletionDate: \"2026-11-21T13:00:00Z\"\nactivity: [{id: dig, state: pending, duration: "
       "{typical: PT2H}}]\n",
       {"inJeopardy start-late: som activity start SO-20261120-00000001 dig"}},
      {"a pause that is too long",
       "held",
       "trackingRecord: [{id: T1, time: \"2026-11-20T09:00:00Z\", action: hold, from: inProgress, to: held, "
       "until: \"2026-11-21T11:00:00Z\"}]\nactivity: [{id: dig, state: pending}]\n",
       {"atRisk paused-too-long: som order resume SO-20261120-00000001"}},
      {"delegated work that nobody was asked for",
       "inProgress",
       "activity: [{id: port, type: resourceOrder, state: pending}]\n",
       {"atRisk not-requested: som order request SO-20261120-00000001 --activity port"}},
  };
  for (const Decided& row : rows) {
    CAPTURE(row.name);
    Decisions workspace;
    workspace.order(row.state, row.members);
    CHECK(workspace.decisions() == row.decisions);
  }
}

TEST_CASE("a report that nobody has for more than four hours is assigned", "[next]") {
  for (const auto& [created, isLate] :
       {std::pair{"2026-11-21T08:00:00Z", false}, {"2026-11-21T07:59:59Z", true}}) {
    CAPTURE(created);
    Decisions workspace;
    workspace.put(decidedReport,
                  fmt::format("status: inProgress\ncreationDate: \"{}\"\nname: down\n", created));
    const Texts found = workspace.decisions();
    CHECK(std::count(found.begin(), found.end(),
                     "atRisk unassigned: som report assign TR-20261120-00000001 --to TEAM") ==
          (isLate ? 1 : 0));
  }
}

TEST_CASE("the due date of a report is a decision only if there is no other", "[next]") {
  const std::string report =
      "status: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\nrequestedResolutionDate: "
      "\"2026-11-21T09:00:00Z\"\nrelatedParty: [{id: access, role: assignee}]\n";
  Decisions alone;
  alone.put(decidedReport, report);
  CHECK(alone.decisions() == Texts{"overdue due-passed: som activity add TR-20261120-00000001 NAME"});
  Decisions other;
  other.put(decidedReport, report + failedWork);
  CHECK(other.decisions() == Texts{"overdue activity-failed: som activity retry TR-20261120-00000001 dig"});
}

TEST_CASE("the worst decisions come first, and those of a team are its own", "[next]") {
  Decisions workspace;
  workspace.order("inProgress", failedWork);
  workspace.order("inProgress", "requestedCompletionDate: \"2026-11-21T11:00:00Z\"\n" + failedWork,
                  "SO-20261120-00000002", "jane");
  workspace.order("inProgress", failedWork, "SO-20261120-00000003", "field");
  workspace.order("inProgress",
                  "activity: [{id: dig, state: failed, assignee: access, startDate: "
                  "\"2026-11-20T10:00:00Z\", endDate: \"2026-11-20T11:00:00Z\"}]\n",
                  "SO-20261120-00000004", "field");
  const auto ids = [&](const std::string& team) {
    Texts all;
    for (const Decision& one : workspace.next(team).decisions) all.push_back(one.id);
    return all;
  };
  CHECK(ids("").front() == "SO-20261120-00000002");
  CHECK(ids("").size() == 4);
  const Texts access = ids("access");
  CHECK(std::set<std::string>(access.begin(), access.end()) ==
        std::set<std::string>{decidedOrder, "SO-20261120-00000002", "SO-20261120-00000004"});
  const Texts field = ids("field");
  CHECK(std::set<std::string>(field.begin(), field.end()) ==
        std::set<std::string>{"SO-20261120-00000003", "SO-20261120-00000004"});
  CHECK(refusal([&] { workspace.next("acess"); }).starts_with("not-found: there is no team 'acess'"));
}

TEST_CASE("a decision names the assignee of the activity, otherwise of the record", "[next]") {
  Decisions workspace;
  workspace.order("inProgress", failedWork);
  CHECK(workspace.next().decisions.at(0).assignee == "access");
  workspace.order("inProgress", "activity: [{id: dig, state: failed, assignee: field}]\n");
  const Decision one = workspace.next().decisions.at(0);
  CHECK(one.assignee == "field");
  CHECK(one.activity == "dig");
  CHECK(one.kind == &model::orderKind());
}

TEST_CASE("an appointment that cannot be kept is a decision", "[next]") {
  const auto booked = [](const char* start) {
    return fmt::format(
        "activity: [{{id: dig, state: inProgress, startDate: \"2026-11-21T11:00:00Z\", duration: {{typical: "
        "PT3H}}}}, {{id: visit, state: pending, dependsOn: [dig], appointment: {{team: access, day: "
        "[\"2026-11-21\"], start: \"{}\", end: "
        "\"2026-11-21T20:00:00Z\"}}}}]\n",
        start);
  };
  Decisions workspace;
  workspace.order("inProgress", booked("2026-11-21T14:00:00Z"));
  CHECK(workspace.decisions().empty());
  workspace.order("inProgress", booked("2026-11-21T13:59:59Z"));
  CHECK(workspace.next().badFiles == 0);
  CHECK(workspace.decisions() ==
        Texts{"onTrack appointment-missed: som activity book SO-20261120-00000001 visit --start TIME"});
  CHECK(workspace.decisions("field").empty());
}

TEST_CASE("a report whose requesters asked to cancel it has to be decided", "[next]") {
  const auto report = [](const std::string& status, const std::string& reason) {
    return fmt::format(
        "status: {}\nstatusChangeReason: {}\ncreationDate: \"2026-11-21T11:00:00Z\"\nname: "
        "down\nrelatedParty: [{{id: access, role: assignee}}]\nrequestedBy: [{{id: "
        "TR-20261120-00000007}}]\n",
        status, reason);
  };
  Decisions workspace;
  workspace.put(decidedReport, report("pending", "cancellation-requested"));
  const auto found = workspace.next().decisions;
  const auto asked = std::find_if(found.begin(), found.end(),
                                  [](const Decision& one) { return one.code == "cancellation-asked"; });
  REQUIRE(asked != found.end());
  CHECK(asked->command.starts_with("som report cancel TR-20261120-00000001 --reason "));
  CHECK(asked->other == "TR-20261120-00000007");
  workspace.put(decidedReport, report("inProgress", "cancellation-requested"));
  for (const Decision& one : workspace.next().decisions) CHECK(one.code != "cancellation-asked");
}

TEST_CASE("bad files are counted, and the others need their decisions", "[next]") {
  Decisions workspace;
  workspace.order("inProgress", failedWork);
  workspace.files.load({{pathOf("SO-20261120-00000009"), "state: [\n"}});
  const NextResult result = workspace.next();
  CHECK(result.decisions.size() == 1);
  CHECK(result.badFiles == 1);
  REQUIRE_FALSE(result.bad.empty());
  CHECK(policy::countOf(result.openOfKind.at(&model::orderKind()), policy::Level::atRisk) == 1);
}
