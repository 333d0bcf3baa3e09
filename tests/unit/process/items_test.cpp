#include "process/lifecycle/items.hpp"
#include "process/lifecycle/inner_states.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "model/handles.hpp"
#include "process/lifecycle/milestone.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using lifecycle::Event;
using lifecycle::State;

namespace {

std::string item(const std::string& id, const std::string& state, const std::string& inner = {}) {
  return fmt::format("{{id: \"{}\", action: add, state: {}, service: {{}}{}}}", id, state,
                     inner.empty() ? "" : ", serviceOrderItem: [" + inner + "]");
}

std::string activity(const std::string& id, const std::string& state, const std::string& ofItem,
                     const std::string& more = {}) {
  return fmt::format("{{id: {}, state: {}{}{}}}", id, state,
                     ofItem.empty() ? "" : ", serviceOrderItem: \"" + ofItem + "\"", more);
}

/// The states of an order's items by id, after a change.
std::map<std::string, std::string> statesAfter(const std::string& items, const std::string& activities,
                                               const std::function<void(UnitOfWork&, Draft&)>& what) {
  Fixture fixture;
  fixture.put(orderId, orderWith("inProgress", items, fmt::format("activity: [{}]\n", activities)));
  fixture.change(orderId, what);
  std::map<std::string, std::string> states;
  doc::Value order = fixture.order();
  for (const model::ItemHandle& one : model::itemHandles(order, "serviceOrderItem"))
    states[one->id()] = one->stateText();
  return states;
}

std::string stateAfterCompleting(const std::string& activities, bool all = false) {
  return statesAfter(item("1", "inProgress"), activities,
                     [all](UnitOfWork& unit, Draft& order) { completeItems(unit, order, all); })["1"];
}

using States = std::map<std::string, std::string>;

}  // namespace

