#include "process/inventory/required.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string needyService = "SV-20261101-AAAAAAAA";
const std::string otherUser = "SV-20261101-BBBBBBBB";

/// An order that adds a service whose specification has the required parameters that a test gives.
class Needs : public Fixture {
 public:
  explicit Needs(const std::string& parameters, const std::string& device = "pe1",
                 const std::string& action = "add", const std::string& characteristics = "[{name: device}]") {
    files.load(
        {{"pools/vlan.yaml", "\"@type\": ResourcePool\nid: vlan\nrange: {from: 100, to: 101}\n"},
         {"catalog/line.yaml",
          fmt::format(
              "\"@type\": ServiceSpecification\nid: line\nspecCharacteristic: {}\nrequiredParameter: [{}]\n",
              characteristics, parameters)}});
    put(orderId,
        orderWith(
            "inProgress",
            fmt::format(
                "{{id: \"1\", action: {}, state: inProgress, service: {{id: {}, serviceSpecification: {{id: "
                "line}}{}}}}}",
                action, needyService,
                device.empty()
                    ? ""
                    : fmt::format(", serviceCharacteristic: [{{name: device, value: {}}}]", device)),
            "startDate: \"2026-11-20T10:00:00Z\"\nexternalReference: [{id: CO-1, externalReferenceType: "
            "customerOrder}]\n"));
    put(needyService,
        fmt::format(
            "state: designed\nserviceSpecification: {{id: line}}\nserviceOrderItem: [{{serviceOrderId: "
            "{}, itemId: \"1\", itemAction: add}}]\n",
            orderId));
  }
  void held(int number, const std::string& state, const std::string& holder, const std::string& scope = "pe1",
            const std::string& more = {}) {
    files.load(
        {{fmt::format("pools/vlan/{}{}.yaml", scope.empty() ? "" : scope + "/", number),
          fmt::format("\"@type\": ResourceAllocation\npool: vlan\n{}value: {}\nstate: {}\nfor: {}\ndate: "
                      "\"2026-11-20T09:00:00Z\"\n{}",
                      scope.empty() ? "" : fmt::format("scope: {}\n", scope), number, state, holder, more)}});
  }
  ChangeResult start() { return change(orderId, allocateValuesOf); }
  ChangeResult configure() {
    return change(orderId, [](UnitOfWork& unit, Draft& order) { requireValues(unit, order, "1"); });
  }
  /// The values of the pool, each as `file: state holder`.
  Texts values() const {
    Texts all;
    for (const auto& [path, text] : files.dump())
      if (path.starts_with("pools/vlan/")) {
        const doc::Value value = valueOf(text);
        all.push_back(fmt::format("{}: {} {}", path.substr(11, path.size() - 16), doc::textOf(value["state"]),
                                  doc::textOf(value["for"])));
      }
    return all;
  }
  /// The value that the service shows; empty if it shows none.
  std::string shown() const {
    for (const doc::Value& one : record(needyService).value("serviceCharacteristic", doc::Value::array()))
      if (one["name"] == "vlan") return doc::textOf(one["value"]);
    return {};
  }
};

constexpr const char* perDevice = "{name: vlan, pool: vlan, scope: device}";
constexpr const char* anywhere = "{name: vlan, pool: vlan}";
const std::string customerOrder1 = "customerOrder:CO-1";

Texts warningsOf(const ChangeResult& result) {
  Texts all;
  for (const Diagnostic& one : result.warnings)
    all.push_back(fmt::format("{}: {}", codeName(one.code), one.message));
  return all;
}

}  // namespace

