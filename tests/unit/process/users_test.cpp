#include "process/inventory/users.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/inventory/releasing.hpp"
#include "process/inventory/values_under_way.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string lineService = "SV-20261101-AAAAAAAA";
const std::string twinService = "SV-20261101-BBBBBBBB";

std::string vlanId(int number, const std::string& scope = "pe1") {
  return fmt::format("vlan/{}{}{}", scope, scope.empty() ? "" : "/", number);
}
std::string vlanPath(int number, const std::string& scope = "pe1") {
  return fmt::format("pools/{}.yaml", vlanId(number, scope));
}

/// A workspace with a pool of VLANs, and a specification `line` that requires one on its device.
class Vlans : public Fixture {
 public:
  Vlans() {
    files.load(
        {{"pools/vlan.yaml", "\"@type\": ResourcePool\nid: vlan\nrange: {from: 100, to: 109}\n"},
         {"catalog/line.yaml",
          "\"@type\": ServiceSpecification\nid: line\nspecCharacteristic: [{name: device}]\n"
          "requiredParameter: [{name: vlan, pool: vlan, scope: device}]\n"},
         {"catalog/pair.yaml",
          "\"@type\": ServiceSpecification\nid: pair\nspecCharacteristic: [{name: device}]\n"
          "requiredParameter: [{name: inner, pool: vlan, scope: device}, {name: outer, pool: vlan}]\n"},
         {"catalog/bare.yaml", "\"@type\": ServiceSpecification\nid: bare\n"}});
  }
  /// Adds a value; `more` are members besides pool, scope and number.
  void value(int number, const std::string& more, const std::string& scope = "pe1",
             const std::string& holder = orderId) {
    files.load({{vlanPath(number, scope),
                 fmt::format("\"@type\": ResourceAllocation\npool: vlan\n{}value: {}\nfor: {}\ndate: "
                             "\"2026-11-20T09:00:00Z\"\n{}",
                             scope.empty() ? "" : fmt::format("scope: {}\n", scope), number, holder, more)}});
  }
  void service(const std::string& id, const std::string& state, const std::string& specification = "line",
               const std::string& more = {}) {
    put(id, fmt::format("state: {}\nserviceSpecification: {{id: {}}}\n{}", state, specification, more));
  }
  doc::Value valueOfPool(int number, const std::string& scope = "pe1") const {
    return valueAt(vlanPath(number, scope));
  }
  Draft& openValue(UnitOfWork& unit, int number, const std::string& scope = "pe1") {
    Draft* draft = unit.openIfThere(model::allocationKind(), vlanId(number, scope));
    REQUIRE(draft != nullptr);
    return *draft;
  }
  /// The characteristics of a service, each as `name=value`.
  Texts shownBy(const std::string& id) const {
    Texts all;
    for (const doc::Value& one : record(id).value("serviceCharacteristic", doc::Value::array()))
      all.push_back(fmt::format("{}={}", doc::textOf(one["name"]), doc::textOf(one["value"])));
    return all;
  }
  Texts supportsOf(const std::string& id) const { return membersOf(record(id), "supportingResource", "id"); }
  Texts usersOfValue(int number, const std::string& scope = "pe1") const {
    return membersOf(valueOfPool(number, scope), "usedBy", "id");
  }
};

std::string addsItem(const std::string& id, const std::string& service,
                     const std::string& state = "inProgress", const std::string& action = "add",
                     const std::string& specification = "line") {
  return fmt::format(
      "{{id: \"{}\", action: {}, state: {}, service: {{id: {}, serviceSpecification: {{id: {}}}}}}}", id,
      action, state, service, specification);
}

}  // namespace

TEST_CASE("a value and the service that uses it name each other, under the name of the parameter",
          "[users]") {
  struct Row {
    const char* name;
    const char* specification;
    const char* scope;
    const char* parameter;
    Texts shown;
  };
  const Row rows[] = {
      {"the parameter of its pool", "line", "pe1", "", {"vlan=100"}},
      {"the first of several", "pair", "pe1", "", {"inner=100"}},
      {"a value of no device is for none of a device", "pair", "", "", {"outer=100"}},
      {"the one that is asked for", "pair", "pe1", "outer", {"outer=100"}},
      {"no parameter of the pool", "bare", "pe1", "", {}},
      {"an unknown specification", "nowhere", "pe1", "", {}},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    Vlans vlans;
    vlans.value(100, "state: allocated\n", row.scope, "customerOrder:CO-1");
    vlans.service(lineService, "reserved", row.specification);
    vlans.change(lineService, [&](UnitOfWork& unit, Draft& service) {
      useValue(unit, service, vlans.openValue(unit, 100, row.scope), row.parameter);
    });
    CHECK(vlans.usersOfValue(100, row.scope) == Texts{lineService});
    CHECK(vlans.supportsOf(lineService) == Texts{vlanId(100, row.scope)});
    CHECK(vlans.shownBy(lineService) == row.shown);
    CHECK(membersOf(vlans.record(lineService), "trackingRecord", "action") == Texts{"allocate"});
  }
}

