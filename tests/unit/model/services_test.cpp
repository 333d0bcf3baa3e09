#include "model/services.hpp"

#include <catch2/catch.hpp>

using namespace som;
using model::ValueNode;

namespace {

doc::Value read(const std::string& yaml) {
  return doc::toValue(doc::read(yaml, "a.yaml", doc::Format::yaml).root());
}

}  // namespace

TEST_CASE("a service is named by what is known of it") {
  CHECK(model::serviceEntry({}) == doc::Value::object());
  CHECK(model::serviceEntry({.id = {}, .specification = "fibre", .version = "2", .place = "leeds"}) ==
        read("serviceSpecification: {id: fibre, version: '2'}\nplace: [{id: leeds}]\n"));
}

TEST_CASE("the record of a service: its own words first, else the order's") {
  const doc::Value order = read(R"(
category: access
description: for leeds
relatedParty: [{id: acme, role: customer}, {id: noc, role: assignee}]
)");
  const doc::Value described = read("id: X-1\nstate: active\nname: line\ndescription: fast line\n");
  CHECK(model::describedService(model::ServiceView<ValueNode>(described), order) == read(R"(
name: line
description: fast line
"@type": Service
category: access
relatedParty: [{id: acme, role: customer}]
)"));
  CHECK(model::describedService({}, order)["category"] == "access");
}

TEST_CASE("a modification replaces characteristics by name, and places as a whole") {
  doc::Value service = read(R"(
name: line
serviceCharacteristic: [{name: speed, value: 100}, {name: vlan, value: 7}]
place: [{id: leeds}, {id: york}]
)");
  const doc::Value wanted = read(R"(
name: another
serviceCharacteristic: [{name: speed, value: 1000}, {name: qos, value: gold}]
place: [{id: hull}]
)");
  model::modifyService(service, model::ServiceView<ValueNode>(wanted));
  CHECK(service == read(R"(
name: line
serviceCharacteristic: [{name: speed, value: 1000}, {name: vlan, value: 7}, {name: qos, value: gold}]
place: [{id: hull}]
)"));
  const doc::Value before = service;
  model::modifyService(service, {});
  CHECK(service == before);
}

TEST_CASE("a service knows each item of an order once, and each resource") {
  doc::Value service = doc::Value::object();
  for (int round = 0; round < 2; ++round) model::addOrderOfService(service, "SO-1", "1", "add");
  CHECK(service["serviceOrderItem"] ==
        doc::Value({{{"serviceOrderId", "SO-1"}, {"itemId", "1"}, {"itemAction", "add"}}}));
  CHECK(model::knowsOrder(service, "SO-1", "1"));
  CHECK_FALSE(model::knowsOrder(service, "SO-1", "2"));
  CHECK(model::addSupportingResource(service, "ONT-1"));
  CHECK_FALSE(model::addSupportingResource(service, "ONT-1"));
  CHECK(service["supportingResource"] == doc::Value({{{"id", "ONT-1"}}}));
}

TEST_CASE("a value of a pool is shown as the characteristic of its parameter, the latest one only") {
  doc::Value service =
      read("serviceCharacteristic: [{name: bandwidth, value: 10}, {name: vlan, value: 7}]\n");
  model::showParameter(service, "vlan/pe1/100", "vlan", 100);
  CHECK(service == read(R"(
serviceCharacteristic: [{name: bandwidth, value: 10}, {name: vlan, value: 100}]
supportingResource: [{id: vlan/pe1/100, name: vlan}]
)"));
  model::showParameter(service, "vlan/pe2/101", "vlan", 101);
  CHECK(service == read(R"(
serviceCharacteristic: [{name: bandwidth, value: 10}, {name: vlan, value: 101}]
supportingResource: [{id: vlan/pe1/100}, {id: vlan/pe2/101, name: vlan}]
)"));
  CHECK(model::valueOfParameter(service, "vlan") == "vlan/pe2/101");
  CHECK(model::parameterOfValue(service, "vlan/pe1/100").empty());
  // The order's own word for the characteristic does not replace the value.
  const doc::Value wanted =
      read("serviceCharacteristic: [{name: vlan, value: 7}, {name: bandwidth, value: 20}]\n");
  model::modifyService(service, model::ServiceView<ValueNode>(wanted));
  CHECK(service["serviceCharacteristic"] == read("[{name: bandwidth, value: 20}, {name: vlan, value: 101}]"));
  CHECK(model::removeSupportingResource(service, "vlan/pe1/100"));
  CHECK(service["serviceCharacteristic"].size() == 2);
  CHECK(model::removeSupportingResource(service, "vlan/pe2/101"));
  CHECK(service == read("serviceCharacteristic: [{name: bandwidth, value: 20}]\n"));
}

TEST_CASE("a request gets the characteristics that are needed; no names: all") {
  doc::Value service = read("serviceCharacteristic: [{name: a, value: 1}, {name: b, value: 2}]\n");
  model::keepCharacteristics(service, {});
  CHECK(service["serviceCharacteristic"].size() == 2);
  model::keepCharacteristics(service, {"b", "c"});
  CHECK(service == read("serviceCharacteristic: [{name: b, value: 2}]\n"));
  model::keepCharacteristics(service, {"a"});
  CHECK(service == doc::Value::object());
}

TEST_CASE("the record of a delivered resource is what the request says of it") {
  const doc::Value described = read("id: ge-7\nname: line\nresourceSpecification: {id: port}\n");
  CHECK(model::resourceRecord(model::ResourceView<ValueNode>(described), "delivered by RO-1",
                              *parseInstant("2026-12-01T10:00:00Z")) == read(R"(
id: ge-7
name: line
resourceSpecification: {id: port}
"@type": Resource
description: delivered by RO-1
startOperatingDate: "2026-12-01T10:00:00Z"
)"));
}