TEST_CASE("an item is completed when its activities and those of no item are finished", "[items]") {
  struct Row {
    const char* name;
    std::string activities;
    const char* state;
  };
  const Row rows[] = {
      {"completed", activity("a", "completed", "1"), "completed"},
      {"skipped", activity("a", "skipped", "1"), "cancelled"},
      {"configured",
       activity("a", "skipped", "1") + ", " + activity("b", "completed", "1", ", type: configure"),
       "completed"},
      {"not configured",
       activity("a", "completed", "1") + ", " + activity("b", "skipped", "1", ", type: configure"),
       "cancelled"},
      {"delivered by another process",
       activity("a", "skipped", "1", ", type: configure") + ", " +
           activity("b", "completed", "1", ", type: partyOrder"),
       "completed"},
      {"delivered for all items",
       activity("a", "completed", "1") + ", " + activity("b", "completed", "", ", type: resourceOrder"),
       "completed"},
      {"not delivered for all items",
       activity("a", "completed", "1") + ", " + activity("b", "skipped", "", ", type: resourceOrder"),
       "cancelled"},
      {"open", activity("a", "completed", "1") + ", " + activity("b", "inProgress", "1"), "inProgress"},
      {"failed blocks", activity("a", "completed", "1") + ", " + activity("b", "failed", "1"), "inProgress"},
      {"all cancelled", activity("a", "cancelled", "1") + ", " + activity("b", "cancelled", "1"),
       "cancelled"},
      {"one cancelled", activity("a", "cancelled", "1") + ", " + activity("b", "completed", "1"),
       "completed"},
      {"one of no item is open", activity("a", "completed", "1") + ", " + activity("b", "pending", ""),
       "inProgress"},
      {"one of no item is finished", activity("a", "completed", "1") + ", " + activity("b", "skipped", ""),
       "completed"},
      {"another item's is open", activity("a", "completed", "1") + ", " + activity("b", "pending", "2"),
       "completed"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(stateAfterCompleting(row.activities) == row.state);
  }
}

TEST_CASE("an item with nothing to do is completed with its order only", "[items]") {
  CHECK(stateAfterCompleting("") == "inProgress");
  CHECK(stateAfterCompleting("", true) == "completed");
}

TEST_CASE("an item that contains items takes its state from them when all have ended", "[items]") {
  struct Row {
    const char* name;
    std::string items;
    std::string activities;
    States states;
  };
  const Row rows[] = {
      {"all done",
       item("1", "inProgress", item("1.1", "inProgress") + ", " + item("1.2", "inProgress")),
       activity("a", "completed", "1.1") + ", " + activity("b", "completed", "1.2"),
       {{"1", "completed"}, {"1.1", "completed"}, {"1.2", "completed"}}},
      {"one is open",
       item("1", "inProgress", item("1.1", "inProgress") + ", " + item("1.2", "inProgress")),
       activity("a", "completed", "1.1") + ", " + activity("b", "pending", "1.2"),
       {{"1", "inProgress"}, {"1.1", "completed"}, {"1.2", "inProgress"}}},
      {"one was cancelled",
       item("1", "inProgress", item("1.1", "inProgress") + ", " + item("1.2", "inProgress")),
       activity("a", "completed", "1.1") + ", " + activity("b", "cancelled", "1.2"),
       {{"1", "partial"}, {"1.1", "completed"}, {"1.2", "cancelled"}}},
      {"its own work counts",
       item("1", "inProgress", item("1.1", "cancelled")),
       activity("a", "completed", "1"),
       {{"1", "partial"}, {"1.1", "cancelled"}}},
      {"its own work is open",
       item("1", "inProgress", item("1.1", "completed")),
       activity("a", "inProgress", "1"),
       {{"1", "inProgress"}, {"1.1", "completed"}}},
      {"ended items stay",
       item("1", "failed", item("1.1", "inProgress")),
       activity("a", "completed", "1.1"),
       {{"1", "failed"}, {"1.1", "completed"}}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(statesAfter(row.items, row.activities, [](UnitOfWork& unit, Draft& order) {
            completeItems(unit, order, false);
          }) == row.states);
  }
}

TEST_CASE("the first activity of an item starts it and what contains it", "[items]") {
  const std::string items =
      item("1", "acknowledged", item("1.1", "acknowledged") + ", " + item("1.2", "acknowledged")) + ", " +
      item("2", "held");
  const auto starting = [](const char* id) {
    return [id](UnitOfWork& unit, Draft& order) { startItem(unit, order, id); };
  };
  CHECK(statesAfter(items, "", starting("1.1")) ==
        States{{"1", "inProgress"}, {"1.1", "inProgress"}, {"1.2", "acknowledged"}, {"2", "held"}});
  CHECK(statesAfter(items, "", starting("2"))["2"] == "held");
  CHECK(statesAfter(items, "", starting(""))["1"] == "acknowledged");
  CHECK(statesAfter(items, "", starting("3"))["1"] == "acknowledged");
}

TEST_CASE("when an order goes on, an item runs if its work or that of its parts has begun", "[items]") {
  const auto resume = [](UnitOfWork& unit, Draft& order) {
    followItems(unit, order, State::inProgress, {.event = Event::resume});
  };
  CHECK(statesAfter(item("1", "held", item("1.1", "held")), activity("a", "pending", "1.1"), resume) ==
        States{{"1", "acknowledged"}, {"1.1", "acknowledged"}});
  CHECK(statesAfter(item("1", "held", item("1.1", "held")), activity("a", "completed", "1.1"), resume) ==
        States{{"1", "inProgress"}, {"1.1", "inProgress"}});
  CHECK(statesAfter(item("1", "held"), "", resume) ==
        States{{"1", "inProgress"}});  // it has no work of its own
}

TEST_CASE("an order's state follows from its outermost items", "[items]") {
  struct Row {
    std::string items;
    State state;
  };
  const Row rows[] = {
      {item("1", "completed", item("1.1", "failed")), State::completed},
      {item("1", "completed") + ", " + item("2", "cancelled"), State::partial},
      {item("1", "failed") + ", " + item("2", "cancelled"), State::failed},
      {item("1", "cancelled") + ", " + item("2", "rejected"), State::cancelled},
      {item("1", "completed") + ", " + item("2", "held"), State::held},
  };
  for (const Row& row : rows) {
    CAPTURE(row.items);
    Fixture fixture;
    fixture.put(orderId, orderWith("inProgress", row.items));
    fixture.change(
        orderId, [&](UnitOfWork&, Draft& order) { CHECK(rolledUp(order.value, *order.kind) == row.state); });
  }
}

// --- milestones

TEST_CASE("a completed activity reaches its milestone once, in orders", "[milestone]") {
  const auto reached = [](const std::string& id, const std::string& members) {
    Fixture fixture;
    fixture.put(id, members);
    for (int i = 0; i < 2; ++i)
      fixture.change(id, [](UnitOfWork& unit, Draft& record) {
        reachMilestone(unit, record, model::RecordView<model::ValueNode>(record.value).activity("dig"));
      });
    return fixture.record(id).value("milestone", doc::Value::array());
  };
  const std::string dig = "activity: [{id: dig, state: completed, milestone: Duct is in}]\n";
  const doc::Value milestones = reached(orderId, orderWith("inProgress", item("1", "inProgress"), dig));
  REQUIRE(milestones.size() == 1);
  CHECK(milestones[0]["id"] == "dig");
  CHECK(milestones[0]["name"] == "Duct is in");
  CHECK(milestones[0]["milestoneDate"] == now);
  CHECK(reached(orderId,
                orderWith("inProgress", item("1", "inProgress"), "activity: [{id: dig, state: completed}]\n"))
            .empty());
  CHECK(reached("TR-20261120-AAAAAAAA",
                "status: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n" + dig)
            .empty());
}

TEST_CASE("an item whose service was ended meanwhile fails", "[items]") {
  const auto outcome = [](const char* action, const char* service) {
    Fixture fixture;
    fixture.put("SV-20261101-AAAAAAAA", fmt::format("state: {}\n", service));
    fixture.put(orderId, orderWith("inProgress",
                                   fmt::format("{{id: \"1\", action: {}, state: inProgress, service: {{id: "
                                               "SV-20261101-AAAAAAAA}}}}",
                                               action),
                                   "activity: [{id: a, state: completed, serviceOrderItem: \"1\"}]\n"));
    std::string state;
    fixture.change(
        [&](UnitOfWork& unit, Draft& order) {
          completeItems(unit, order, false);
          state = itemHandleOf(order, "1")->stateText();
        },
        {});
    return state;
  };
  CHECK(outcome("add", "terminated") == "failed");
  CHECK(outcome("modify", "terminated") == "failed");
  CHECK(outcome("delete", "terminated") == "completed");
  CHECK(outcome("add", "inactive") == "completed");
}
