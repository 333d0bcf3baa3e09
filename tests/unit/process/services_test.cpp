#include "process/inventory/services.hpp"
#include "process/inventory/resources.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string serviceId = "SV-20261101-AAAAAAAA";
const std::string otherOrder = "SO-20261110-BBBBBBBB";
const std::string requestId = "RO-20261120-AAAAAAAA";

/// A service that an order designed; `first` is its first tracking record.
std::string serviceIn(const std::string& state, const std::string& orderOfService,
                      const std::string& more = {},
                      const std::string& first = "action: design, to: designed") {
  return fmt::format(
      "state: {}\nserviceOrderItem: [{{serviceOrderId: {}, itemId: \"1\", itemAction: add}}]\n{}"
      "trackingRecord: [{{id: \"1\", time: \"2026-11-01T09:00:00Z\", {}}}]\n",
      state, orderOfService, more, first);
}

std::string itemOf(const std::string& action, const std::string& state, const std::string& service,
                   const std::string& id = "1") {
  return fmt::format("{{id: \"{}\", action: {}, state: {}, service: {{{}}}}}", id, action, state, service);
}

class Stock : public Fixture {
 public:
  ChangeResult follow(const std::function<void(UnitOfWork&, Draft&)>& what) { return change(orderId, what); }
  std::string stateOfService() const { return record(serviceId)["state"]; }
};

const std::string named = "id: " + serviceId;

}  // namespace

TEST_CASE("the service of an item follows when the item has ended", "[services]") {
  struct Row {
    const char* action;
    const char* item;     ///< its state
    const char* service;  ///< its state before
    bool own;             ///< this order created it
    const char* after;
  };
  const Row rows[] = {
      {"add", "completed", "designed", true, "active"},
      {"add", "completed", "inactive", true, "active"},
      {"add", "completed", "active", true, "active"},
      {"add", "completed", "terminated", true, "terminated"},
      {"modify", "completed", "active", false, "active"},
      {"delete", "completed", "active", false, "terminated"},
      {"delete", "completed", "designed", false, "terminated"},
      {"add", "cancelled", "inactive", true, "terminated"},
      {"add", "cancelled", "reserved", true, "terminated"},
      {"add", "cancelled", "reserved", false, "designed"},  // another order made it
      {"add", "cancelled", "inactive", false, "inactive"},
      {"add", "rejected", "reserved", true, "terminated"},
      {"add", "failed", "inactive", true, "terminated"},
      {"add", "failed", "active", true, "active"},
      {"add", "failed", "reserved", false, "designed"},
      {"modify", "cancelled", "active", false, "active"},
      {"delete", "cancelled", "active", false, "active"},
      {"modify", "failed", "active", false, "active"},
      {"delete", "failed", "active", false, "active"},
      {"noChange", "completed", "active", false, "active"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.action, row.item, row.service, row.own);
    Stock stock;
    stock.put(orderId, orderWith(row.item, itemOf(row.action, row.item, named)));
    stock.put(otherOrder, orderWith("completed", itemOf("add", "completed", "")));
    stock.put(serviceId, serviceIn(row.service, row.own ? orderId : otherOrder));
    stock.follow([](UnitOfWork& unit, Draft& order) { serviceFollows(unit, order, "1"); });
    CHECK(stock.stateOfService() == row.after);
  }
}

TEST_CASE("a service that was there before its order designed it outlives the order", "[services]") {
  for (const char* first : {"action: design, from: feasibilityChecked, to: designed", "action: create"}) {
    CAPTURE(first);
    Stock stock;
    stock.put(orderId, orderWith("cancelled", itemOf("add", "cancelled", named)));
    stock.put(serviceId, serviceIn("reserved", orderId, "", first));
    stock.follow([](UnitOfWork& unit, Draft& order) { serviceFollows(unit, order, "1"); });
    CHECK(stock.stateOfService() == "designed");
  }
}

TEST_CASE("services do not follow while their item is open, and an unknown one is told", "[services]") {
  Stock stock;
  stock.put(orderId, orderWith("inProgress", itemOf("add", "inProgress", named)));
  stock.put(serviceId, serviceIn("designed", orderId));
  const auto follow = [](UnitOfWork& unit, Draft& order) { serviceFollows(unit, order, "1"); };
  CHECK(stock.follow(follow).files.empty());
  stock.put(orderId, orderWith("completed", itemOf("delete", "completed", "id: SV-20261101-CCCCCCCC") + ", " +
                                                itemOf("delete", "completed", "id: theirs", "2")));
  stock.follow([](UnitOfWork& unit, Draft& order) { serviceFollows(unit, order, "2"); });
  const ChangeResult result = stock.follow(follow);
  REQUIRE(result.warnings.size() == 1);  // an id of another system is nobody's fault
  CHECK(result.warnings[0].code == Code::danglingReference);
}