TEST_CASE("a second value goes to the parameter that has none; further ones are not shown", "[users]") {
  Vlans vlans;
  for (const int number : {100, 101, 102})
    vlans.value(number, "state: allocated\n", "pe1", "customerOrder:CO-1");
  vlans.service(lineService, "reserved", "pair");
  vlans.change(lineService, [&](UnitOfWork& unit, Draft& service) {
    for (const int number : {100, 101, 102}) useValue(unit, service, vlans.openValue(unit, number));
    useValue(unit, service, vlans.openValue(unit, 100));  // again
  });
  CHECK(vlans.shownBy(lineService) == Texts{"inner=100", "outer=101"});
  CHECK(vlans.supportsOf(lineService) == Texts{vlanId(100), vlanId(101), vlanId(102)});
  CHECK(vlans.usersOfValue(100) == Texts{lineService});
}

TEST_CASE("a parameter that loses its value gets another one of the service, unless that has ended",
          "[users]") {
  for (const char* state : {"active", "terminated"}) {
    INFO(state);
    Vlans vlans;
    for (const int number : {100, 101})
      vlans.value(number, fmt::format("state: allocated\nusedBy: [{{id: {}}}]\n", lineService), "pe1",
                  "customerOrder:CO-1");
    vlans.service(
        lineService, state, "line",
        fmt::format("serviceCharacteristic: [{{name: vlan, value: 100}}]\nsupportingResource: [{{id: {}, "
                    "name: vlan}}, {{id: {}}}, {{id: CARD-1}}]\n",
                    vlanId(100), vlanId(101)));
    vlans.change(lineService, [&](UnitOfWork& unit, Draft& service) {
      endUse(unit, service, vlans.openValue(unit, 100));
      endUse(unit, service, vlans.openValue(unit, 100));  // again: nothing is left to do
    });
    CHECK(vlans.usersOfValue(100).empty());
    CHECK(vlans.supportsOf(lineService) == Texts{vlanId(101), "CARD-1"});
    CHECK(membersOf(vlans.record(lineService), "trackingRecord", "action") == Texts{"release"});
    if (state == std::string("active"))
      CHECK(vlans.shownBy(lineService) == Texts{"vlan=101"});
    else
      CHECK(vlans.shownBy(lineService) != Texts{"vlan=101"});
  }
}

TEST_CASE("a value goes to the service of its item, else to the first that lacks one", "[users]") {
  struct Row {
    const char* name;
    const char* item;    ///< of the value
    std::string holder;  ///< of the value
    const char* first;   ///< specification of the first service
    bool firstHasOne;
    Texts users;
  };
  const std::string customer = "customerOrder:CO-1";
  const Row rows[] = {
      {"its item", "2", orderId, "line", false, {twinService}},
      {"the first that lacks one", "", orderId, "line", false, {lineService}},
      {"the second, as the first has one", "", orderId, "line", true, {twinService}},
      {"one that requires none is passed over", "", orderId, "bare", false, {twinService}},
      {"of the customer order: the first that lacks one", "", customer, "line", false, {lineService}},
      {"an item that is not there", "9", orderId, "line", false, {}},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    Vlans vlans;
    vlans.value(100,
                fmt::format("state: allocated\n{}",
                            *row.item ? fmt::format("serviceOrderItem: \"{}\"\n", row.item) : ""),
                "pe1", row.holder);
    vlans.put(orderId, orderWith("inProgress",
                                 addsItem("1", lineService, "inProgress", "add", row.first) + ", " +
                                     addsItem("2", twinService),
                                 "allocation: []\n"));
    vlans.service(lineService, "designed", row.first,
                  row.firstHasOne ? fmt::format("serviceCharacteristic: [{{name: vlan, value: 105}}]\n"
                                                "supportingResource: [{{id: {}, name: vlan}}]\n",
                                                vlanId(105))
                                  : "");
    vlans.service(twinService, "designed");
    vlans.change(orderId, [&](UnitOfWork& unit, Draft& order) {
      linkServices(unit, order, vlans.openValue(unit, 100));
    });
    CHECK(vlans.usersOfValue(100) == row.users);
  }
}

