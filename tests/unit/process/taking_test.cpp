#include "process/inventory/taking.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "model/allocation.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string takenFor = "customerOrder:CO-1";
const std::string secondOrder = "SO-20261120-BBBBBBBB";
const std::string takingService = "SV-20261101-AAAAAAAA";
const std::string otherService = "SV-20261101-BBBBBBBB";
const std::string askedBefore = "QU-20261119-AAAAAAAA";

/// A pool of three VLANs, and a specification that requires one.
class Taker : public Fixture {
 public:
  Taker() {
    files.load(
        {{"pools/vlan.yaml", "\"@type\": ResourcePool\nid: vlan\nrange: {from: 100, to: 102}\n"},
         {"catalog/line.yaml",
          "\"@type\": ServiceSpecification\nid: line\nrequiredParameter: [{name: vlan, pool: vlan}]\n"}});
  }
  /// Adds an order of the customer order CO-1, with the items that add these services.
  void order(const std::string& id, const std::string& state, const Texts& services,
             const std::string& more = {}) {
    std::string items;
    for (const std::string& service : services) {
      items += fmt::format(
          "{}{{id: \"{}\", action: add, state: {}, service: {{id: {}, serviceSpecification: {{id: "
          "line}}}}{}}}",
          items.empty() ? "" : ", ", service == takingService ? 1 : 2, state, service, more);
      put(service, "state: designed\nserviceSpecification: {id: line}\n");
    }
    put(id,
        orderWith(state, items,
                  "externalReference: [{id: CO-1, externalReferenceType: customerOrder}]\nallocation: []\n" +
                      std::string(state == "acknowledged" ? "" : "startDate: \"2026-11-20T10:00:00Z\"\n")));
  }
  /// Reserves for a holder; returns the ids of the values, or the refusal.
  std::string reserve(const std::string& holder, const std::string& value = {}, const std::string& item = {},
                      std::optional<Instant> until = {}) {
    return take({.pool = "vlan", .scope = {}, .holder = holder, .value = value, .item = item, .until = until},
                model::reservedValue);
  }
  std::string take(const ParameterRequest& request, std::string_view state) {
    std::string ids;
    const auto before = files.dump();
    const std::string refused = refusal([&] {
      work([&](UnitOfWork& unit) {
        for (const std::string& id : takeValues(unit, request, state)) ids += (ids.empty() ? "" : " ") + id;
      });
    });
    if (!refused.empty()) CHECK(files.dump() == before);
    return refused.empty() ? ids : refused;
  }
  /// A value as `state holder item`.
  std::string value(int number) const {
    const doc::Value one = valueAt(fmt::format("pools/vlan/{}.yaml", number));
    if (one.is_null()) return {};
    return fmt::format("{} {} {}", doc::textOf(one["state"]), doc::textOf(one["for"]),
                       one.contains("serviceOrderItem") ? doc::textOf(one["serviceOrderItem"]) : "-");
  }
  Texts users(int number) const {
    return membersOf(valueAt(fmt::format("pools/vlan/{}.yaml", number)), "usedBy", "id");
  }
};

}  // namespace

TEST_CASE("a value for an order under way is allocated at once, before the start it is reserved",
          "[taking]") {
  struct Row {
    const char* state;
    std::string holder;
    std::string value;
    Texts users;
  };
  const Row rows[] = {
      {"acknowledged", orderId, fmt::format("reserved {} -", orderId), {}},
      {"inProgress", orderId, fmt::format("allocated {} 1", orderId), {takingService}},
      {"held", orderId, fmt::format("allocated {} 1", orderId), {takingService}},
      {"acknowledged", takenFor, fmt::format("reserved {} -", takenFor), {}},
      {"inProgress", takenFor, fmt::format("allocated {} -", takenFor), {takingService}},
      {"completed", takenFor, fmt::format("reserved {} -", takenFor), {}},
      {"inProgress", "customerOrder:CO-2", "reserved customerOrder:CO-2 -", {}},
  };
  for (const Row& row : rows) {
    INFO(row.state << " " << row.holder);
    Taker taker;
    taker.order(orderId, row.state, {takingService});
    CHECK(taker.reserve(row.holder) == "vlan/100");
    CHECK(taker.value(100) == row.value);
    CHECK(taker.users(100) == row.users);
  }
}

TEST_CASE("of several orders of a customer order, each value goes to a service that lacks one", "[taking]") {
  Taker taker;
  taker.order(orderId, "inProgress", {takingService});
  taker.order(secondOrder, "inProgress", {otherService});
  taker.reserve(takenFor);
  taker.reserve(takenFor);
  Texts users = taker.users(100);
  for (const std::string& user : taker.users(101)) users.push_back(user);
  std::sort(users.begin(), users.end());
  CHECK(users == Texts{takingService, otherService});
  // A third one has no service that lacks it.
  taker.reserve(takenFor);
  CHECK(taker.users(102).empty());
}

