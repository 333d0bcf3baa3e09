#include "process/delegation/cancel.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/lifecycle/transition.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using lifecycle::Event;

namespace {

const std::string requestId = "PO-20261120-AAAAAAAA";
const std::string secondRequest = "PO-20261120-BBBBBBBB";
const std::string otherId = "SO-20261120-BBBBBBBB";

std::string members(const std::string& state, const std::string& more = {}) {
  return orderWith(state, "{id: \"1\", action: noChange, state: " + state + ", service: {}}", more);
}

std::string requestedBy(const std::string& id) { return fmt::format("{{id: {}, activity: tail}}", id); }

/// An order with an activity that is delegated to a request.
class Orders : public Fixture {
 public:
  explicit Orders(const std::string& order = "inProgress", const std::string& request = "acknowledged",
                  const std::string& activity = {}) {
    put(orderId,
        members(order, fmt::format("activity: [{{id: tail, state: {}, delegatedTo: {}{}}}]\n",
                                   request == "inProgress" ? "inProgress" : "pending", requestId, activity)));
    put(requestId, members(request, "requestedBy: [" + requestedBy(orderId) + "]\n"));
  }

  ChangeResult cancel(CancelStep step, const ChangeOptions& options = because()) {
    return change(
        orderId, [&](UnitOfWork& unit, Draft& order) { cancelOrder(unit, order, step); }, options);
  }
  std::string stateOf(const std::string& id) const { return record(id)["state"]; }
  void answer(const std::string& id, Event event) {
    change(
        id, [&](UnitOfWork& unit, Draft& draft) { transition(unit, draft, {.event = event}); },
        because("sorry"));
  }
};

}  // namespace

TEST_CASE("an order is cancelled as far as its requests permit", "[cancel]") {
  struct Row {
    const char* order;
    const char* request;
    CancelStep step;
    const char* orderAfter;
    const char* requestAfter;
  };
  const Row rows[] = {
      {"acknowledged", "acknowledged", CancelStep::whole, "cancelled", "cancelled"},
      {"inProgress", "acknowledged", CancelStep::whole, "cancelled", "cancelled"},
      {"inProgress", "completed", CancelStep::whole, "cancelled", "completed"},
      {"held", "acknowledged", CancelStep::whole, "cancelled", "cancelled"},
      {"inProgress", "inProgress", CancelStep::whole, "pendingCancellation", "pendingCancellation"},
      {"inProgress", "inProgress", CancelStep::assess, "assessingCancellation", "inProgress"},
      {"assessingCancellation", "inProgress", CancelStep::accept, "pendingCancellation",
       "pendingCancellation"},
      {"assessingCancellation", "acknowledged", CancelStep::accept, "cancelled", "cancelled"},
      {"assessingCancellation", "inProgress", CancelStep::refuse, "acknowledged", "inProgress"},
      {"inProgress", "pendingCancellation", CancelStep::whole, "pendingCancellation", "pendingCancellation"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.order, row.request, static_cast<int>(row.step));
    Orders orders(row.order, row.request);
    orders.cancel(row.step);
    CHECK(orders.stateOf(orderId) == row.orderAfter);
    CHECK(orders.stateOf(requestId) == row.requestAfter);
  }
}

TEST_CASE("a cancellation that is not possible changes nothing", "[cancel]") {
  struct Row {
    const char* order;
    const char* activity;
    CancelStep step;
    const char* reason;
    const char* refusal;
  };
  const char* started = ", pointOfNoReturn: true, startDate: \"2026-11-20T10:00:00Z\"";
  const Row rows[] = {
      {"completed", "", CancelStep::whole, "x",
       "illegal-transition: cannot cancel an order that is completed"},
      {"inProgress", "", CancelStep::accept, "x",
       "illegal-transition: cannot accept an order that is inProgress"},
      {"inProgress", "", CancelStep::refuse, "x",
       "illegal-transition: it is inProgress: nobody asked to cancel it"},
      {"inProgress", "", CancelStep::whole, "", "missing-reason: to cancel needs a reason"},
      {"inProgress", started, CancelStep::whole, "x",
       "point-of-no-return: too late to cancel: activity 'tail' has started at 2026-11-20T10:00:00Z"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.refusal);
    Orders orders(row.order, "inProgress", row.activity);
    const auto before = orders.files.dump();
    CHECK(refusal([&] { orders.cancel(row.step, because(row.reason)); }) == row.refusal);
    CHECK(orders.files.dump() == before);
  }
  Orders orders("inProgress", "acknowledged", started);
  orders.cancel(CancelStep::whole, forced());
  CHECK(orders.stateOf(orderId) == "cancelled");
}

