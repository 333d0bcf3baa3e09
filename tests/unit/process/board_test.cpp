#include "process/board/board.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/work/policies.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

std::string shownOrder(int number) { return fmt::format("SO-20261120-{:08}", number); }
const std::string shownProblem = "TR-20261120-00000001";

/// Orders of two teams, of which one is late, and a problem with an alarm.
class Shown : public Fixture {
 public:
  Shown() {
    files.load({{"policy/teams.yaml",
                 "\"@type\": Team\nid: access\nmember: [jane]\n---\n\"@type\": Team\nid: field\n"}});
    order(1, "access", "2026-12-21T09:00:00Z");
    order(2, "jane", "2026-11-21T09:00:00Z");
    order(3, "field", "2026-12-21T09:00:00Z");
    put("AL-20261120-00000001",
        "state: raised\nackState: unacknowledged\nalarmRaisedTime: "
        "\"2026-11-20T08:00:00Z\"\nperceivedSeverity: "
        "major\nspecificProblem: LOS\nalarmedObject: {id: leeds-pe1}\n");
    put(shownProblem,
        "status: inProgress\ncreationDate: \"2026-11-21T09:00:00Z\"\nname: down\nrelatedParty: [{id: field, "
        "role: assignee}]\naffectedService: [{id: SV-20261120-00000001}]\nunderlyingAlarm: [{id: "
        "AL-20261120-00000001}, {id: AL-20261120-00000009}]\nanalysis: [{id: N1, date: "
        "\"2026-11-21T10:00:00Z\", phase: firstIn, finding: first}, {id: N2, date: \"2026-11-21T11:00:00Z\", "
        "phase: ongoing, finding: fibre "
        "cut, rootCause: {type: resource, id: leeds-pe1}}]\n");
  }
  void order(int number, const char* assignee, const char* due, const std::string& activities = {}) {
    put(shownOrder(number),
        orderWith(
            "inProgress", "{id: \"1\", action: noChange, service: {}}",
            fmt::format("requestedCompletionDate: \"{}\"\nrelatedParty: [{{id: {}, role: assignee}}]\n{}",
                        due, assignee, activities)));
  }
  /// Calls a function with the board; it refers to the workspace.
  template <class Use>
  void shown(const BoardRequest& request, const Use& use) {
    within([&](Workspace& workspace) {
      use(board(workspace, env, request));
      return true;
    });
  }
};

Texts recordsOf(const BoardPage& page) {
  Texts all;
  for (const AssessedRecord* record : page.records) all.push_back(record->id);
  return all;
}

BoardRequest pagesFor(const Texts& teams) {
  BoardRequest request;
  request.teams = teams;
  return request;
}

}  // namespace

TEST_CASE("a page has the open records, the worst first, with their levels and details", "[board]") {
  Shown workspace;
  workspace.put(shownOrder(9), orderWith("completed", "{id: \"1\", action: noChange, service: {}}"));
  workspace.shown({}, [](const BoardResult& result) {
    REQUIRE(result.pages.size() == 1);
    const BoardPage& page = result.pages[0];
    CHECK_FALSE(page.team);
    REQUIRE(page.records.size() == 4);
    CHECK(page.records[0]->id == shownOrder(2));
    CHECK(policy::countOf(page.counts, policy::Level::overdue) == 1);
    CHECK(policy::totalOf(page.counts) == 4);
    REQUIRE(page.details.size() == 4);
    CHECK(page.details[0]->record.id == shownOrder(2));
    CHECK(page.details[0]->record.document);
    CHECK(page.details[0]->hasClock);
    CHECK(result.policyHash.size() == 64);
  });
}

TEST_CASE("the page of a team has its records, its members', and those in which it is late", "[board]") {
  Shown workspace;
  workspace.order(4, "field", "2026-11-21T13:00:00Z",
                  "activity: [{id: dig, state: pending, assignee: access, duration: {typical: PT2H}}]\n");
  workspace.order(5, "field", "2026-11-21T15:00:00Z",
                  "activity: [{id: dig, state: pending, assignee: access, duration: {typical: PT2H}}]\n");
  workspace.shown(pagesFor({"access", "field", ""}), [](const BoardResult& result) {
    REQUIRE(result.pages.size() == 3);
    CHECK(result.pages[0].team->id == "access");
    const Texts access = recordsOf(result.pages[0]);
    CHECK(std::set<std::string>(access.begin(), access.end()) ==
          std::set<std::string>{shownOrder(1), shownOrder(2), shownOrder(4)});
    CHECK(policy::totalOf(result.pages[0].counts) == 3);
    const Texts field = recordsOf(result.pages[1]);
    CHECK(std::set<std::string>(field.begin(), field.end()) ==
          std::set<std::string>{shownOrder(3), shownOrder(4), shownOrder(5), shownProblem});
    CHECK(recordsOf(result.pages[2]).size() == 6);
    for (const DayLoad* load : result.pages[0].load) CHECK(load->team->id == "access");
  });
  CHECK(refusal([&] {
          workspace.shown(pagesFor({"acces"}), [](const BoardResult&) {});
        }).starts_with("not-found: "));
  CHECK(refusal([&] {
          workspace.shown(pagesFor({"access", "acces"}), [](const BoardResult&) {});
        }) == "not-found: there is no team 'acces'");
}