TEST_CASE(
    "if no service requires the pool, a value of the order is for all, one of a customer order for none",
    "[users]") {
  for (const bool isShared : {false, true}) {
    INFO(isShared);
    Vlans vlans;
    vlans.value(100, "state: allocated\n", "pe1", isShared ? "customerOrder:CO-1" : orderId);
    vlans.put(orderId, orderWith("inProgress",
                                 addsItem("1", lineService, "inProgress", "add", "bare") + ", " +
                                     addsItem("2", twinService, "inProgress", "add", "bare"),
                                 "allocation: []\n"));
    vlans.service(lineService, "designed", "bare");
    vlans.service(twinService, "designed", "bare");
    vlans.change(orderId, [&](UnitOfWork& unit, Draft& order) {
      linkServices(unit, order, vlans.openValue(unit, 100));
    });
    CHECK(vlans.usersOfValue(100) == (isShared ? Texts{} : Texts{lineService, twinService}));
  }
}

TEST_CASE("values are not for services that are modified, deleted or have ended", "[users]") {
  struct Row {
    const char* action;
    const char* service;
  };
  for (const Row& row : {Row{"modify", "active"}, Row{"delete", "active"}, Row{"add", "terminated"}}) {
    INFO(row.action << " " << row.service);
    Vlans vlans;
    vlans.value(100, "state: allocated\n");
    vlans.put(orderId, orderWith("inProgress", addsItem("1", lineService, "inProgress", row.action),
                                 "allocation: []\n"));
    vlans.service(lineService, row.service);
    vlans.change(orderId, [&](UnitOfWork& unit, Draft& order) {
      linkServices(unit, order, vlans.openValue(unit, 100));
    });
    CHECK(vlans.usersOfValue(100).empty());
  }
}

TEST_CASE("a completed modification uses its value; a new scope replaces the value of the old one",
          "[users]") {
  struct Row {
    const char* name;
    const char* item;    ///< its state
    const char* device;  ///< of the service
    const char* scope;   ///< of the new value
    Texts users;
    bool replaces;
  };
  const Row rows[] = {
      {"not completed", "inProgress", "pe2", "pe2", {}, false},
      {"moved to the scope", "completed", "pe2", "pe2", {lineService}, true},
      {"stayed in the old scope", "completed", "pe1", "pe2", {lineService}, false},
      {"another value of the same scope", "completed", "pe1", "pe1", {lineService}, false},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    Vlans vlans;
    vlans.value(100, fmt::format("state: allocated\nusedBy: [{{id: {}}}]\n", lineService), "pe1",
                "customerOrder:CO-0");
    vlans.value(103, "state: allocated\n", row.scope);
    vlans.put(orderId,
              orderWith("inProgress", addsItem("1", lineService, row.item, "modify"), "allocation: []\n"));
    vlans.service(
        lineService, "active", "line",
        fmt::format("serviceCharacteristic: [{{name: device, value: {}}}, {{name: vlan, value: 100}}]\n"
                    "supportingResource: [{{id: {}, name: vlan}}]\n",
                    row.device, vlanId(100)));
    Texts replaced;
    vlans.change(orderId, [&](UnitOfWork& unit, Draft& order) {
      replaced = linkModifiedServices(unit, order, vlans.openValue(unit, 103, row.scope));
    });
    CHECK(vlans.usersOfValue(103, row.scope) == row.users);
    CHECK(replaced == (row.replaces ? Texts{vlanId(100)} : Texts{}));
    const Texts shown = vlans.shownBy(lineService);
    CHECK((std::find(shown.begin(), shown.end(), "vlan=103") != shown.end()) == !row.users.empty());
  }
}

TEST_CASE("a modification that failed after it was configured keeps both values, and its parameters",
          "[users]") {
  struct Row {
    const char* activity;
    Texts users;
  };
  const Row rows[] = {
      {"{id: c, type: configure, state: failed, startDate: \"2026-11-20T10:00:00Z\"}", {lineService}},
      {"{id: c, type: configure, state: cancelled}", {}},
      {"{id: c, type: survey, state: completed, startDate: \"2026-11-20T10:00:00Z\"}", {}},
      {"{id: c, type: configure, state: failed, startDate: \"2026-11-20T10:00:00Z\", serviceOrderItem: "
       "\"2\"}",
       {}},
  };
  for (const Row& row : rows) {
    INFO(row.activity);
    Vlans vlans;
    vlans.value(103, "state: allocated\n");
    vlans.put(orderId, orderWith("failed", addsItem("1", lineService, "failed", "modify"),
                                 fmt::format("allocation: []\nactivity: [{}]\n", row.activity)));
    vlans.service(
        lineService, "active", "line",
        fmt::format("serviceCharacteristic: [{{name: vlan, value: 100}}]\nsupportingResource: [{{id: {}, "
                    "name: vlan}}]\n",
                    vlanId(100)));
    vlans.value(100, fmt::format("state: allocated\nusedBy: [{{id: {}}}]\n", lineService), "pe1",
                "customerOrder:CO-0");
    vlans.change(orderId, [&](UnitOfWork& unit, Draft& order) {
      CHECK(linkModifiedServices(unit, order, vlans.openValue(unit, 103)).empty());
    });
    CHECK(vlans.usersOfValue(103) == row.users);
    CHECK(vlans.shownBy(lineService) == Texts{"vlan=100"});
  }
}