TEST_CASE("a completed modification writes what the item says into its service", "[services]") {
  Stock stock;
  stock.put(
      orderId,
      orderWith(
          "completed",
          itemOf("modify", "completed",
                 named + ", serviceCharacteristic: [{name: bandwidth, value: 100}], place: [{id: york}]")));
  stock.put(serviceId,
            serviceIn("active", otherOrder,
                      "place: [{id: leeds}]\nserviceCharacteristic: [{name: bandwidth, value: 10}, "
                      "{name: site, value: a}]\n"));
  stock.put(otherOrder, orderWith("completed", itemOf("add", "completed", "")));
  stock.follow([](UnitOfWork& unit, Draft& order) { serviceFollows(unit, order, "1"); });
  const doc::Value service = stock.record(serviceId);
  CHECK(service["serviceCharacteristic"] ==
        valueOf("[{name: bandwidth, value: 100}, {name: site, value: a}]"));
  CHECK(service["place"] == valueOf("[{id: york}]"));
  CHECK(membersOf(service, "serviceOrderItem", "serviceOrderId") == Texts{otherOrder, orderId});
  CHECK(service["trackingRecord"].back()["reason"] ==
        fmt::format("modified: {} item 1 is completed", orderId));
}

TEST_CASE("a started order creates the services that it adds, as its items describe them", "[services]") {
  Stock stock;
  stock.put(orderId, orderWith("inProgress",
                               itemOf("add", "inProgress", "name: line, place: [{id: leeds}]") + ", " +
                                   itemOf("modify", "inProgress", "id: theirs", "2") + ", " +
                                   itemOf("add", "inProgress", "id: CRM-7", "3"),
                               "category: access\nrelatedParty: [{id: CUST-1, role: customer}]\n"));
  const ChangeResult result =
      stock.follow([](UnitOfWork& unit, Draft& order) { designServices(unit, order); });
  const doc::Value order = stock.order();
  const std::string first = order["serviceOrderItem"][0]["service"]["id"];
  const std::string third = order["serviceOrderItem"][2]["service"]["id"];
  CHECK(order["serviceOrderItem"][1]["service"]["id"] == "theirs");
  CHECK(outcomesOf(result) == Texts{fmt::format("{}  → designed (designed for {} item 1)", first, orderId),
                                    fmt::format("{}  → designed (designed for {} item 3)", third, orderId)});
  const doc::Value service = stock.record(first);
  CHECK(service["state"] == "designed");
  CHECK(service["name"] == "line");
  CHECK(service["category"] == "access");
  CHECK(service["place"] == valueOf("[{id: leeds}]"));
  CHECK(service["relatedParty"] == valueOf("[{id: CUST-1, role: customer}]"));
  CHECK(service["serviceOrderItem"] ==
        valueOf(fmt::format("[{{serviceOrderId: {}, itemId: \"1\", itemAction: add}}]", orderId)));
  CHECK(stock.record(third)["externalId"] == "CRM-7");
}

TEST_CASE("an existing service of an added item is taken up, not created again", "[services]") {
  for (const auto& [state, after] : {std::pair{"feasibilityChecked", "designed"}, {"inactive", "inactive"}}) {
    Stock stock;
    stock.put(orderId, orderWith("inProgress", itemOf("add", "inProgress", named)));
    stock.put(serviceId, fmt::format("state: {}\n", state));
    stock.follow([](UnitOfWork& unit, Draft& order) { designServices(unit, order); });
    CHECK(stock.stateOfService() == after);
    CHECK(stock.order()["serviceOrderItem"][0]["service"]["id"] == serviceId);
    CHECK(membersOf(stock.record(serviceId), "serviceOrderItem", "serviceOrderId") == Texts{orderId});
  }
}

TEST_CASE("values reserve the added services of their item, or of all items", "[services]") {
  struct Row {
    const char* item;
    const char* action;
    const char* before;
    const char* after;
    const char* user = "";  ///< a service that uses the value
  };
  const Row rows[] = {{"1", "add", "designed", "reserved"},
                      {"", "add", "designed", "reserved"},
                      {"", "add", "designed", "reserved", serviceId.c_str()},
                      {"", "add", "designed", "designed", "SV-20261101-BBBBBBBB"},
                      {"2", "add", "designed", "designed"},
                      {"1", "modify", "designed", "designed"},
                      {"1", "add", "active", "active"},
                      {"1", "add", "reserved", "reserved"},
                      {"1", "add", "inactive", "inactive"}};
  for (const Row& row : rows) {
    CAPTURE(row.item, row.action, row.before);
    Stock stock;
    stock.put(orderId, orderWith("inProgress", itemOf(row.action, "inProgress", named)));
    stock.put(serviceId, serviceIn(row.before, orderId));
    doc::Value value = {{"serviceOrderItem", row.item}};
    if (*row.user) value["usedBy"] = {{{"id", row.user}}};
    stock.follow([&](UnitOfWork& unit, Draft& order) {
      Draft allocation;
      allocation.value = value;
      servicesReserved(unit, order, allocation);
    });
    CHECK(stock.stateOfService() == row.after);
  }
}

