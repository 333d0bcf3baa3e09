#include "process/lifecycle/point_of_no_return.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;

namespace {

/// The id of the activity that has passed the point, for the items that are asked for; empty if none has.
std::string passedIn(const std::string& items, const std::string& activities,
                     const std::vector<std::string>& asked = {}) {
  const doc::Value order =
      test::valueOf(fmt::format("{{serviceOrderItem: [{}], activity: [{}]}}", items, activities));
  const auto found = passedPointOfNoReturn(order, model::row(model::Kind::serviceOrder), asked);
  return found ? found.id() : std::string();
}

constexpr const char* openItems = "{id: \"1\", state: inProgress}, {id: \"2\", state: inProgress}";

std::string handover(const char* state, const char* more = "") {
  return fmt::format("{{id: handover, pointOfNoReturn: true, state: {}{}}}", state, more);
}

}  // namespace

TEST_CASE("the point of no return has passed when its activity has begun", "[point of no return]") {
  struct Row {
    const char* state;
    const char* more;
    bool isPassed;
  };
  const Row rows[] = {
      {"pending", "", false}, {"inProgress", "", true},
      {"held", "", true},     {"completed", "", true},
      {"failed", "", true},   {"cancelled", ", startDate: \"2026-11-20T09:00:00Z\"", false},
      {"skipped", "", false}, {"skipped", ", startDate: \"2026-11-20T09:00:00Z\"", true},
  };
  for (const Row& row : rows) {
    INFO(row.state << row.more);
    CHECK(passedIn(openItems, handover(row.state, row.more)) == (row.isPassed ? "handover" : ""));
  }
  CHECK(passedIn(openItems, "{id: handover, state: completed}").empty());
  CHECK(passedIn(openItems, "{id: handover, pointOfNoReturn: false, state: completed}").empty());
}

TEST_CASE("the point of no return is that of its own item", "[point of no return]") {
  const std::string ofFirst = handover("inProgress", ", serviceOrderItem: \"1\"");
  CHECK(passedIn(openItems, ofFirst) == "handover");
  CHECK(passedIn(openItems, ofFirst, {"1"}) == "handover");
  CHECK(passedIn(openItems, ofFirst, {"2"}).empty());
  CHECK(passedIn(openItems, ofFirst, {"2", "1"}) == "handover");
  // Without an item it is for all of them.
  CHECK(passedIn(openItems, handover("inProgress"), {"2"}) == "handover");
}

TEST_CASE("a passed point of an item that has ended prevents nothing", "[point of no return]") {
  const std::string ofFirst = handover("completed", ", serviceOrderItem: \"1\"");
  for (const char* ended : {"completed", "cancelled", "failed", "partial", "rejected"}) {
    INFO(ended);
    const std::string items =
        fmt::format("{{id: \"1\", state: {}}}, {{id: \"2\", state: inProgress}}", ended);
    CHECK(passedIn(items, ofFirst).empty());
    CHECK(passedIn(items, handover("completed")) == "handover");
  }
}

TEST_CASE("the first point that has passed is named", "[point of no return]") {
  CHECK(passedIn(openItems,
                 "{id: a, pointOfNoReturn: true, state: pending}, {id: b, pointOfNoReturn: true, state: "
                 "failed}, {id: c, pointOfNoReturn: true, state: completed}") == "b");
}

TEST_CASE("the text about a start has the time in the zone of the workspace, if it is known",
          "[point of no return]") {
  test::Fixture files;
  files.files.load({{"som.yaml", "workspace: test\ntimeZone: Europe/Berlin\n"}});
  const auto text = [&](const char* activity) {
    const doc::Value value = test::valueOf(activity);
    return files.within([&](Workspace& workspace) {
      return startText(workspace, model::ActivityView<model::ValueNode>(model::ValueNode(value)));
    });
  };
  CHECK(text("{id: handover, startDate: \"2026-11-23T09:00:00Z\"}") ==
        "activity 'handover' has started at 2026-11-23T10:00:00+01:00");
  CHECK(text("{id: handover}") == "activity 'handover' has started");
}
