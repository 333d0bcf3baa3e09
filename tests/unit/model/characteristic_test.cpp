#include "model/characteristic.hpp"

#include <catch2/catch.hpp>

using namespace som;
using namespace som::model;

namespace {

doc::Document yaml(const std::string& text) { return doc::read(text, "", doc::Format::yaml); }

/// A specification of one characteristic `c`.
doc::Document specification(const std::string& more) {
  return yaml("id: line\nspecCharacteristic:\n  - {name: c, " + more + "}\n");
}

doc::Document service(const std::string& value) {
  return yaml("serviceCharacteristic: [{name: c, value: " + value + "}]");
}

/// What is said of a value, `ok` for nothing; with the nearest value behind a slash.
std::string verdict(const std::string& characteristic, const std::string& value) {
  const doc::Document spec = specification(characteristic);
  const doc::Document given = service(value);
  const auto findings = checkCharacteristics(spec.root(), given.root(), true);
  if (findings.empty()) return "ok";
  REQUIRE(findings.size() == 1);
  return findings[0].message + (findings[0].nearest ? " / " + doc::json(*findings[0].nearest) : "");
}

std::string flaw(const std::string& characteristic) {
  const doc::Document spec = specification(characteristic);
  const auto flaws = characteristicFlaws(spec.root());
  if (flaws.empty()) return "none";
  CHECK(flaws.size() == 1);
  return flaws[0].message;
}

constexpr const char* bandwidth =
    "valueType: integer, minCardinality: 1, maxCardinality: 1, characteristicValueSpecification: "
    "[{value: 10, isDefault: true}, {value: 100}, {valueFrom: 500, valueTo: 1000}]";

}  // namespace

TEST_CASE("a value is one of those that are offered, or in a range") {
  for (const char* good : {"10", "100", "'100'", "500", "750", "1000"})
    CHECK(verdict(bandwidth, good) == "ok");
  CHECK(verdict(bandwidth, "99") == "c 99 is not permitted / 100");
  CHECK(verdict(bandwidth, "1001") == "c 1001 is not permitted / 1000");
  CHECK(verdict(bandwidth, "-5") == "c -5 is not permitted / 10");
  CHECK(verdict(bandwidth, "400") == "c 400 is not permitted / 500");
}

TEST_CASE("a value is of its type") {
  CHECK(verdict(bandwidth, "fast") == "c is not of type integer / 10");
  CHECK(verdict(bandwidth, "10.5") == "c is not of type integer / 10");
  CHECK(verdict(bandwidth, "{a: 1}") == "c is not of type integer / 10");
  CHECK(verdict("valueType: number", "1.5e3") == "ok");
  CHECK(verdict("valueType: number", "nan") == "c is not of type number");
  CHECK(verdict("valueType: boolean", "'true'") == "ok");
  CHECK(verdict("valueType: boolean", "yes") == "c is not of type boolean");
  CHECK(verdict("valueType: string", "100") == "ok");
  CHECK(verdict("valueType: string", "[[a]]") == "c is not of type string");
  CHECK(verdict("valueType: geometry", "{a: 1}") == "ok");
}

TEST_CASE("numbers of any length are compared exactly") {
  const std::string iccid =
      "valueType: integer, characteristicValueSpecification: [{value: 89014103211118510720}, "
      "{valueFrom: 89014103211118510730, valueTo: 89014103211118510740}]";
  CHECK(verdict(iccid, "89014103211118510720") == "ok");
  CHECK(verdict(iccid, "89014103211118510735") == "ok");
  CHECK(verdict(iccid, "89014103211118510721").starts_with("c 89014103211118510721 is not permitted"));
  CHECK(verdict(iccid, "89014103211118510741").starts_with("c 89014103211118510741 is not permitted"));
}

TEST_CASE("ranges may be open at an end") {
  const std::string range =
      "valueType: number, characteristicValueSpecification: [{valueFrom: 0, valueTo: 1, ";
  CHECK(verdict(range + "rangeInterval: closed}]", "0") == "ok");
  CHECK(verdict(range + "rangeInterval: open}]", "0") == "c 0 is not permitted");
  CHECK(verdict(range + "rangeInterval: open}]", "1") == "c 1 is not permitted");
  CHECK(verdict(range + "rangeInterval: closedBottom}]", "0") == "ok");
  CHECK(verdict(range + "rangeInterval: closedBottom}]", "1") == "c 1 is not permitted / 0");
  CHECK(verdict(range + "rangeInterval: closedTop}]", "1") == "ok");
}

