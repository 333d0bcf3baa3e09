#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/inventory/releasing.hpp"
#include "process/inventory/required.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string serviceId = "SV-20261101-AAAAAAAA";
const std::string recovery = "SO-20261110-BBBBBBBB";
const std::string valuePath = "pools/vlan/pe1/100.yaml";

/// A workspace with a specification that requires a VLAN on its device.
class Line : public Fixture {
 public:
  Line() {
    files.load({{"pools/vlan.yaml", "\"@type\": ResourcePool\nid: vlan\nrange: {from: 100, to: 101}\n"},
                {"catalog/line.yaml",
                 "\"@type\": ServiceSpecification\nid: line\nspecCharacteristic: [{name: device}]\n"
                 "requiredParameter: [{name: vlan, pool: vlan, scope: device}]\n"}});
  }

  /// Adds a value that is held for the order and for its item, or for none.
  void putValue(const std::string& state, const std::string& item, const std::string& users,
                const std::string& holder = orderId) {
    files.load(
        {{valuePath,
          fmt::format("\"@type\": ResourceAllocation\npool: vlan\nscope: pe1\nvalue: 100\nstate: {}\n"
                      "for: {}\n{}date: \"2026-11-20T09:00:00Z\"\n{}",
                      state, holder, item.empty() ? "" : fmt::format("serviceOrderItem: \"{}\"\n", item),
                      users.empty() ? "" : fmt::format("usedBy: [{{id: {}}}]\n", users))}});
  }
  void putService(const std::string& state, const std::string& value = {}) {
    put(serviceId,
        fmt::format(
            "state: {}\nserviceSpecification: {{id: line}}\n"
            "serviceCharacteristic: [{{name: device, value: pe1}}{}]\n"
            "serviceOrderItem: [{{serviceOrderId: {}, itemId: \"1\", itemAction: add}}]\n{}",
            state, value.empty() ? "" : ", {name: vlan, value: 100}", orderId,
            value.empty() ? "" : fmt::format("supportingResource: [{{id: {}, name: vlan}}]\n", value)));
  }
  bool hasValue(const std::string& path = valuePath) const { return files.read(path).has_value(); }
};

/// An item of the specification, with a device.
std::string itemOf(const std::string& action, const std::string& state, const std::string& device = "pe1",
                   const std::string& id = "1") {
  return fmt::format(
      "{{id: \"{}\", action: {}, state: {}, service: {{id: {}, serviceSpecification: {{id: line}}, "
      "serviceCharacteristic: [{{name: device, value: {}}}]}}}}",
      id, action, state, serviceId, device);
}

void follow(UnitOfWork& unit, Draft& record) { valuesFollow(unit, record); }

}  // namespace

TEST_CASE("a value is free when no service in place uses it and no item needs it", "[values]") {
  struct Row {
    const char* order;
    const char* action;
    const char* item;  ///< its state
    const char* service;
    bool isUsed;        ///< the value names the service
    const char* value;  ///< its state
    bool free;
  };
  const Row rows[] = {
      {"inProgress", "add", "inProgress", "reserved", true, "allocated", false},
      {"inProgress", "add", "cancelled", "terminated", true, "allocated", true},
      {"inProgress", "add", "cancelled", "inactive", true, "allocated", false},  // until it is recovered
      {"inProgress", "modify", "cancelled", "active", false, "allocated", true},
      {"completed", "add", "completed", "active", true, "allocated", false},
      {"completed", "add", "completed", "active", false, "reserved", false},  // of an earlier version
      {"completed", "add", "completed", "terminated", true, "allocated", true},
      {"completed", "modify", "completed", "active", false, "allocated", false},
      {"completed", "delete", "completed", "terminated", false, "allocated", true},
      {"failed", "add", "failed", "inactive", false, "allocated", false},
      {"failed", "add", "failed", "inactive", false, "reserved", true},
      {"failed", "modify", "failed", "active", false, "allocated", true},
      {"failed", "delete", "failed", "active", false, "allocated", true},
      {"cancelled", "add", "cancelled", "active", false, "allocated", true},
      {"partial", "add", "failed", "active", true, "allocated", false},
  };
  for (const Row& row : rows)
    for (const std::string item : {"1", ""}) {
      CAPTURE(row.order, row.action, row.item, row.service, row.isUsed, row.value, item);
      Line line;
      line.put(orderId, orderWith(row.order, itemOf(row.action, row.item)));
      line.putService(row.service);
      line.putValue(row.value, item, row.isUsed ? serviceId : "");
      line.change(orderId, follow);
      CHECK(line.hasValue() != row.free);
    }
}