TEST_CASE("a parameter takes what is held for it before a free value", "[required]") {
  const std::string own = orderId;
  struct Row {
    const char* name;
    const char* state;  ///< of the value 101 in the scope; empty: there is none
    std::string holder;
    const char* scope;
    std::string more;
    Texts values;
    const char* shown;
  };
  const std::string forOther = fmt::format("usedBy: [{{id: {}}}]\n", otherUser);
  const Row rows[] = {
      {"nothing held", "", "", "", "", {"pe1/100: allocated " + own}, "100"},
      {"reserved for the order", "reserved", own, "pe1", "", {"pe1/101: allocated " + own}, "101"},
      {"reserved for its item",
       "reserved",
       own,
       "pe1",
       "serviceOrderItem: \"1\"\n",
       {"pe1/101: allocated " + own},
       "101"},
      {"reserved for another item",
       "reserved",
       own,
       "pe1",
       "serviceOrderItem: \"2\"\n",
       {"pe1/100: allocated " + own, "pe1/101: allocated " + own},
       "100"},
      {"held in another scope", "allocated", own, "pe9", "", {"pe9/101: allocated " + own}, "101"},
      {"of the customer order",
       "reserved",
       customerOrder1,
       "pe1",
       "",
       {"pe1/101: allocated " + customerOrder1},
       "101"},
      {"of another customer order",
       "reserved",
       "customerOrder:CO-2",
       "pe1",
       "",
       {"pe1/100: allocated " + own, "pe1/101: reserved customerOrder:CO-2"},
       "100"},
      {"of the customer order, but used by another service",
       "allocated",
       customerOrder1,
       "pe1",
       forOther,
       {"pe1/100: allocated " + own, "pe1/101: allocated " + customerOrder1},
       "100"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    Needs needs(perDevice);
    needs.put(otherUser, "state: active\nserviceSpecification: {id: line}\n");
    if (*row.state) needs.held(101, row.state, row.holder, row.scope, row.more);
    CHECK(warningsOf(needs.start()).empty());
    CHECK(needs.values() == row.values);
    CHECK(needs.shown() == row.shown);
    // Starting to configure finds the value there.
    needs.configure();
    CHECK(needs.values() == row.values);
  }
}

TEST_CASE("a value that may be shared is used with another service", "[required]") {
  for (const bool isShared : {true, false}) {
    INFO(isShared);
    Needs needs(fmt::format("{{name: vlan, pool: vlan, scope: device{}}}", isShared ? ", shared: true" : ""));
    needs.put(otherUser, "state: active\nserviceSpecification: {id: line}\n");
    needs.held(101, "allocated", customerOrder1, "pe1", fmt::format("usedBy: [{{id: {}}}]\n", otherUser));
    needs.start();
    CHECK(needs.shown() == (isShared ? "101" : "100"));
  }
}

TEST_CASE("a value of no device serves no parameter of a device", "[required]") {
  Needs scoped(perDevice);
  scoped.held(101, "allocated", orderId, "");
  scoped.start();
  CHECK(scoped.shown() == "100");
  Needs unscoped(anywhere);
  unscoped.held(101, "allocated", orderId, "");
  unscoped.start();
  CHECK(unscoped.shown() == "101");
  CHECK(unscoped.values() == Texts{fmt::format("101: allocated {}", orderId)});
}

TEST_CASE("a scope that is not set is a warning at the start and refuses the configuration", "[required]") {
  Needs needs(perDevice, "");
  CHECK(warningsOf(needs.start()) == Texts{"no-value: item 1 has no vlan: device is not set"});
  CHECK(needs.values().empty());
  CHECK(refusal([&] { needs.configure(); }) == "no-value: item 1 has no vlan: device is not set");
}

TEST_CASE("a scope that the specification does not have is only warned about", "[required]") {
  Needs needs(perDevice, "", "add", "[{name: bandwidth}]");
  const Texts warning = {"no-value: item 1 has no vlan: the specification line has no characteristic device"};
  CHECK(warningsOf(needs.start()) == warning);
  CHECK(warningsOf(needs.configure()) == warning);
  CHECK(needs.values().empty());
}

TEST_CASE("an exhausted pool is a warning at the start and refuses the configuration", "[required]") {
  Needs needs(perDevice);
  for (const int number : {100, 101}) needs.held(number, "allocated", "customerOrder:CO-9");
  const Texts warnings = warningsOf(needs.start());
  REQUIRE(warnings.size() == 2);
  CHECK(warnings[0] == "no-value: item 1 has no vlan: nothing was allocated from the pool vlan");
  CHECK(warnings[1].starts_with("pool-exhausted: "));
  CHECK(needs.shown().empty());
  CHECK(refusal([&] { needs.configure(); }).starts_with("pool-exhausted: "));
}

TEST_CASE("only items that add a service and are open need values", "[required]") {
  for (const char* action : {"modify", "delete", "noChange"}) {
    INFO(action);
    Needs needs(perDevice, "pe1", action);
    CHECK(warningsOf(needs.start()).empty());
    CHECK(needs.values().empty());
  }
  for (const char* state : {"completed", "cancelled"}) {
    INFO(state);
    Needs needs(perDevice);
    needs.change(orderId,
                 [&](UnitOfWork&, Draft& order) { order.value["serviceOrderItem"][0]["state"] = state; });
    needs.start();
    CHECK(needs.values().empty());
  }
}

TEST_CASE("each parameter of a service has a value of its own", "[required]") {
  Needs needs("{name: inner, pool: vlan, scope: device}, {name: outer, pool: vlan, scope: device}");
  needs.start();
  Texts shown;
  const doc::Value service = needs.record(needyService);
  for (const doc::Value& one : service["serviceCharacteristic"])
    shown.push_back(fmt::format("{}={}", doc::textOf(one["name"]), doc::textOf(one["value"])));
  CHECK(shown == Texts{"inner=100", "outer=101"});
  CHECK(membersOf(needs.record(orderId), "allocation", "id") == Texts{"vlan/pe1/100", "vlan/pe1/101"});
  CHECK(needs.record(needyService)["state"] == "reserved");
}

TEST_CASE("an order under way is warned of each service that has lost its value", "[required]") {
  Needs needs(perDevice);
  const auto warn = [&] {
    return warningsOf(
        needs.change(orderId, [](UnitOfWork& unit, Draft& order) { warnOfMissingValues(unit, order); }));
  };
  CHECK(warn() == Texts{"no-value: item 1 has no vlan: its value was released"});
  needs.start();
  CHECK(warn().empty());
  needs.change(orderId, [](UnitOfWork&, Draft& order) { order.value.erase("startDate"); });
  CHECK(warn().empty());
}
