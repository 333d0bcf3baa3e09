#include "process/jeopardy/whatif.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using policy::Level;

namespace {

const std::string firstOrder = "SO-20261120-00000001";
const std::string waitingOrder = "SO-20261120-00000002";
const std::string lastOrder = "SO-20261120-00000003";

/// An order of two days of work, due in 50 hours, and an order that waits for it. Nobody works on weekends in
/// the calendar of the field team; now is a Saturday.
class Supposing : public Fixture {
 public:
  Supposing() {
    files.load({{"policy/all.yaml",
                 "\"@type\": Calendar\nid: office\ntimeZone: UTC\nworkingHours: {mon-fri: "
                 "[\"00:00-24:00\"]}\n---\n\"@type\": Team\nid: access\n---\n\"@type\": Team\nid: "
                 "field\ncalendar: office\n"}});
    order(firstOrder, "2026-11-23T14:00:00Z", "");
    order(waitingOrder, "2026-12-23T14:00:00Z",
          fmt::format("orderRelationship: [{{id: {}, relationshipType: dependency}}]\n", firstOrder),
          "acknowledged");
  }
  void order(const std::string& id, const char* due, const std::string& more,
             const std::string& state = "inProgress") {
    put(id, orderWith(state, "{id: \"1\", action: noChange, service: {}}",
                      fmt::format("requestedCompletionDate: \"{}\"\nrelatedParty: [{{id: access, role: "
                                  "assignee}}]\nactivity: [{{id: old, state: completed}}, {{id: dig, state: "
                                  "pending, duration: {{typical: PT24H}}}}, {{id: lay, state: pending, "
                                  "dependsOn: [dig], duration: {{typical: PT24H}}}}]\n{}",
                                  due, more)));
  }
  std::vector<Supposed> suppose(const Supposition& supposition, const std::string& id = firstOrder) {
    return within([&](Workspace& workspace) { return whatIf(workspace, env, id, supposition); });
  }
  /// The expected completion of the first order if something happens.
  std::string expected(const Supposition& supposition) {
    const auto found = suppose(supposition);
    const auto end = found.front().after.assessment.expectedCompletion;
    return end ? formatInstant(*end) : "-";
  }
  std::string refused(const Supposition& supposition, const std::string& id = firstOrder) {
    return refusal([&] { suppose(supposition, id); });
  }
};

Duration lasting(const char* text) { return *parseDuration(text); }

Supposition slipping(std::vector<std::pair<std::string, Duration>> slips) {
  Supposition one;
  one.slips = std::move(slips);
  return one;
}
Supposition assigning(const std::string& activity, const std::string& team, const Texts& holidays = {}) {
  Supposition one;
  one.assignments = {{activity, team}};
  one.holidays = holidays;
  return one;
}
Supposition cancelling(const std::string& order) {
  Supposition one;
  one.cancelled = {order};
  return one;
}
Supposition dueAt(const char* time) {
  Supposition one;
  one.due = parseInstant(time);
  return one;
}

}  // namespace

TEST_CASE("an activity that slips moves what depends on it", "[whatif]") {
  Supposing workspace;
  CHECK(workspace.expected({}) == "2026-11-23T12:00:00Z");
  CHECK(workspace.expected(slipping({{"dig", lasting("PT1H")}})) == "2026-11-23T13:00:00Z");
  CHECK(workspace.expected(slipping({{"lay", lasting("PT1H")}})) == "2026-11-23T13:00:00Z");
  CHECK(workspace.expected(slipping({{"dig", lasting("PT1H")}, {"dig", lasting("PT2H")}})) ==
        "2026-11-23T15:00:00Z");
}

TEST_CASE("a level changes if the expected completion passes the due date", "[whatif]") {
  struct Slipped {
    const char* by;
    Level level;
  };
  const Slipped rows[] = {{"PT2H", Level::onTrack}, {"PT2H1S", Level::inJeopardy}};
  for (const Slipped& row : rows) {
    CAPTURE(row.by);
    const auto found = Supposing().suppose(slipping({{"lay", lasting(row.by)}}));
    CHECK((found.front().before.assessment.level == Level::onTrack));
    CHECK((found.front().after.assessment.level == row.level));
  }
}