TEST_CASE("only the worst records of a page have details", "[board]") {
  BoardRequest request;
  request.detailed = 2;
  Shown().shown(request, [](const BoardResult& result) {
    CHECK(result.pages[0].records.size() == 4);
    CHECK(result.pages[0].details.size() == 2);
  });
  request.detailed = 0;
  Shown().shown(request, [](const BoardResult& result) { CHECK(result.pages[0].details.empty()); });
}

TEST_CASE("a problem has the latest finding and cause, its services and its alarms", "[board]") {
  Shown().shown({}, [](const BoardResult& result) {
    REQUIRE(result.pages[0].problems.size() == 1);
    const BoardProblem& problem = result.pages[0].problems[0];
    CHECK(problem.record->id == shownProblem);
    CHECK(problem.created == parseInstant("2026-11-21T09:00:00Z"));
    CHECK(problem.finding == "fibre cut");
    CHECK(problem.cause == "resource leeds-pe1");
    CHECK(problem.services == Texts{"SV-20261120-00000001"});
    REQUIRE(problem.alarms.size() == 2);
    CHECK(problem.alarms[0].severity == "major");
    CHECK(problem.alarms[0].state == "raised");
    CHECK(problem.alarms[0].object == "leeds-pe1");
    CHECK(problem.alarms[0].problem == "LOS");
    CHECK(problem.alarms[0].raised == parseInstant("2026-11-20T08:00:00Z"));
    CHECK(problem.alarms[1].id == "AL-20261120-00000009");  // it is not in the workspace
    CHECK(problem.alarms[1].severity.empty());
  });
}

TEST_CASE("a cause that an analysis withdraws is not shown, one that it does not mention is", "[board]") {
  const auto causeAfter = [](const std::string& last) {
    Shown workspace;
    workspace.put(
        shownProblem,
        "status: inProgress\ncreationDate: \"2026-11-21T09:00:00Z\"\nname: down\nanalysis: [{id: N1, "
        "date: \"2026-11-21T10:00:00Z\", phase: firstIn, finding: cut, rootCause: {type: resource, "
        "id: leeds-pe1}}, {id: N2, date: \"2026-11-21T11:00:00Z\", phase: ongoing, finding: more" +
            last + "}]\n");
    std::string cause = "-";
    workspace.shown({}, [&](const BoardResult& result) { cause = result.pages[0].problems.at(0).cause; });
    return cause;
  };
  CHECK(causeAfter("") == "resource leeds-pe1");
  CHECK(causeAfter(", rootCause: {type: service, id: SV-20261120-00000001}") ==
        "service SV-20261120-00000001");
  CHECK(causeAfter(", rootCause: {type: none}") == "");
}

TEST_CASE("problems beyond the wanted number are counted", "[board]") {
  Shown workspace;
  for (int n = 2; n <= 4; ++n)
    workspace.put(fmt::format("TR-20261120-{:08}", n),
                  "status: inProgress\ncreationDate: \"2026-11-21T09:00:00Z\"\nname: down\n");
  BoardRequest request;
  request.problems = 4;
  workspace.shown(request, [](const BoardResult& result) {
    CHECK(result.pages[0].problems.size() == 4);
    CHECK(result.pages[0].moreProblems == 0);
  });
  request.problems = 3;
  workspace.shown(request, [](const BoardResult& result) {
    CHECK(result.pages[0].problems.size() == 3);
    CHECK(result.pages[0].moreProblems == 1);
  });
}

TEST_CASE("a change is on the pages of the teams that had or have the record", "[board]") {
  std::vector<Difference> changes(3);
  changes[0].id = "from access to field";
  changes[0].assignee = {"jane", "field"};
  changes[1].id = "of field";
  changes[1].assignee = {"field", "field"};
  changes[2].id = "of nobody";
  BoardRequest request = pagesFor({"access", "field", ""});
  request.changes = &changes;
  Shown().shown(request, [](const BoardResult& result) {
    const auto ids = [&](std::size_t page) {
      Texts all;
      for (const Difference* change : result.pages[page].changes) all.push_back(change->id);
      return all;
    };
    CHECK(ids(0) == Texts{"from access to field"});
    CHECK(ids(1) == Texts{"from access to field", "of field"});
    CHECK(ids(2).size() == 3);
  });
}

TEST_CASE("a board of a scan that was made elsewhere shows that scan, without plans", "[board]") {
  Shown workspace;
  workspace.within([&](Workspace& opened) {
    ScanRequest request;
    request.all = request.needsDocuments = true;
    ScanResult found = scan(opened, workspace.env, request);
    workspace.order(6, "access", "2026-12-21T09:00:00Z");  // later than the scan
    BoardRequest shown;
    shown.scan = &found;
    const BoardResult result = board(opened, workspace.env, shown);
    CHECK(result.pages[0].records.size() == 4);
    REQUIRE(result.pages[0].details.size() == 4);
    CHECK_FALSE(result.pages[0].details[0]->hasClock);
    CHECK(result.pages[0].load.empty());
    return true;
  });
}

TEST_CASE("a file that cannot be read is a finding of a board", "[board]") {
  Shown workspace;
  workspace.files.load({{pathOf(shownOrder(8)), "state: [\n"}});
  workspace.shown({}, [](const BoardResult& result) {
    CHECK(result.pages[0].records.size() == 4);
    REQUIRE_FALSE(result.scan.bad.empty());
    CHECK(result.scan.bad[0].file == pathOf(shownOrder(8)));
  });
}
