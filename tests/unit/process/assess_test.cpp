#include "process/planning/assess.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using model::Kind;

namespace {

const std::string secondId = "SO-20261120-BBBBBBBB";
const std::string partyOrderId = "PO-20261120-AAAAAAAA";
const std::string item =
    "{id: \"1\", action: add, state: inProgress, service: {serviceSpecification: {id: line}}}";
/// An item that needs no activities.
const std::string idle =
    "{id: \"1\", action: noChange, state: inProgress, service: {serviceSpecification: {id: line}}}";
const std::string tracked = "trackingRecord: [{time: \"2026-11-21T11:00:00Z\", action: note}]\n";
const std::string assigned = "relatedParty: [{id: team-a, role: assignee}]\n";

constexpr const char* policies = R"("@type": Calendar
id: office
timeZone: UTC
workingHours: {mon-fri: ["09:00-17:00"]}
---
"@type": Team
id: team-a
calendar: office
member: [ravi]
---
"@type": Team
id: team-b
)";

constexpr const char* catalogue = R"("@type": ServiceSpecification
id: line
leadTime: P10D
fulfilment:
  add:
    - {id: survey, duration: {typical: PT8H, max: PT16H}}
    - {id: configure, type: configure, dependsOn: [survey], duration: {typical: PT2H, max: PT2H}}
)";

/// Records of a workspace, assessed at 12:00 on Saturday, 21 November 2026.
class Board : public Fixture {
 public:
  Board() { files.load({{"policy/all.yaml", policies}, {"catalog/line.yaml", catalogue}}); }

  Assessed assess(const std::string& id) {
    return within([&](Workspace& workspace) {
      const std::string path = pathOf(id);
      const doc::Document document = doc::read(*files.read(path), path, doc::Format::yaml);
      Assessor assessor(workspace, env.now);
      return assessor.assess(document, *model::findPrefix(id.substr(0, 2)));
    });
  }
  /// The level and the reasons of an order with these members.
  std::string levelOf(const std::string& state, const std::string& more) {
    put(orderId, orderWith(state, idle, more));
    return told(assess(orderId));
  }
  static std::string told(const Assessed& assessed) {
    std::string text(policy::levels.name(assessed.assessment.level));
    for (const policy::Reason& reason : assessed.assessment.reasons)
      text += fmt::format(" {}{}", policy::reasonName(reason.code),
                          reason.activity.empty() && reason.other.empty()
                              ? std::string()
                              : fmt::format("({}{})", reason.activity, reason.other));
    return text;
  }
};

std::string timeOf(std::optional<Instant> time) { return time ? formatInstant(*time) : "none"; }

std::string due(const char* time) { return fmt::format("requestedCompletionDate: \"{}\"\n", time); }

/// An activity with a typical duration.
std::string step(const std::string& id, const std::string& state, const std::string& typical,
                 const std::string& more = {}) {
  return fmt::format("{{id: {}, state: {}, duration: {{typical: {}}}{}{}}}", id, state, typical,
                     more.empty() ? "" : ", ", more);
}

std::string steps(const std::vector<std::string>& all) {
  return fmt::format("activity: [{}]\n", fmt::join(all, ", "));
}

}  // namespace