TEST_CASE("another due date is compared with the same plan", "[whatif]") {
  struct Due {
    const char* at;
    Level level;
  };
  const Due rows[] = {{"2026-11-23T12:00:00Z", Level::onTrack}, {"2026-11-23T11:59:59Z", Level::inJeopardy}};
  for (const Due& row : rows) {
    CAPTURE(row.at);
    const auto found = Supposing().suppose(dueAt(row.at));
    CHECK(found.front().after.assessment.dueDate == parseInstant(row.at));
    CHECK((found.front().after.assessment.level == row.level));
  }
}

TEST_CASE("another team does the work in its own hours, without holidays", "[whatif]") {
  Supposing workspace;
  // The field team begins on Monday.
  CHECK(workspace.expected(assigning("dig", "field")) == "2026-11-25T00:00:00Z");
  CHECK(workspace.expected(assigning("dig", "field", {"2026-11-23"})) == "2026-11-26T00:00:00Z");
  CHECK(workspace.expected(assigning("dig", "field", {"2026-12-23"})) == "2026-11-25T00:00:00Z");
}

TEST_CASE("orders that wait for the record follow, at any distance, nearest first", "[whatif]") {
  Supposing workspace;
  workspace.order(
      lastOrder, "2026-12-23T14:00:00Z",
      fmt::format("orderRelationship: [{{id: {}, relationshipType: dependency}}]\n", waitingOrder),
      "acknowledged");
  const auto found = workspace.suppose(slipping({{"lay", lasting("P30D")}}));
  REQUIRE(found.size() == 3);
  CHECK(found[0].relation.empty());
  CHECK(found[1].relation == "waits for SO-20261120-00000001");
  CHECK(found[1].before.id == waitingOrder);
  CHECK((found[1].before.assessment.level == Level::onTrack));
  CHECK((found[1].after.assessment.level == Level::inJeopardy));
  CHECK(found[2].relation == "waits for SO-20261120-00000002");
  CHECK((found[2].after.assessment.level == Level::inJeopardy));
}

TEST_CASE("a prerequisite that is cancelled puts the order that waits for it in jeopardy", "[whatif]") {
  Supposing workspace;
  const auto found = workspace.suppose(cancelling(firstOrder), waitingOrder);
  CHECK((found.front().before.assessment.level == Level::onTrack));
  CHECK((found.front().after.assessment.level == Level::inJeopardy));
  CHECK(found.front().after.assessment.reasons.front().code == policy::ReasonCode::prerequisiteEnded);
  CHECK(workspace.refused(cancelling(lastOrder), waitingOrder).starts_with("not-found: "));
  CHECK(workspace.refused(cancelling(waitingOrder)) ==
        "not-found: SO-20261120-00000001 does not wait for 'SO-20261120-00000002'");
}

TEST_CASE("a supposition about an unknown or finished thing is refused", "[whatif]") {
  Supposing workspace;
  CHECK(workspace.refused(slipping({{"dgi", lasting("PT1H")}})) ==
        "not-found: SO-20261120-00000001 has no activity 'dgi'");
  CHECK(workspace.refused(slipping({{"old", lasting("PT1H")}})) == "guard: activity 'old' is completed");
  CHECK(workspace.refused(assigning("dig", "fiel")).starts_with("not-found: "));
  CHECK(workspace.refused({}, "SO-20261120-00000009").starts_with("not-found: "));
  workspace.order(lastOrder, "2026-12-23T14:00:00Z", "", "completed");
  CHECK(workspace.refused({}, lastOrder) == "guard: it is completed: no level follows any more");
}

TEST_CASE("a supposition writes nothing", "[whatif]") {
  Supposing workspace;
  const auto before = workspace.files.dump();
  workspace.suppose(slipping({{"dig", lasting("P9D")}}));
  CHECK(workspace.files.dump() == before);
  CHECK(Supposition().isEmpty());
  CHECK_FALSE(cancelling(firstOrder).isEmpty());
}