TEST_CASE("a value for a qualification goes to the order under way that took it up", "[taking]") {
  for (const bool isTakenUp : {true, false}) {
    INFO(isTakenUp);
    Taker taker;
    taker.put(
        askedBefore,
        "state: done\ncheckServiceQualificationDate: \"2026-11-19T09:00:00Z\"\nserviceQualificationItem: "
        "[{id: \"1\", service: {name: line}}]\nallocation: []\n");
    taker.order(orderId, "inProgress", {takingService},
                isTakenUp ? fmt::format(", qualification: [{{id: {}, itemId: \"1\"}}]", askedBefore) : "");
    if (isTakenUp) {
      CHECK(taker.reserve(askedBefore) == "vlan/100");
      CHECK(taker.value(100) == fmt::format("allocated {} 1", orderId));
      CHECK(membersOf(taker.record(orderId), "allocation", "id") == Texts{"vlan/100"});
    } else {
      taker.reserve(askedBefore);
      CHECK_FALSE(taker.value(100).starts_with("allocated"));
    }
  }
}

TEST_CASE("a further value of an order whose items have one each must say for which item", "[taking]") {
  Taker taker;
  taker.order(orderId, "inProgress", {takingService, otherService});
  CHECK(taker.reserve(orderId, "", "1") == "vlan/100");
  CHECK(taker.reserve(orderId) == "vlan/101");  // item 2 lacks one
  CHECK(taker.users(101) == Texts{otherService});
  CHECK(taker.reserve(orderId) == "usage: items 1, 2 have a value of the pool vlan each");
  CHECK(taker.reserve(orderId, "", "2") == "vlan/102");
  CHECK(taker.value(102) == fmt::format("allocated {} 2", orderId));
}

TEST_CASE("a value is taken for an item that is there and open, of a record that has items", "[taking]") {
  struct Row {
    const char* name;
    std::string holder;
    const char* item;
    std::string refused;
  };
  const Row rows[] = {
      {"open", orderId, "1", "vlan/100"},
      {"unknown", orderId, "9", "not-found: there is no item '9'"},
      {"ended", orderId, "2", "guard: item 2 is cancelled"},
      {"of a customer order", takenFor, "1", "usage: a customer order has no items here"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    Taker taker;
    taker.order(orderId, "acknowledged", {takingService, otherService});
    taker.change(orderId, [](UnitOfWork&, Draft& order) {
      order.value["serviceOrderItem"][1]["state"] = "cancelled";
    });
    CHECK(taker.reserve(row.holder, "", row.item) == row.refused);
  }
}

TEST_CASE("the values of another holder are not taken, those of the own customer order are", "[taking]") {
  Taker taker;
  taker.order(orderId, "acknowledged", {takingService});
  CHECK(taker.reserve("customerOrder:CO-2", "100") == "vlan/100");
  CHECK(taker.reserve(takenFor, "101") == "vlan/101");
  CHECK(taker.reserve(orderId, "100") == "value-taken: vlan/100 is reserved for customerOrder:CO-2");
  CHECK(taker.reserve(orderId, "101") == "vlan/101");
  CHECK(taker.reserve(orderId, "103") == "not-in-pool: '103' is not a value of the pool vlan");
  CHECK(taker.reserve(orderId) == "vlan/102");
  CHECK(taker.reserve(orderId) == "pool-exhausted: the pool vlan has no free value");
}

TEST_CASE("a record that has ended, and a holder of another kind, take no value", "[taking]") {
  Taker taker;
  for (const char* state : {"completed", "cancelled"}) {
    INFO(state);
    taker.order(orderId, state, {takingService});
    CHECK(taker.reserve(orderId).starts_with("illegal-transition: "));
  }
  CHECK(taker.reserve(takingService) == "usage: values are not held for a service");
  CHECK(taker.reserve("customerOrder:") == "usage: 'customerOrder:' names no customer order");
}

TEST_CASE("a reservation has its end, an allocation has none", "[taking]") {
  Taker taker;
  taker.order(orderId, "acknowledged", {takingService});
  const auto until = parseInstant("2026-12-01T00:00:00Z");
  taker.reserve(orderId, "100", "", until);
  CHECK(taker.valueAt("pools/vlan/100.yaml")["reservedUntil"] == "2026-12-01T00:00:00Z");
  CHECK(taker.take({.pool = "vlan", .scope = {}, .holder = orderId, .value = {}, .item = {}, .until = until},
                   model::allocatedValue) == "vlan/100");
  CHECK(taker.value(100) == fmt::format("allocated {} 1", orderId));
  CHECK_FALSE(taker.valueAt("pools/vlan/100.yaml").contains("reservedUntil"));
}