TEST_CASE("the due date of an order comes from its request, its terms or its specification", "[assess]") {
  const std::string other = "{id: \"1\", action: add, service: {serviceSpecification: {id: unknown}}}";
  struct Row {
    std::string items;
    std::string more;
    const char* due;
  };
  const Row rows[] = {
      {item, due("2026-12-01T17:00:00Z") + "sla: {leadTime: P1D}\n", "2026-12-01T17:00:00Z"},
      {item, "sla: {leadTime: P1D}\n", "2026-11-21T09:00:00Z"},
      {item, "", "2026-11-30T09:00:00Z"},  // the specification's ten days
      {item, "requestedStartDate: \"2026-11-25T09:00:00Z\"\n", "2026-12-05T09:00:00Z"},
      {item, "sla: {leadTime: P1D, calendar: office}\n", "2026-11-20T17:00:00Z"},  // a working day
      {other, "", "none"},
      {item, due("2026-12-01T17:00:00Z") + "expectedCompletionDate: \"2026-12-09T17:00:00Z\"\n",
       "2026-12-01T17:00:00Z"},
      {item,
       due("2026-12-01T17:00:00Z") +
           "expectedCompletionDate: \"2026-12-09T17:00:00Z\"\nsla: {dueFrom: committed}\n",
       "2026-12-09T17:00:00Z"},
      {item, due("2026-12-01T17:00:00Z") + "sla: {dueFrom: committed}\n", "2026-12-01T17:00:00Z"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.items, row.more);
    Board board;
    board.put(orderId, orderWith("inProgress", row.items, row.more));
    CHECK(timeOf(board.assess(orderId).assessment.dueDate) == row.due);
    board.within([&](Workspace& workspace) {  // the short way gives the same
      const doc::Document document = doc::read(*board.files.read(orderPath), orderPath, doc::Format::yaml);
      const Assessor assessor(workspace, board.env.now);
      const model::KindRow& kind = model::row(Kind::serviceOrder);
      CHECK(timeOf(assessor.dueOf(extractOf(document.root(), kind), kind)) == row.due);
    });
  }
}

TEST_CASE("the slowest item determines the due date of an order", "[assess]") {
  Board board;
  board.files.load({{"catalog/slow.yaml", "\"@type\": ServiceSpecification\nid: slow\nleadTime: P20D\n"}});
  board.put(orderId,
            orderWith("inProgress", item + ", {id: \"2\", action: add, service: {serviceSpecification: "
                                           "{id: slow}}}"));
  CHECK(timeOf(board.assess(orderId).assessment.dueDate) == "2026-12-10T09:00:00Z");
}

TEST_CASE("an acknowledged order without activities is planned from its specification", "[assess]") {
  Board board;
  const std::string terms = "sla: {calendar: office}\n" + due("2026-12-01T17:00:00Z");
  board.put(orderId, orderWith("acknowledged", item, terms));
  const Assessed planned = board.assess(orderId);
  CHECK(planned.planned);
  REQUIRE(planned.facts.plan.steps.size() == 2);
  // Monday 09:00 and eight hours, then two hours on Tuesday.
  CHECK(timeOf(planned.assessment.expectedCompletion) == "2026-11-24T11:00:00Z");
  CHECK(timeOf(planned.assessment.expectedCompletionMax) == "2026-11-25T11:00:00Z");
  board.put(orderId, orderWith("inProgress", item, terms));
  CHECK_FALSE(board.assess(orderId).planned);
  CHECK_FALSE(board.assess(orderId).assessment.expectedCompletion);
  // An order that is held before its start has the same plan.
  board.put(orderId, orderWith("held", item, terms));
  CHECK(board.assess(orderId).planned);
  CHECK(board.assess(orderId).assessment.expectedCompletion);
  board.put(orderId, orderWith("acknowledged", item, terms + steps({step("survey", "pending", "PT1H")})));
  CHECK_FALSE(board.assess(orderId).planned);
}

TEST_CASE("an activity works in its calendar, else its team's, else the record's, else always", "[assess]") {
  struct Row {
    const char* activity;
    const char* terms;
    const char* end;
  };
  const Row rows[] = {
      {"calendar: office", "", "2026-11-23T10:00:00Z"},
      {"assignee: team-a", "", "2026-11-23T10:00:00Z"},
      {"assignee: ravi", "", "2026-11-23T10:00:00Z"},
      {"assignee: team-b", "", "2026-11-21T13:00:00Z"},
      {"assignee: nobody", "sla: {calendar: office}\n", "2026-11-23T10:00:00Z"},
      {"assignee: team-b", "sla: {calendar: office}\n", "2026-11-23T10:00:00Z"},  // the team names none
      {"calendar: always, assignee: team-a", "sla: {calendar: office}\n", "2026-11-21T13:00:00Z"},
      {"name: x", "", "2026-11-21T13:00:00Z"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.activity, row.terms);
    Board board;
    board.put(orderId,
              orderWith("inProgress", item, steps({step("a", "pending", "PT1H", row.activity)}) + row.terms));
    CHECK(timeOf(board.assess(orderId).assessment.expectedCompletion) == row.end);
  }
}

