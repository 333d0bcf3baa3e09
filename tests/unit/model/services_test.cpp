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