TEST_CASE("values of records that are not orders are free at their end", "[values]") {
  Line line;
  line.put("QU-20261119-AAAAAAAA",
           "state: done\ncheckServiceQualificationDate: \"2026-11-19T09:00:00Z\"\nserviceQualificationItem: "
           "[{id: \"1\", service: {name: line}}]\nallocation: [{id: vlan/pe1/100}]\n");
  for (const char* state : {"reserved", "allocated"}) {
    line.putValue(state, "", "", "QU-20261119-AAAAAAAA");
    line.change("QU-20261119-AAAAAAAA", follow);
    CHECK(line.hasValue() == (state == std::string("reserved")));  // an order may take it up
  }
}

TEST_CASE("a modification that was begun and not completed leaves its value with the service", "[values]") {
  for (const bool begun : {true, false}) {
    CAPTURE(begun);
    Line line;
    line.put(orderId,
             orderWith("cancelled", itemOf("modify", "cancelled"),
                       fmt::format(
                           "allocation: [{{id: vlan/pe1/100}}]\nactivity: [{{id: a, type: configure, state: "
                           "cancelled, serviceOrderItem: \"1\"{}}}]\n",
                           begun ? ", startDate: \"2026-11-20T09:00:00Z\"" : "")));
    line.putService("active");
    line.putValue("allocated", "1", "");
    line.change(orderId, follow);
    CHECK(line.hasValue() == begun);
    if (!begun) continue;
    CHECK(line.record(serviceId)["supportingResource"] == valueOf("[{id: vlan/pe1/100}]"));
    // The order that takes it back frees the value.
    line.put(recovery, orderWith("completed", itemOf("modify", "completed"),
                                 fmt::format("orderRelationship: [{{id: {}, relationshipType: recovers}}]\n",
                                             orderId)));
    line.change(recovery, follow);
    CHECK_FALSE(line.hasValue());
    CHECK_FALSE(line.record(serviceId).contains("supportingResource"));
  }
}

TEST_CASE("a new scope takes a second value; the first one is free when the item is completed", "[values]") {
  Line line;
  const std::string held = "allocation: [{id: vlan/pe1/100, item: \"1\"}]\n";
  line.put(orderId, orderWith("inProgress", itemOf("add", "inProgress", "pe2"), held));
  line.putService("inactive", "vlan/pe1/100");
  line.putValue("allocated", "1", serviceId);
  const auto rescope = [](const std::string& characteristic) {
    return [characteristic](UnitOfWork& unit, Draft& order) {
      rescopeValues(unit, order, "1", {characteristic});
    };
  };
  CHECK(line.change(orderId, rescope("bandwidth")).files.empty());
  line.change(orderId, rescope("device"));
  CHECK(line.valueAt(valuePath)["replacedBy"] == "vlan/pe2/100");
  CHECK(line.record(serviceId)["supportingResource"] ==
        valueOf("[{id: vlan/pe1/100}, {id: vlan/pe2/100, name: vlan}]"));
  CHECK(line.change(orderId, rescope("device")).files.empty());  // once
  line.change(orderId, [](UnitOfWork& unit, Draft& order) {
    order.value["serviceOrderItem"][0]["state"] = "completed";
    valuesFollow(unit, order);
  });
  CHECK_FALSE(line.hasValue());
  CHECK(line.hasValue("pools/vlan/pe2/100.yaml"));
  CHECK(line.record(serviceId)["supportingResource"] == valueOf("[{id: vlan/pe2/100, name: vlan}]"));
}

TEST_CASE("an item that is added under way gets its values", "[values]") {
  Line line;
  line.put(orderId,
           orderWith("inProgress",
                     itemOf("add", "completed", "pe1") + ", " + itemOf("add", "acknowledged", "pe2", "2"),
                     "allocation: []\n"));
  line.putService("designed");
  line.change(orderId, [](UnitOfWork& unit, Draft& order) { allocateValuesOfItem(unit, order, "2"); });
  CHECK_FALSE(line.hasValue());
  CHECK(line.valueAt("pools/vlan/pe2/100.yaml")["serviceOrderItem"] == "2");
}