TEST_CASE("a value is in use while a service that it names is in place", "[users]") {
  struct Row {
    const char* state;
    bool isUsed;
  };
  for (const Row& row : {Row{"designed", false}, Row{"reserved", false}, Row{"inactive", true},
                         Row{"active", true}, Row{"terminated", false}}) {
    INFO(row.state);
    Vlans vlans;
    vlans.service(lineService, row.state);
    vlans.value(100, fmt::format("state: allocated\nusedBy: [{{id: {}}}]\n", lineService), "pe1",
                "customerOrder:CO-1");
    vlans.work([&](UnitOfWork& unit) {
      Draft& value = vlans.openValue(unit, 100);
      CHECK(isInUse(unit, value) == row.isUsed);
      CHECK(usersOf(unit, value) == (row.isUsed ? Texts{lineService} : Texts{}));
      CHECK(refusal([&] { requireUnused(unit, value); }) ==
            (row.isUsed ? fmt::format("value-taken: {} is used by {}", vlanId(100), lineService) : ""));
    });
  }
}

TEST_CASE("a value of an earlier version may be used by the services that its order has built", "[users]") {
  struct Row {
    const char* item;
    const char* action;
    const char* service;
    bool mayBeUsed;
  };
  const Row rows[] = {
      {"completed", "add", "active", true},      {"completed", "modify", "active", true},
      {"completed", "delete", "active", false},  {"failed", "add", "active", false},
      {"completed", "add", "terminated", false},
  };
  for (const Row& row : rows) {
    INFO(row.item << " " << row.action << " " << row.service);
    Vlans vlans;
    vlans.value(100, "state: allocated\n");
    vlans.put(orderId, orderWith("completed", addsItem("1", lineService, row.item, row.action)));
    vlans.service(lineService, row.service);
    vlans.work([&](UnitOfWork& unit) {
      Draft& value = vlans.openValue(unit, 100);
      CHECK_FALSE(isInUse(unit, value));
      CHECK(usersOf(unit, value) == (row.mayBeUsed ? Texts{lineService} : Texts{}));
    });
  }
}

TEST_CASE("a value that is configured, or that another process works with, is not released without force",
          "[releasing]") {
  const std::string request = "RO-20261120-AAAAAAAA";
  struct Row {
    const char* name;
    std::string activity;
    const char* request;  ///< its state; empty: there is none
    int ordered;          ///< the value that its item shows
    std::string refused;
    const char* state = "allocated";
  };
  const std::string delegated =
      fmt::format("{{id: port, type: resourceOrder, state: inProgress, delegatedTo: {}}}", request);
  const std::string configured = "{id: conf, type: configure, state: inProgress}";
  const std::string byConfigure =
      fmt::format("value-taken: {} is configured by {} conf", vlanId(100), orderId);
  const Row rows[] = {
      {"nothing", "{id: conf, type: configure, state: pending}", "", 0, ""},
      {"configured now", configured, "", 0, byConfigure},
      {"configured now for its item",
       "{id: conf, type: configure, state: inProgress, serviceOrderItem: \"1\"}", "", 0, byConfigure},
      {"another item is configured",
       "{id: conf, type: configure, state: inProgress, serviceOrderItem: \"2\"}", "", 0, ""},
      {"configured now, but only reserved", configured, "", 0, "", "reserved"},
      {"a survey runs", "{id: s, type: survey, state: inProgress}", "", 0, ""},
      {"ordered and begun", delegated, "inProgress", 100,
       fmt::format("value-taken: {} (inProgress) was ordered with {}", request, vlanId(100))},
      {"ordered and not begun", delegated, "acknowledged", 100, ""},
      {"ordered with another value", delegated, "inProgress", 101, ""},
      {"delivered", delegated, "completed", 100, ""},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    Vlans vlans;
    vlans.value(100, fmt::format("state: {}\nserviceOrderItem: \"1\"\n", row.state));
    vlans.put(orderId, orderWith("inProgress", addsItem("1", lineService),
                                 fmt::format("activity: [{}]\nallocation: [{{id: {}, item: \"1\"}}]\n",
                                             row.activity, vlanId(100))));
    vlans.service(lineService, "designed");
    if (*row.request)
      vlans.put(request,
                fmt::format(
                    "state: {}\norderDate: \"2026-11-20T09:00:00Z\"\norderItem: [{{id: \"1\", action: "
                    "add, state: {}, resource: {{resourceCharacteristic: [{{name: vlan, value: {}}}]}}}}]\n",
                    row.request, row.request, row.ordered));
    const auto told = [&](const ChangeOptions& options) {
      std::string text;
      vlans.work(
          [&](UnitOfWork& unit) { text = refusal([&] { requireUnused(unit, vlans.openValue(unit, 100)); }); },
          options);
      return text;
    };
    CHECK(told({}) == row.refused);
    CHECK(told(forced()).empty());
  }
}

