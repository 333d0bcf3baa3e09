#include <catch2/catch.hpp>

#include "found.hpp"
#include "known.hpp"

using namespace som;

namespace {

const char* const line =
    "{\"@type\": ServiceSpecification, id: line, specCharacteristic: ["
    "{name: speed, valueType: integer, minCardinality: 1, characteristicValueSpecification: [{value: 10}, "
    "{value: 100}]},"
    "{name: label, valueType: string}]}";

/// An order of one item with these characteristics.
std::string orderOf(const std::string& characteristics, const std::string& state = "inProgress",
                    const std::string& action = "add") {
  return "{state: " + state + ", serviceOrderItem: [{id: '1', action: " + action +
         ", service: {serviceSpecification: {id: line}, serviceCharacteristic: [" + characteristics + "]}}]}";
}

}  // namespace

TEST_CASE("a specification makes sense") {
  struct Row {
    const char* text;
    const char* findings;
  };
  const Row rows[] = {
      {"id: x", ""},
      {"fulfilment: {add: [{id: a, duration: {typical: PT4H, max: PT4H}}], delete: [{id: a}]}", ""},
      {"fulfilment: {add: [{id: a, duration: {typical: PT5H, max: PT4H}}]}",
       "invalid-specification {typical: PT5H, max: PT4H}"},
      {"fulfilment: {modify: [{id: a}, {id: a}]}", "duplicate-id a"},
      {"fulfilment: {delete: [{id: a, dependsOn: [b]}]}", "dangling-reference b"},
      {"fulfilment: {add: [{id: a, dependsOn: [a]}]}", "dependency-cycle a"},
      {"specCharacteristic: [{name: a}, {name: b}]", ""},
      {"specCharacteristic: [{name: a}, {name: a}]", "invalid-specification a"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::found(check::specification(doc::read(row.text, "x.yaml", doc::Format::yaml))) ==
          row.findings);
  }
}

TEST_CASE("characteristics of an order are those that their specification offers") {
  struct Row {
    std::string text;
    const char* findings;
  };
  const Row rows[] = {
      {orderOf("{name: speed, value: 10}"), ""},
      {orderOf("{name: speed, value: 10}, {name: label, value: x}"), ""},
      {orderOf("{name: speed, value: 50}"), "characteristic-out-of-range 50"},
      {orderOf("{name: speed, value: fast}"), "characteristic-type fast"},
      {orderOf("{name: speed, value: 10}, {name: colour, value: red}"), "~unknown-characteristic colour"},
      {orderOf("{name: speed, value: 50}", "inProgress", "modify"), "characteristic-out-of-range 50"},
      // one that is missing is missing of an added service alone
      {orderOf("{name: label, value: x}", "inProgress", "modify"), ""},
      {orderOf("{name: speed, value: 50}", "inProgress", "noChange"), ""},
      {orderOf("{name: speed, value: 50}", "inProgress", "delete"), ""},
      // what is over is not judged by what is offered today
      {orderOf("{name: speed, value: 50}", "completed"), ""},
      {"{state: held, serviceOrderItem: [{action: add, service: {serviceSpecification: {id: other}}}]}", ""},
  };
  test::KnownRecords records;
  records.add(line);
  const model::KindRow& order = model::row(model::Kind::serviceOrder);
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const doc::Document document = doc::read(row.text, "x.yaml", doc::Format::yaml);
    CHECK(test::found(check::characteristics(document, order, records.targets())) == row.findings);
  }
  const doc::Document lacking = doc::read(orderOf("{name: label, value: x}"), "x.yaml", doc::Format::yaml);
  const auto findings = check::characteristics(lacking, order, records.targets());
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == Code::missingCharacteristic);

  const doc::Document wrong = doc::read(orderOf("{name: speed, value: 50}"), "x.yaml", doc::Format::yaml);
  CHECK(check::characteristics(wrong, order, check::ReferenceTargets()).empty());
}
