#include "process/fulfilment/take_back.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/delegation/cancel.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string portRequest = "RO-20261120-AAAAAAAA";
const std::string serviceId = "SV-20261120-AAAAAAAA";

/// An order under way whose port was delivered, with further activities; its service is designed.
class Delivered : public Fixture {
 public:
  explicit Delivered(const std::string& action, const std::string& more = {},
                     const std::string& ofPort = {}) {
    put(orderId,
        orderWith("inProgress",
                  fmt::format("{{id: \"1\", action: {}, state: inProgress, service: {{id: {}, "
                              "serviceCharacteristic: [{{name: bandwidth, value: 500}}]}}}}",
                              action, serviceId),
                  fmt::format("priority: \"1\"\nactivity:\n"
                              "  - {{id: survey, state: completed, serviceOrderItem: \"1\"}}\n"
                              "  - {{id: port, type: resourceOrder, state: completed, dependsOn: [survey], "
                              "serviceOrderItem: \"1\", delegatedTo: {}{}}}\n{}",
                              portRequest, ofPort, more)));
    put(portRequest,
        "state: completed\norderDate: \"2026-11-20T08:00:00Z\"\n"
        "orderItem: [{id: \"1\", action: add, state: completed, resource: {id: ge-7}}]\n"
        "requestedBy: [{id: SO-20261120-7K3F9QXW, activity: port}]\n");
    put(serviceId, fmt::format("state: {}\nserviceOrderItem:\n  - {{serviceOrderId: {}, itemId: \"1\", "
                               "itemAction: {}}}\nserviceCharacteristic: [{{name: bandwidth, value: 100}}]\n"
                               "trackingRecord:\n  - {{id: 01M8TZPVM01Z91GKC21MMP52JR, time: "
                               "\"2026-11-20T08:00:00Z\", action: design, to: designed}}\n",
                               action == "add" ? "designed" : "active", orderId, action));
  }
  void cancel() {
    change([](UnitOfWork& unit, Draft& order) { cancelOrder(unit, order, CancelStep::whole); }, because());
  }
  /// The recovery order; null if there is none.
  doc::Value recovery() const {
    for (const auto& [path, text] : files.dump())
      if (text.find("relationshipType: recovers\n") != std::string::npos && path.starts_with("orders/"))
        return valueAt(path);
    return {};
  }
  std::string stateOfService() const { return record(serviceId)["state"]; }
};

const std::string configured =
    "  - {id: configure, type: configure, state: completed, dependsOn: [port], serviceOrderItem: \"1\"";

}  // namespace

TEST_CASE("what was delivered is taken back in the reverse order", "[take_back]") {
  Delivered order("add", configured + ", takeBack: {id: undo, type: configure, team: core}}\n");
  order.cancel();
  const doc::Value recovery = order.recovery();
  REQUIRE(recovery.is_object());
  CHECK(recovery["state"] == "inProgress");
  CHECK(recovery["category"] == "recovery");
  CHECK(recovery["priority"] == "1");
  CHECK(recovery["serviceOrderItem"][0]["action"] == "delete");
  CHECK(membersOf(recovery, "activity", "id") == Texts{"undo", "port-back"});
  CHECK(recovery["activity"][0]["assignee"] == "core");
  CHECK(recovery["activity"][1]["dependsOn"] == doc::Value::array({"undo"}));
  CHECK(recovery["activity"][1]["recovers"] == portRequest);
  CHECK(membersOf(order.order(), "activity", "recoveredBy") ==
        Texts{"", std::string(recovery["id"]), std::string(recovery["id"])});
  CHECK(order.stateOfService() == "inactive");
}

TEST_CASE("without a delivery or work to do the service ends at once", "[take_back]") {
  for (const char* takeBack : {"", ", takeBack: none"}) {
    CAPTURE(takeBack);
    Delivered order("add", configured + takeBack + "}\n", ", takeBack: none");
    order.cancel();
    CHECK(order.recovery().is_null());
    CHECK(order.stateOfService() == "terminated");
  }
}

TEST_CASE("a modification is taken back to the values of the inventory", "[take_back]") {
  Delivered order("modify");
  order.cancel();
  const doc::Value recovery = order.recovery();
  REQUIRE(recovery.is_object());
  const doc::Value item = recovery["serviceOrderItem"][0];
  CHECK(item["action"] == "modify");
  CHECK(item["service"]["serviceCharacteristic"] == valueOf("[{name: bandwidth, value: 100}]"));
  CHECK(order.stateOfService() == "active");
}

TEST_CASE("a cancelled deletion gets no order, and names what is gone", "[take_back]") {
  Delivered order("delete");
  order.cancel();
  CHECK(order.recovery().is_null());
  CHECK(order.stateOfService() == "active");
  CHECK(membersOf(order.order(), "trackingRecord", "action").back() == "takeBackUndecided");
}

TEST_CASE("a resource that supports another service stays", "[take_back]") {
  Delivered order("add");
  order.put("SV-20261120-BBBBBBBB", "state: active\nsupportingResource: [{id: ge-7}]\n");
  order.cancel();
  CHECK(order.recovery().is_null());
}

TEST_CASE("what a person keeps is not taken back", "[take_back]") {
  Delivered order("add");
  order.change([](UnitOfWork& unit, Draft& draft) { keepDelivered(unit, draft); }, because("ours"));
  order.cancel();
  CHECK(order.recovery().is_null());
  CHECK(order.stateOfService() == "terminated");
}

TEST_CASE("cancelling a recovery order creates no further one", "[take_back]") {
  Delivered order("add");
  order.cancel();
  const std::string id = order.recovery()["id"];
  order.change(
      id, [](UnitOfWork& unit, Draft& draft) { cancelOrder(unit, draft, CancelStep::whole); }, because());
  std::size_t orders = 0;
  for (const auto& [path, text] : order.files.dump()) orders += path.starts_with("orders/") ? 1 : 0;
  CHECK(orders == 2);
  CHECK(order.stateOfService() == "inactive");
}