TEST_CASE("expired reservations are given back from their end on, of the holders that are meant",
          "[releasing]") {
  struct Row {
    const char* until;
    bool isGone;
  };
  for (const Row& row : {Row{"2026-11-21T11:59:59Z", true}, Row{"2026-11-21T12:00:00Z", true},
                         Row{"2026-11-21T12:00:01Z", false}}) {
    INFO(row.until);
    Vlans vlans;
    vlans.value(100, fmt::format("state: reserved\nreservedUntil: \"{}\"\n", row.until), "pe1",
                "customerOrder:CO-1");
    const auto expire = [&](const IsHolder& isMeant) {
      std::vector<Diagnostic> bad;
      vlans.work([&](UnitOfWork& unit) { bad = expireReservations(unit, isMeant); });
      CHECK(bad.empty());
    };
    expire([](const std::string& holder) { return holder == "customerOrder:CO-2"; });
    CHECK(vlans.files.read(vlanPath(100)).has_value());
    expire([](const std::string&) { return true; });
    CHECK(vlans.files.read(vlanPath(100)).has_value() != row.isGone);
  }
}

TEST_CASE("an expired reservation that a service in place uses stays, with a warning, unless forced",
          "[releasing]") {
  Vlans vlans;
  vlans.value(100,
              fmt::format("state: reserved\nreservedUntil: \"2026-11-21T11:00:00Z\"\nusedBy: [{{id: {}}}]\n",
                          lineService),
              "pe1", "customerOrder:CO-1");
  vlans.service(
      lineService, "active", "line",
      fmt::format("serviceCharacteristic: [{{name: vlan, value: 100}}]\nsupportingResource: [{{id: {}, name: "
                  "vlan}}]\n",
                  vlanId(100)));
  const auto expire = [&](const ChangeOptions& options) {
    return vlans.work([](UnitOfWork& unit) { CHECK(expireReservations(unit).empty()); }, options);
  };
  const ChangeResult kept = expire({});
  REQUIRE(kept.warnings.size() == 1);
  CHECK(kept.warnings[0].message == fmt::format("{} is used by {}", vlanId(100), lineService));
  CHECK(vlans.files.read(vlanPath(100)).has_value());
  expire(forced());
  CHECK_FALSE(vlans.files.read(vlanPath(100)).has_value());
  CHECK(vlans.supportsOf(lineService).empty());
}

TEST_CASE("the items that have a value each are told only if none lacks one", "[users]") {
  const auto items = [](bool secondHasOne, const char* secondState = "inProgress") {
    Vlans vlans;
    vlans.put(orderId, orderWith("inProgress",
                                 addsItem("1", lineService) + ", " + addsItem("2", twinService, secondState),
                                 "startDate: \"2026-11-20T10:00:00Z\"\n"));
    const auto having = [](int number) {
      return fmt::format(
          "serviceCharacteristic: [{{name: vlan, value: {}}}]\nsupportingResource: [{{id: {}, name: "
          "vlan}}]\n",
          number, vlanId(number));
    };
    vlans.service(lineService, "reserved", "line", having(100));
    vlans.service(twinService, "reserved", "line", secondHasOne ? having(101) : "");
    Texts found;
    vlans.change(orderId,
                 [&](UnitOfWork& unit, Draft& order) { found = itemsWithValues(unit, order, "vlan"); });
    return found;
  };
  CHECK(items(true) == Texts{"1", "2"});
  CHECK(items(false).empty());
  CHECK(items(false, "cancelled") == Texts{"1"});
}