TEST_CASE("an unknown calendar is an error at the place of the activity that names it", "[assess]") {
  Board board;
  board.put(orderId,
            orderWith("inProgress", item,
                      "activity:\n  - {id: a, state: pending}\n  - id: b\n    state: pending\n    calendar: "
                      "nights\n"));
  try {
    board.assess(orderId);
    FAIL("was assessed");
  } catch (const Error& error) {
    const Diagnostic& finding = error.findings().front();
    CHECK(finding.code == Code::unknownReference);
    CHECK(finding.file == orderPath);
    CHECK(lineAt(*finding.source, finding.span->begin) == "    calendar: nights");
  }
}

TEST_CASE("the activities of an item come after those of the items that it depends on", "[assess]") {
  Board board;
  board.put(
      orderId,
      orderWith("inProgress",
                "{id: \"1\", action: add, service: {}}, {id: \"2\", action: add, service: {}, "
                "serviceOrderItemRelationship: [{relationshipType: dependency, orderItem: {itemId: \"1\"}}]}",
                steps({step("b", "pending", "PT1H", "serviceOrderItem: \"2\""),
                       step("a", "pending", "PT5H", "serviceOrderItem: \"1\"")})));
  CHECK(timeOf(board.assess(orderId).facts.plan.find("b")->start) == "2026-11-21T17:00:00Z");
}

TEST_CASE("a plan does not begin before the requested start or the end of a pause", "[assess]") {
  struct Row {
    const char* state;
    const char* more;
    const char* start;
  };
  const Row rows[] = {
      {"inProgress", "", "2026-11-21T12:00:00Z"},
      {"inProgress", "requestedStartDate: \"2026-11-25T09:00:00Z\"\n", "2026-11-25T09:00:00Z"},
      {"held",
       "trackingRecord: [{time: \"2026-11-21T11:00:00Z\", action: hold, from: inProgress, to: held, until: "
       "\"2026-11-27T09:00:00Z\"}]\n",
       "2026-11-27T09:00:00Z"},
      {"inProgress",  // it was resumed
       "trackingRecord: [{time: \"2026-11-21T10:00:00Z\", action: hold, from: inProgress, to: held, until: "
       "\"2026-11-27T09:00:00Z\"}, {time: \"2026-11-21T11:00:00Z\", action: resume, from: held, to: "
       "inProgress}]\n",
       "2026-11-21T12:00:00Z"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.state, row.more);
    Board board;
    board.put(orderId, orderWith(row.state, item, row.more + steps({step("a", "pending", "PT1H")})));
    CHECK(timeOf(board.assess(orderId).facts.plan.steps[0].start) == row.start);
  }
}

