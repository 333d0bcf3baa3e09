#include <catch2/catch.hpp>

#include "check/check.hpp"
#include "found.hpp"
#include "model/items.hpp"

using namespace som;

namespace {

struct Row {
  const char* text;
  const char* findings;
};

doc::Document read(const std::string& text) { return doc::read(text, "x.yaml", doc::Format::yaml); }

}  // namespace

TEST_CASE("activities and lists have unique ids, and depend on what is there") {
  const Row rows[] = {
      {"{}", ""},
      {"activity: [{id: a}, {id: b, dependsOn: [a]}, {id: c, dependsOn: [a, b]}]", ""},
      {"activity: [{id: a}, {id: a}]", "duplicate-id a"},
      {"note: [{id: n}, {text: x}, {text: y}]", ""},
      {"note: [{id: n}, {id: n}]", "duplicate-id n"},
      {"trackingRecord: [{id: t}, {id: t}, {id: t}]", "duplicate-id t; duplicate-id t"},
      {"escalation: [{id: e}, {id: e}]", "duplicate-id e"},
      {"activity: [{id: a}, {id: b, dependsOn: [c]}]", "dangling-reference c"},
      {"activity: [{id: a, dependsOn: [x]}, {id: b, dependsOn: [y]}]",
       "dangling-reference x; dangling-reference y"},
      {"activity: [{id: a, dependsOn: [a]}]", "dependency-cycle a"},
      {"activity: [{id: a, dependsOn: [b]}, {id: b, dependsOn: [a]}]", "dependency-cycle b"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::found(check::activities(read(row.text))) == row.findings);
  }
}

TEST_CASE("items of all levels have unique ids, and relate to items that are there without a circle") {
  const Row rows[] = {
      {"serviceOrderItem: [{id: 1}, {id: 2}]", ""},
      {"serviceOrderItem: [{id: 1}, {id: 1}]", "duplicate-id 1"},
      {"serviceOrderItem: [{id: 1, serviceOrderItem: [{id: 1}]}]", "duplicate-id 1"},
      {"serviceOrderItem: [{id: 1}, {id: 2, serviceOrderItemRelationship: [{relationshipType: dependency, "
       "orderItem: {itemId: '1'}}]}]",
       ""},
      {"serviceOrderItem: [{id: 1, serviceOrderItemRelationship: [{relationshipType: dependency, orderItem: "
       "{itemId: '2'}}]}]",
       "dangling-reference '2'"},
      {"serviceOrderItem: [{id: 1, serviceOrderItemRelationship: [{relationshipType: dependency, orderItem: "
       "{itemId: '2', serviceOrderId: SO-1}}]}]",
       ""},
      {"serviceOrderItem: [{id: 1, serviceOrderItemRelationship: [{relationshipType: dependency, orderItem: "
       "{itemId: '2'}}]},"
       " {id: 2, serviceOrderItemRelationship: [{relationshipType: dependency, orderItem: {itemId: '1'}}]}]",
       "dependency-cycle '2'"},
      // an item is completed after those that it holds, so these cannot wait for it
      {"serviceOrderItem: [{id: 1, serviceOrderItem: [{id: 2, serviceOrderItemRelationship: "
       "[{relationshipType: dependency, orderItem: {itemId: '1'}}]}]}]",
       "dependency-cycle '1'"},
      {"serviceOrderItem: [{id: 1, serviceOrderItem: [{id: 2, serviceOrderItemRelationship: "
       "[{relationshipType: bundles, orderItem: {itemId: '1'}}]}]}]",
       ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::found(check::activities(read(row.text))) == row.findings);
  }
}

TEST_CASE("items hold items some levels deep") {
  std::string inner = "[{id: last}]";
  for (std::size_t level = 1; level < model::mostItemLevels; ++level)
    inner = "[{id: i" + std::to_string(level) + ", serviceOrderItem: " + inner + "}]";
  CHECK(test::found(check::activities(read("serviceOrderItem: " + inner))) == "");
  const auto findings =
      check::activities(read("serviceOrderItem: [{id: first, serviceOrderItem: " + inner + "}]"));
  CHECK(test::found(findings) == "too-deep [{id: last}]");
}

TEST_CASE("a plan of a specification is checked as the activities of a record are") {
  const Row rows[] = {
      {"add: [{id: a}, {id: b, dependsOn: [a]}]", ""},
      {"add: [{id: a}, {id: a}]", "duplicate-id a"},
      {"add: [{id: a, dependsOn: [b]}]", "dangling-reference b"},
      {"add: [{id: a, dependsOn: [b]}, {id: b, dependsOn: [a]}]", "dependency-cycle b"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const doc::Document document = read(row.text);
    CHECK(test::found(check::planned(document, document.root()["add"])) == row.findings);
  }
}
