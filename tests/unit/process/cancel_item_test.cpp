#include "process/delegation/cancel_item.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/lifecycle/items.hpp"
#include "process/lifecycle/transition.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using lifecycle::Event;

namespace {

const std::string request = "PO-20261120-AAAAAAAA";
const std::string shared = "RO-20261120-AAAAAAAA";

std::string item(const char* id, const char* state, const std::string& more = {}) {
  return fmt::format("{{id: \"{}\", action: noChange, state: {}, service: {{}}{}}}", id, state, more);
}

/// An order with three items: 2 depends on 1. A request serves item 1, another one all.
class Items : public Fixture {
 public:
  explicit Items(const char* ofRequest, const char* third = "inProgress") {
    put(orderId,
        orderWith(
            "inProgress",
            item("1", "inProgress") + ", " +
                item("2", "acknowledged",
                     ", serviceOrderItemRelationship: [{relationshipType: dependency, orderItem: "
                     "{itemId: \"1\"}}]") +
                ", " + item("3", third),
            fmt::format("activity:\n"
                        "  - {{id: tail, state: {}, serviceOrderItem: \"1\", delegatedTo: {}}}\n"
                        "  - {{id: wire, state: pending, serviceOrderItem: \"2\"}}\n"
                        "  - {{id: last, state: pending, serviceOrderItem: \"3\"}}\n"
                        "  - {{id: all, state: pending, delegatedTo: {}}}\n",
                        std::string(ofRequest) == "acknowledged" ? "pending" : ofRequest, request, shared)));
    put(request, fmt::format("state: {0}\norderDate: \"2026-11-20T08:00:00Z\"\nserviceOrderItem: [{1}]\n"
                             "requestedBy: [{{id: {2}, activity: tail}}]\n",
                             ofRequest, item("1", ofRequest), orderId));
    put(shared,
        "state: acknowledged\norderDate: \"2026-11-20T08:00:00Z\"\n"
        "orderItem: [{id: \"1\", action: add, state: acknowledged, resource: {}}, {id: \"3\", action: add, "
        "state: "
        "acknowledged, resource: {}}]\n"
        "requestedBy: [{id: SO-20261120-7K3F9QXW, activity: all}]\n");
  }
  std::string end(const std::string& id, const EndItem& how = {}, const ChangeOptions& options = because()) {
    return refusal(
        [&] { change([&](UnitOfWork& unit, Draft& draft) { endItem(unit, draft, id, how); }, options); });
  }
  Texts states() const { return membersOf(order(), "serviceOrderItem", "state"); }
  Texts activities() const { return membersOf(order(), "activity", "state"); }
  void answer(Event event) {
    change(
        request, [&](UnitOfWork& unit, Draft& draft) { transition(unit, draft, {.event = event}); },
        because());
  }
};

}  // namespace

TEST_CASE("an item ends with its activities and requests", "[cancel_item]") {
  Items items("acknowledged");
  CHECK(items.end("1", {.withDependents = true}).empty());
  CHECK(items.states() == Texts{"cancelled", "cancelled", "inProgress"});
  CHECK(items.activities() == Texts{"cancelled", "cancelled", "pending", "pending"});
  CHECK(items.record(request)["state"] == "cancelled");
  CHECK(membersOf(items.record(shared), "orderItem", "state") == Texts{"cancelled", "acknowledged"});
}

TEST_CASE("an item waits for the answer of its request", "[cancel_item]") {
  struct Row {
    Event event;
    Event answer;
    const char* after;
  };
  const Row rows[] = {{Event::cancel, Event::finish, "cancelled"},
                      {Event::fail, Event::finish, "failed"},
                      {Event::cancel, Event::refuse, "inProgress"}};
  for (const Row& row : rows) {
    Items items("inProgress");
    CHECK(items.end("1", {.event = row.event, .withDependents = true}).empty());
    CHECK(items.states().front() == "pendingCancellation");
    items.answer(row.answer);
    CHECK(items.states().front() == row.after);
  }
}

TEST_CASE("an item is not ended without what it needs", "[cancel_item]") {
  Items items("acknowledged", "cancelled");
  CHECK(items.end("1") == "guard: open items depend on it: 2");
  CHECK(items.end("1", {.withDependents = true}) == "guard: no other item is open or completed");
  CHECK(items.end("2", {}, {}) == "missing-reason: to cancel needs a reason");
  CHECK(items.end("3") == "illegal-transition: cannot cancel an item that is cancelled");
  CHECK(items.end("4") == "not-found: there is no item '4'");
}

TEST_CASE("a held item stays held when its order is resumed", "[cancel_item]") {
  Items items("acknowledged");
  const auto event = [&](const std::function<void(UnitOfWork&, Draft&)>& what) {
    items.change(what, because());
  };
  event([](UnitOfWork& unit, Draft& order) { holdItem(unit, order, "2", Event::hold); });
  event([](UnitOfWork& unit, Draft& order) { transition(unit, order, {.event = Event::hold}); });
  CHECK(items.states() == Texts{"held", "held", "held"});
  event([](UnitOfWork& unit, Draft& order) { transition(unit, order, {.event = Event::resume}); });
  CHECK(items.states() == Texts{"acknowledged", "held", "acknowledged"});
  event([](UnitOfWork& unit, Draft& order) { holdItem(unit, order, "2", Event::resume); });
  CHECK(items.states()[1] == "acknowledged");
}