TEST_CASE("a delegated activity ends with the promise of its request, else by its request's own plan",
          "[assess]") {
  struct Row {
    const char* name;
    std::string request;
    const char* end;
    const char* reasons;  ///< of the order
  };
  const std::string work = steps({step("tail", "pending", "PT3H")});
  const Row rows[] = {
      {"promised", work + "expectedCompletionDate: \"2026-11-25T17:00:00Z\"\n", "2026-11-25T17:00:00Z",
       "onTrack"},
      {"planned", work, "2026-11-21T15:00:00Z", "onTrack"},
      {"promise passed", "expectedCompletionDate: \"2026-11-21T11:59:59Z\"\n", "2026-11-21T12:00:00Z",
       "atRisk promise-passed(tailPO-20261120-AAAAAAAA)"},
      {"promise at this moment", "expectedCompletionDate: \"2026-11-21T12:00:00Z\"\n", "2026-11-21T12:00:00Z",
       "onTrack"},
      {"request is overdue",
       due("2026-11-21T11:00:00Z") + "expectedCompletionDate: \"2026-11-25T17:00:00Z\"\n",
       "2026-11-25T17:00:00Z", "atRisk child-jeopardy(tailPO-20261120-AAAAAAAA)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Board board;
    board.put(orderId, orderWith("inProgress", item,
                                 due("2026-12-01T17:00:00Z") + tracked + assigned +
                                     steps({step("tail", "inProgress", "P1D",
                                                 "delegatedTo: " + partyOrderId +
                                                     ", startDate: \"2026-11-21T11:00:00Z\"")})));
    board.put(
        partyOrderId,
        orderWith("inProgress", "{id: \"1\", action: add, state: inProgress, service: {}}", row.request));
    const Assessed assessed = board.assess(orderId);
    CHECK(timeOf(assessed.facts.plan.steps[0].end) == row.end);
    CHECK(Board::told(assessed) == row.reasons);
  }
}

TEST_CASE("a request that has ended or is missing gives no date", "[assess]") {
  for (const char* state : {"completed", ""}) {
    Board board;
    if (*state)
      board.put(partyOrderId, orderWith(state, "{id: \"1\", action: add, service: {}}",
                                        "expectedCompletionDate: \"2026-11-30T17:00:00Z\"\n"));
    board.put(
        orderId,
        orderWith("inProgress", item,
                  steps({step("tail", "inProgress", "P1D",
                              "delegatedTo: " + partyOrderId + ", startDate: \"2026-11-21T11:00:00Z\"")})));
    CHECK(timeOf(board.assess(orderId).facts.plan.steps[0].end) == "2026-11-22T11:00:00Z");
  }
}

TEST_CASE("orders that wait for each other in a circle are assessed", "[assess]") {
  Board board;
  const auto waitsFor = [](const std::string& id) {
    return due("2026-11-21T11:00:00Z") + "orderRelationship: [{id: " + id +
           ", relationshipType: dependency}]\n";
  };
  board.put(orderId, orderWith("inProgress", idle, waitsFor(secondId) + tracked + assigned));
  board.put(secondId, orderWith("inProgress", idle, waitsFor(orderId) + tracked + assigned));
  CHECK(Board::told(board.assess(orderId)) == "overdue due-passed dependency-late(" + secondId + ")");
  CHECK(Board::told(board.assess(secondId)) ==
        fmt::format("overdue due-passed dependency-late({})", orderId));
}

TEST_CASE("a prerequisite that is red makes an order a risk, one that is not does not", "[assess]") {
  const std::pair<const char*, const char*> rows[] = {
      {"requestedCompletionDate: \"2026-11-21T11:00:00Z\"\n", "atRisk dependency-late(SO-20261120-BBBBBBBB)"},
      {"requestedCompletionDate: \"2026-11-21T12:00:00Z\"\n", "onTrack"}};
  for (const auto& [more, told] : rows) {
    Board board;
    board.put(secondId, orderWith("inProgress", item, more));
    CHECK(board.levelOf("inProgress", due("2026-12-01T17:00:00Z") + tracked + assigned +
                                          "orderRelationship: [{id: " + secondId +
                                          ", relationshipType: dependency}]\n") == told);
  }
}

TEST_CASE("a plan begins after the prerequisites of an order are expected to be completed", "[assess]") {
  const std::string relation = "orderRelationship: [{id: " + secondId + ", relationshipType: dependency}]\n";
  const auto startOf = [&](const std::string& state, const std::string& more) {
    Board board;
    board.put(secondId, orderWith("inProgress", item,
                                  steps({"{id: x, state: pending, duration: {typical: PT3H, max: PT5H}}"})));
    board.put(orderId, orderWith(state, item, relation + more + steps({step("a", "pending", "PT1H")})));
    const auto plan = board.assess(orderId).facts.plan;
    return timeOf(plan.steps[0].start) + " " + timeOf(plan.steps[0].startMax);
  };
  CHECK(startOf("acknowledged", "") == "2026-11-21T15:00:00Z 2026-11-21T17:00:00Z");
  CHECK(startOf("acknowledged", "requestedStartDate: \"2026-11-21T16:00:00Z\"\n") ==
        "2026-11-21T16:00:00Z 2026-11-21T17:00:00Z");
  CHECK(startOf("inProgress", "") == "2026-11-21T12:00:00Z 2026-11-21T12:00:00Z");  // started by force
}

TEST_CASE("an order that has not started cannot wait for one that ended otherwise", "[assess]") {
  const std::string relation = "orderRelationship: [{id: " + secondId + ", relationshipType: dependency}]\n";
  const auto told = [&](const std::string& state, const std::string& ended) {
    Board board;
    board.put(secondId, orderWith(ended, item, ""));
    return board.levelOf(state, due("2027-01-20T17:00:00Z") + tracked + assigned + relation +
                                    steps({step("a", "pending", "PT1H")}));
  };
  for (const char* ended : {"cancelled", "rejected", "failed", "partial"})
    CHECK(told("acknowledged", ended) == "inJeopardy prerequisite-ended(SO-20261120-BBBBBBBB)");
  CHECK(told("acknowledged", "completed") == "onTrack");
  CHECK(told("inProgress", "cancelled") == "onTrack");
}

TEST_CASE("a started item without activities is a risk", "[assess]") {
  const auto told = [](const std::string& state, const std::string& items, const std::string& activities) {
    Board board;
    board.put(orderId,
              orderWith(state, items, due("2027-01-20T17:00:00Z") + tracked + assigned + activities));
    return Board::told(board.assess(orderId));
  };
  const auto one = [](const std::string& members) {
    return "{id: \"1\", state: inProgress, service: {}, " + members + "}";
  };
  CHECK(told("inProgress", one("action: modify"), "") == "atRisk no-plan");
  CHECK(told("acknowledged", one("action: modify"), "") == "onTrack");
  CHECK(told("inProgress", one("action: noChange"), "") == "onTrack");
  CHECK(told("inProgress", one("action: modify"),
             steps({step("a", "pending", "PT1H", "serviceOrderItem: \"1\"")})) == "onTrack");
  CHECK(told("inProgress", one("action: modify"),
             steps({step("a", "pending", "PT1H", "serviceOrderItem: \"2\"")})) == "atRisk no-plan");
  CHECK(told("inProgress", one("action: modify"), steps({step("a", "pending", "PT1H")})) == "onTrack");
  CHECK(told("inProgress",
             one("action: add, serviceOrderItem: [{id: \"2\", action: add, state: inProgress, service: {}}]"),
             steps({step("a", "pending", "PT1H", "serviceOrderItem: \"2\"")})) == "onTrack");
  CHECK(told("inProgress", "{id: \"1\", action: add, state: cancelled, service: {}}", "") == "onTrack");
}

TEST_CASE("a delegated activity that is ready and has no request is a risk", "[assess]") {
  const auto told = [](const std::string& state, const std::vector<std::string>& activities) {
    Board board;
    return board.levelOf(state, due("2027-01-20T17:00:00Z") + tracked + assigned + steps(activities));
  };
  const std::string tail = step("tail", "pending", "PT1H", "type: partyOrder, dependsOn: [survey]");
  CHECK(told("inProgress", {step("survey", "completed", "PT1H"), tail}) == "atRisk not-requested(tail)");
  CHECK(told("inProgress", {step("survey", "skipped", "PT1H"), tail}) == "atRisk not-requested(tail)");
  CHECK(told("inProgress", {step("survey", "inProgress", "PT1H"), tail}) == "onTrack");
  CHECK(told("inProgress", {step("survey", "completed", "PT1H"),
                            step("tail", "pending", "PT1H", "type: configure, dependsOn: [survey]")}) ==
        "onTrack");
  CHECK(told("inProgress", {step("survey", "completed", "PT1H"),
                            step("tail", "pending", "PT1H",
                                 "type: partyOrder, dependsOn: [survey], delegatedTo: " + partyOrderId)}) ==
        "onTrack");
  CHECK(told("held", {step("survey", "completed", "PT1H"), tail}) == "onTrack");
  // Work under way that nobody was asked for, as an earlier version wrote it.
  const auto begun = [](const char* more) { return step("tail", "inProgress", "P9D", more); };
  CHECK(told("inProgress", {begun("type: partyOrder, startDate: \"2027-01-04T09:00:00Z\"")})
            .find("not-requested(tail)") != std::string::npos);
  CHECK(told("inProgress", {begun("type: configure, startDate: \"2027-01-04T09:00:00Z\"")})
            .find("not-requested") == std::string::npos);
}

TEST_CASE("a request whose partner asks is a risk, for itself and for the record that waits", "[assess]") {
  const auto asks = [](const std::string& state, const std::string& id) {
    Board board;
    board.put(orderId, orderWith("inProgress", item,
                                 due("2027-01-20T17:00:00Z") + tracked + assigned +
                                     steps({step("tail", "held", "P1D", "delegatedTo: " + partyOrderId)})));
    board.put(partyOrderId,
              orderWith(state, "{id: \"1\", action: add, service: {}}",
                        due("2027-01-20T17:00:00Z") + tracked +
                            fmt::format("requestedBy: [{{id: {}, activity: tail}}]\n", orderId)));
    return Board::told(board.assess(id));
  };
  CHECK(asks("pending", partyOrderId) == "atRisk partner-asks");
  CHECK(asks("pending", orderId) == "atRisk partner-asks(tailPO-20261120-AAAAAAAA)");
  CHECK(asks("held", partyOrderId) == "onTrack");
  CHECK(asks("held", orderId) == "onTrack");
}

TEST_CASE("a request is not late while all that wait for it are paused", "[assess]") {
  const auto told = [](const std::string& first, const std::string& second) {
    Board board;
    board.put(orderId, orderWith(first, item, ""));
    if (!second.empty()) board.put(secondId, orderWith(second, item, ""));
    board.put(partyOrderId,
              orderWith("inProgress", "{id: \"1\", action: add, state: inProgress, service: {}}",
                        due("2026-11-21T11:00:00Z") + tracked +
                            fmt::format("requestedBy: [{{id: {}}}, {{id: {}}}]\n", orderId, secondId)));
    return Board::told(board.assess(partyOrderId));
  };
  CHECK(told("inProgress", "") == "overdue due-passed");
  CHECK(told("held", "") == "onTrack");
  CHECK(told("pending", "held") == "onTrack");
  CHECK(told("held", "inProgress") == "overdue due-passed");
  CHECK(told("held", "completed") == "onTrack");
  CHECK(told("completed", "completed") == "overdue due-passed");
}

TEST_CASE("thresholds come from the policy that matches best, with its place, else they are built in",
          "[assess]") {
  const std::string unassigned = due("2026-12-01T17:00:00Z") + tracked;  // ordered on Friday at 09:00
  Board board;
  CHECK(board.levelOf("inProgress", unassigned) == "atRisk unassigned");
  CHECK(board.assess(orderId).assessment.reasons[0].rule.text() == "built-in");
  board.files.load(
      {{"policy/jeopardy.yaml",
        "\"@type\": JeopardyPolicy\nid: orders\nappliesTo: {kind: order}\nunassignedAfter: P7D\n---\n"
        "\"@type\": JeopardyPolicy\nid: urgent\nappliesTo: {kind: order, priority: 1}\ncalendar: "
        "office\nunassignedAfter: PT9H\n"}});
  CHECK(board.levelOf("inProgress", unassigned) == "onTrack");
  // Eight working hours passed on Friday, the ninth ends on Monday at 10:00.
  CHECK(board.levelOf("inProgress", unassigned + "priority: \"1\"\n") == "onTrack");
  board.env.now = *parseInstant("2026-11-23T10:00:00Z");
  CHECK(board.levelOf("inProgress", unassigned + "priority: \"1\"\n") == "onTrack");
  board.env.now = *parseInstant("2026-11-23T10:00:01Z");
  CHECK(board.levelOf("inProgress", unassigned + "priority: \"1\"\n") == "atRisk unassigned");
  CHECK(board.assess(orderId).assessment.reasons[0].rule.text() == "policy/jeopardy.yaml:10");
}

TEST_CASE("a request has no assignee of ours, and its own promise counts", "[assess]") {
  Board board;
  board.put(partyOrderId, orderWith("inProgress", "{id: \"1\", action: add, service: {}}",
                                    due("2026-12-01T17:00:00Z") + tracked +
                                        "expectedCompletionDate: \"2026-11-21T11:00:00Z\"\n"));
  CHECK(Board::told(board.assess(partyOrderId)) == "atRisk promise-passed(" + partyOrderId + ")");
}

TEST_CASE("a silence in effect is named, from its start until before its end", "[assess]") {
  const auto silence = [](const std::string& id, const char* start, const char* end,
                          const std::string& more = {}) {
    return fmt::format(
        "---\n\"@type\": Silence\nid: {}\nappliesTo: {{kind: order}}\n{}endDate: \"{}\"\nauthor: "
        "jane\nreason: works\n{}",
        id, *start ? fmt::format("startDate: \"{}\"\n", start) : "", end, more);
  };
  Board board;
  board.files.load(
      {{"policy/silences.yaml",
        silence("now", now, "2026-11-21T12:00:01Z") + silence("over", "", now) +
            silence("later", "2026-11-21T12:00:01Z", "2026-12-01T00:00:00Z") +
            silence("open", "", "2026-12-01T00:00:00Z") +
            silence("named", "", "2026-12-01T00:00:00Z", fmt::format("record: [{}]\n", orderId)) +
            silence("other", "", "2026-12-01T00:00:00Z", "record: [" + secondId + "]\n")}});
  board.put(orderId, orderWith("inProgress", item, due("2026-12-01T17:00:00Z")));
  CHECK(board.assess(orderId).facts.silences == Texts{"now", "open", "named"});
  board.put(partyOrderId, orderWith("inProgress", item));
  CHECK(board.assess(partyOrderId).facts.silences.empty());
}

TEST_CASE("a reservation that ends before the activity that needs it starts is a risk", "[assess]") {
  const auto value = [](int number, const std::string& holder, const char* until,
                        const std::string& more = {}) {
    return std::pair(
        fmt::format("pools/vlan/{}.yaml", number),
        fmt::format("\"@type\": ResourceAllocation\npool: vlan\nvalue: {}\nstate: reserved\nfor: {}\ndate: "
                    "\"2026-11-20T10:00:00Z\"\nreservedUntil: \"{}\"\n{}",
                    number, holder, until, more));
  };
  // Configured on 21 November from 20:00 on.
  const std::string plan = steps(
      {step("dig", "pending", "PT8H"),
       step("configure", "pending", "PT1H", "type: configure, dependsOn: [dig], serviceOrderItem: \"1\"")});
  struct Row {
    const char* name;
    std::pair<std::string, std::string> value;
    const char* told;
  };
  const Row rows[] = {
      {"in time", value(100, orderId, "2026-11-21T20:00:00Z", "serviceOrderItem: \"1\"\n"), "onTrack"},
      {"too early", value(100, orderId, "2026-11-21T19:59:59Z", "serviceOrderItem: \"1\"\n"),
       "atRisk reservation-expiring(configurevlan/100)"},
      {"without an item", value(100, orderId, "2026-11-21T19:59:59Z"),
       "atRisk reservation-expiring(configurevlan/100)"},
      {"of its customer order", value(100, "customerOrder:CO-1", "2026-11-21T19:59:59Z"),
       "atRisk reservation-expiring(configurevlan/100)"},
      {"of its qualification", value(100, "QU-20261119-AAAAAAAA", "2026-11-21T19:59:59Z"),
       "atRisk reservation-expiring(configurevlan/100)"},
      {"of another", value(100, "customerOrder:CO-2", "2026-11-21T19:59:59Z"), "onTrack"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Board board;
    board.files.load({row.value});
    board.put(orderId,
              orderWith("inProgress",
                        "{id: \"1\", action: add, state: inProgress, service: {}, qualification: [{id: "
                        "QU-20261119-AAAAAAAA}]}",
                        plan + due("2026-12-01T17:00:00Z") + tracked + assigned +
                            "externalReference: [{id: CO-1, externalReferenceType: customerOrder}]\n"));
    CHECK(Board::told(board.assess(orderId)) == row.told);
  }
}

TEST_CASE("only the entries until now count for a stall, and those of a pause for a pause", "[assess]") {
  const auto entry = [](const char* time, const char* more = "action: note") {
    return fmt::format("trackingRecord: [{{time: \"{}\", {}}}]\n", time, more);
  };
  const std::string base = due("2026-12-20T17:00:00Z") + assigned;
  struct Row {
    const char* state;
    std::string history;
    const char* told;
  };
  const Row rows[] = {
      {"inProgress", entry("2026-11-16T12:00:00Z"), "onTrack"},
      {"inProgress", entry("2026-11-16T11:59:59Z"), "atRisk stalled"},
      {"inProgress",  // an entry of the future says nothing yet
       "trackingRecord: [{time: \"2026-11-16T11:59:59Z\", action: note}, {time: \"2026-11-21T12:00:01Z\", "
       "action: note}]\n",
       "atRisk stalled"},
      {"held", entry("2026-11-11T12:00:00Z", "action: hold, from: inProgress, to: held"), "onTrack"},
      {"held", entry("2026-11-11T11:59:59Z", "action: hold, from: inProgress, to: held"),
       "atRisk paused-too-long"},
      {"held",
       entry("2026-11-21T11:00:00Z",
             "action: hold, from: inProgress, to: held, until: \"2026-11-21T12:00:00Z\""),
       "onTrack"},
      {"held",
       entry("2026-11-21T11:00:00Z",
             "action: hold, from: inProgress, to: held, until: \"2026-11-21T11:59:59Z\""),
       "atRisk paused-too-long"},
      {"held",  // a pause that is prolonged counts from its beginning
       "trackingRecord: [{time: \"2026-11-11T11:59:59Z\", action: hold, from: inProgress, to: held}, {time: "
       "\"2026-11-21T11:00:00Z\", action: hold, from: held, to: held}]\n",
       "atRisk paused-too-long"},
      {"held",
       "trackingRecord: [{time: \"2026-11-15T12:00:00Z\", action: hold, from: inProgress, to: held}, {time: "
       "\"2026-11-21T11:00:00Z\", action: hold, from: held, to: held, until: \"2026-11-21T12:00:00Z\"}]\n",
       "onTrack"},
      {"pendingCancellation", entry("2026-11-16T11:59:59Z"), "atRisk stalled"},
      {"completed", entry("2026-11-16T11:59:59Z"), "onTrack"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.state, row.history);
    CHECK(Board().levelOf(row.state, base + row.history) == row.told);
  }
}

TEST_CASE("a record that ended or was cleared is not open", "[assess]") {
  const auto open = [](Kind kind, const char* text) {
    const doc::Document document = doc::read(std::string(text) + "\n", "x.yaml", doc::Format::yaml);
    return isOpenRecord(document.root(), model::row(kind));
  };
  CHECK(open(Kind::serviceOrder, "state: held"));
  CHECK_FALSE(open(Kind::serviceOrder, "state: partial"));
  CHECK(open(Kind::serviceTroubleReport, "status: inProgress"));
  CHECK_FALSE(open(Kind::serviceTroubleReport, "status: cleared"));
  CHECK_FALSE(open(Kind::service, "state: active"));  // no clock
}