TEST_CASE("a new service is in place when its configure activities are finished and one was done",
          "[services]") {
  struct Row {
    const char* activities;
    const char* after;
  };
  const Row rows[] = {
      {"{id: a, type: configure, state: completed, serviceOrderItem: \"1\"}", "inactive"},
      {"{id: a, type: configure, state: skipped, serviceOrderItem: \"1\"}", "designed"},
      {"{id: a, type: configure, state: cancelled, serviceOrderItem: \"1\"}", "designed"},
      {"{id: a, type: configure, state: completed, serviceOrderItem: \"1\"}, {id: b, type: configure, state: "
       "skipped, serviceOrderItem: \"1\"}",
       "inactive"},
      {"{id: a, type: configure, state: completed, serviceOrderItem: \"1\"}, {id: b, type: configure, state: "
       "failed, serviceOrderItem: \"1\"}",
       "designed"},
      {"{id: a, type: configure, state: completed, serviceOrderItem: \"2\"}", "designed"},
      {"{id: a, type: install, state: completed, serviceOrderItem: \"1\"}", "designed"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.activities);
    Stock stock;
    stock.put(orderId,
              orderWith("inProgress",
                        itemOf("add", "inProgress", named) + ", " + itemOf("add", "inProgress", "", "2"),
                        fmt::format("activity: [{}]\n", row.activities)));
    stock.put(serviceId, serviceIn("designed", orderId));
    stock.follow([](UnitOfWork& unit, Draft& order) { servicesConfigured(unit, order); });
    CHECK(stock.stateOfService() == row.after);
  }
}

TEST_CASE("a service is in place while it is inactive or active", "[services]") {
  const std::pair<const char*, bool> rows[] = {{"feasibilityChecked", false},
                                               {"designed", false},
                                               {"reserved", false},
                                               {"inactive", true},
                                               {"active", true},
                                               {"terminated", false}};
  for (const auto& [state, expected] : rows) {
    CAPTURE(state);
    Stock stock;
    stock.put(serviceId, fmt::format("state: {}\n", state));
    const doc::Value item = valueOf("service: {" + named + "}\n");
    bool inPlace = !expected;
    stock.work([&](UnitOfWork& unit) { inPlace = isInPlace(unit, model::ItemView<model::ValueNode>(item)); });
    CHECK(inPlace == expected);
  }
}

TEST_CASE("a delivered resource supports the service that waits for it", "[services]") {
  struct Row {
    const char* name;
    std::string item;      ///< of the request
    const char* activity;  ///< the members of the order's activity
    const char* service;   ///< its state
    bool supports;
  };
  const std::string delivered = "{id: \"1\", action: add, state: completed, resource: {id: port-7}}";
  const Row rows[] = {
      {"by the item of the activity", delivered, "serviceOrderItem: \"1\"", "designed", true},
      {"by the item of the request", delivered, "type: resourceOrder", "designed", true},
      {"another item", delivered, "serviceOrderItem: \"2\"", "designed", false},
      {"a service that is gone", delivered, "serviceOrderItem: \"1\"", "terminated", false},
      {"a resource that goes", "{id: \"1\", action: delete, state: completed, resource: {id: port-7}}",
       "serviceOrderItem: \"1\"", "designed", false},
      {"no resource", "{id: \"1\", action: add, state: completed, resource: {name: port}}",
       "serviceOrderItem: \"1\"", "designed", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Stock stock;
    stock.put(orderId,
              orderWith("inProgress",
                        itemOf("add", "inProgress", named) + ", " + itemOf("add", "inProgress", "", "2"),
                        fmt::format("activity: [{{id: port, state: inProgress, delegatedTo: {}, {}}}]\n",
                                    requestId, row.activity)));
    stock.put(serviceId, serviceIn(row.service, orderId));
    stock.put(requestId,
              fmt::format("state: completed\norderDate: \"2026-11-20T09:00:00Z\"\norderItem: [{}]\n"
                          "requestedBy: [{{id: {}, activity: port}}]\n",
                          row.item, orderId));
    const auto support = [](UnitOfWork& unit, Draft& request) { supportServices(unit, request); };
    const ChangeResult result = stock.change(requestId, support);
    // A delivered resource gets a record, whatever service waits for it.
    const std::size_t added = row.item == delivered ? 1 : 0;
    CHECK(result.files.size() == (row.supports ? 1 : 0) + added);
    CHECK(stock.files.read("inventory/resource/port-7.yaml").has_value() == (added == 1));
    if (!row.supports) continue;
    CHECK(stock.record(serviceId)["supportingResource"] == valueOf("[{id: port-7}]"));
    CHECK(stock.change(requestId, support).files.empty());  // once
  }
}
