#include <catch2/catch.hpp>

#include "found.hpp"
#include "known.hpp"

using namespace som;

namespace {

struct Row {
  const char* text;
  const char* findings;
};

}  // namespace

TEST_CASE("the values of a pool make sense") {
  const Row rows[] = {
      {"range: {from: 1, to: 9}", ""},
      {"range: {from: 9, to: 1}", "invalid-pool 1"},
      {"values: [a, b]", ""},
      {"values: [a, b, a]", "invalid-pool a"},
      {"prefix: {network: 10.0.0.0/24, length: 30}", ""},
      {"prefix: {network: 10.0.0.0/24, length: 20}", "invalid-pool 20"},
      {"prefix: {network: ten, length: 30}", "invalid-pool ten"},
      {"name: without values", "invalid-pool name: without values"},
      {"{values: [a], range: {from: 1, to: 2}}", "invalid-pool [a]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::found(check::pool(doc::read(row.text, "x.yaml", doc::Format::yaml))) == row.findings);
  }
}

TEST_CASE("a value in use is one of its pool") {
  const Row rows[] = {
      {"{pool: vlan, value: 100}", ""},
      {"{pool: vlan, value: \"199\"}", ""},
      {"{pool: vlan, value: 200}", "~not-in-pool 200"},
      {"{pool: vlan, value: x}", "~not-in-pool x"},
      {"{pool: none, value: 200}", ""},    // references say that there is no such pool
      {"{pool: broken, value: 200}", ""},  // the pool says so itself
  };
  test::KnownRecords records;
  records.add("{\"@type\": ResourcePool, id: vlan, range: {from: 100, to: 199}}");
  records.add("{\"@type\": ResourcePool, id: broken, range: {from: 9, to: 1}}");
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const doc::Document document = doc::read(row.text, "x.yaml", doc::Format::yaml);
    CHECK(test::found(check::allocation(document, records.targets())) == row.findings);
  }
}