TEST_CASE("a pattern has to match the whole value") {
  const std::string code = "valueType: string, characteristicValueSpecification: [{regex: '[A-Z]{2}[0-9]+'}]";
  CHECK(verdict(code, "LS1") == "ok");
  CHECK(verdict(code, "LS1 ") == "ok");  // YAML takes the space away
  CHECK(verdict(code, "'LS1 '") == "c LS1  is not permitted");
  CHECK(verdict(code, "xLS1") == "c xLS1 is not permitted");
  CHECK(verdict("regex: 'a+'", "b") == "c b is not permitted");
  // A pattern that would blow up elsewhere takes no time here.
  CHECK(verdict("regex: '(a*)*b'", std::string(5000, 'a')).ends_with("is not permitted"));
}

TEST_CASE("of texts the nearest is the one that is spelt most alike, else the default") {
  const std::string handoff =
      "valueType: string, characteristicValueSpecification: [{value: fibre}, {value: copper, isDefault: "
      "true}]";
  CHECK(verdict(handoff, "fiber") == "c fiber is not permitted / \"fibre\"");
  CHECK(verdict(handoff, "radio") == "c radio is not permitted / \"copper\"");
}

TEST_CASE("a service may have the characteristics and the parameters of its specification") {
  const doc::Document spec =
      yaml("id: line\nspecCharacteristic: [{name: c}]\nrequiredParameter: [{name: vlan, pool: vlan}]\n");
  const doc::Document open = yaml("id: line\nrequiredParameter: [{name: vlan, pool: vlan}]\n");
  CHECK(permitsCharacteristic(spec.root(), "c"));
  CHECK(permitsCharacteristic(spec.root(), "vlan"));
  CHECK_FALSE(permitsCharacteristic(spec.root(), "d"));
  CHECK(permitsCharacteristic(open.root(), "d"));
  CHECK(hasCharacteristic(spec.root(), "c"));
  CHECK_FALSE(hasCharacteristic(spec.root(), "vlan"));
}

TEST_CASE("as many values as the cardinality has") {
  CHECK(verdict("minCardinality: 1, maxCardinality: 2", "[a, b]") == "ok");
  CHECK(verdict("minCardinality: 1, maxCardinality: 2", "[a, b, d]") == "c has 3 values, at most 2");
  const doc::Document spec = specification("minCardinality: 1");
  const doc::Document none = yaml("name: x");
  CHECK(checkCharacteristics(spec.root(), none.root(), true).size() == 1);
  CHECK(checkCharacteristics(spec.root(), none.root(), true)[0].misfit == Misfit::missing);
  CHECK(checkCharacteristics(spec.root(), none.root(), false).empty());
  const doc::Document withDefault = specification(bandwidth);
  CHECK(checkCharacteristics(withDefault.root(), none.root(), true).empty());
  CHECK(defaultsFor(withDefault.root(), none.root())[0].value == doc::Value(10));
  CHECK(defaultsFor(withDefault.root(), service("100").root()).empty());
}

TEST_CASE("what the specification does not have is told, where it lists any") {
  const doc::Document given = yaml("serviceCharacteristic: [{name: bandwith, value: 1}]");
  const doc::Document spec = yaml("id: line\nspecCharacteristic: [{name: bandwidth}]");
  const auto findings = checkCharacteristics(spec.root(), given.root(), true);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].misfit == Misfit::unknown);
  CHECK(findings[0].hint == "did you mean 'bandwidth'?");
  CHECK(checkCharacteristics(yaml("id: line").root(), given.root(), true).empty());
}

TEST_CASE("a specification's characteristics make sense") {
  CHECK(flaw(bandwidth) == "none");
  CHECK(flaw("characteristicValueSpecification: [{regex: '('}]").starts_with("the pattern does not compile"));
  CHECK(flaw("minCardinality: 2, maxCardinality: 1") == "maxCardinality is less than minCardinality");
  CHECK(flaw("minCardinality: 2, maxCardinality: 0") == "none");
  CHECK(flaw("valueType: integer, characteristicValueSpecification: [{value: fast}]") ==
        "'fast' is not of type integer");
  CHECK(flaw("characteristicValueSpecification: [{valueFrom: low}]") == "'low' is not of type number");
  CHECK(flaw("characteristicValueSpecification: [{valueFrom: 2, valueTo: 1}]") ==
        "the range ends before it begins");
  CHECK(flaw("characteristicValueSpecification: [{isDefault: true}]") == "a default needs a value");
  CHECK(flaw("regex: 'a', characteristicValueSpecification: [{value: b, isDefault: true}]") ==
        "the default 'b' is not among the values");
  CHECK(
      flaw("characteristicValueSpecification: [{value: a, isDefault: true}, {value: b, isDefault: true}]") ==
      "the characteristic has two defaults");
}