TEST_CASE("a cancelled order keeps the reason, and so does what it cancels", "[cancel]") {
  Orders orders;
  orders.cancel(CancelStep::whole, because("customer withdrew"));
  CHECK(orders.order()["cancellationReason"] == "customer withdrew");
  CHECK(orders.order()["cancellationDate"] == now);
  CHECK(orders.record(requestId)["cancellationReason"] == "customer withdrew");
  CHECK(orders.order()["activity"][0]["state"] == "cancelled");
}

TEST_CASE("a request that another open record waits for goes on without the cancelled order", "[cancel]") {
  for (const auto& [state, continues] : {std::pair{"inProgress", true}, {"cancelled", false}}) {
    CAPTURE(state);
    Orders orders;
    orders.put(otherId,
               members(state, "activity: [{id: tail, state: pending, delegatedTo: " + requestId + "}]\n"));
    orders.put(requestId, members("acknowledged", fmt::format("requestedBy: [{}, {}]\n", requestedBy(orderId),
                                                              requestedBy(otherId))));
    orders.cancel(CancelStep::whole);
    CHECK(orders.stateOf(orderId) == "cancelled");
    CHECK(orders.stateOf(requestId) == (continues ? "acknowledged" : "cancelled"));
    const doc::Value request = orders.record(requestId);
    CHECK(membersOf(request, "requestedBy", "id") == (continues ? Texts{otherId} : Texts{orderId, otherId}));
  }
}

TEST_CASE("an order that waits for answers is cancelled with the last one that ends", "[cancel]") {
  Orders orders("inProgress", "inProgress");
  orders.put(orderId,
             members("inProgress",
                     fmt::format("activity: [{{id: tail, state: inProgress, delegatedTo: {}}}, {{id: other, "
                                 "state: inProgress, delegatedTo: {}}}]\n",
                                 requestId, secondRequest)));
  orders.put(secondRequest, members("inProgress", "requestedBy: [" + requestedBy(orderId) + "]\n"));
  orders.cancel(CancelStep::whole);
  orders.answer(requestId, Event::finish);
  CHECK(orders.stateOf(orderId) == "pendingCancellation");
  orders.answer(secondRequest, Event::finish);
  CHECK(orders.stateOf(orderId) == "cancelled");
}

TEST_CASE("a request that is not cancelled refuses the cancellation of its order", "[cancel]") {
  Orders orders("inProgress", "inProgress");
  orders.put(
      orderId,
      members("inProgress",
              "startDate: \"2026-11-20T10:00:00Z\"\nactivity: [{id: tail, state: inProgress, delegatedTo: " +
                  requestId + "}]\n"));
  orders.put(requestId, members("inProgress", "startDate: \"2026-11-20T10:00:00Z\"\nrequestedBy: [" +
                                                  requestedBy(orderId) + "]\n"));
  orders.cancel(CancelStep::whole);
  CHECK(orders.stateOf(orderId) == "pendingCancellation");
  orders.answer(requestId, Event::refuse);
  CHECK(orders.stateOf(requestId) == "inProgress");
  CHECK(orders.stateOf(orderId) == "inProgress");
  CHECK(orders.order()["trackingRecord"].back()["reason"] == requestId + " is inProgress: sorry");
}

TEST_CASE("an order that ends otherwise cancels its requests, too, and does not wait", "[cancel]") {
  for (const auto& [request, after] :
       {std::pair{"acknowledged", "cancelled"}, {"inProgress", "pendingCancellation"}}) {
    CAPTURE(request);
    Orders orders("inProgress", request);
    orders.change(
        orderId, [](UnitOfWork& unit, Draft& order) { transition(unit, order, {.event = Event::fail}); },
        because("no duct"));
    CHECK(orders.stateOf(orderId) == "failed");
    CHECK(orders.stateOf(requestId) == after);
    CHECK(orders.record(requestId)["cancellationReason"] == fmt::format("{} is failed: no duct", orderId));
  }
}

TEST_CASE("the orders of a customer order are found by its id alone", "[cancel]") {
  Orders orders;
  const auto of = [](const std::string& id, const std::string& type = "customerOrder") {
    return fmt::format("externalReference: [{{id: {}, externalReferenceType: {}}}]\n", id, type);
  };
  orders.put(orderId, members("held", of("CO-1")));
  orders.put(otherId, members("completed", of("CO-1")));
  orders.put("SO-20261120-CCCCCCCC", members("held", of("CO-11")));
  orders.put("SO-20261120-DDDDDDDD", members("held", of("CO-1", "quote")));
  orders.put("SO-20261120-EEEEEEEE", members("held", "description: like CO-1\n"));
  orders.put(requestId, members("held", of("CO-1")));
  const auto parts =
      orders.within([](Workspace& workspace) { return ordersOfCustomerOrder(workspace, "CO-1"); });
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].id == orderId);
  CHECK(parts[0].state == "held");
  CHECK(parts[1].id == otherId);
  CHECK(parts[1].state == "completed");
}
