#include <catch2/catch.hpp>

#include "doc/document.hpp"
#include "schema/registry.hpp"

using namespace som;

TEST_CASE("new files get the schema's order of members, unknown ones after them") {
  schema::Registry registry;
  const auto rule = registry.get("Team.json").root();
  const doc::Value value = {{"x", 1}, {"name", "Access"}, {"id", "a"}, {"@type", "Team"}};
  CHECK(schema::canonicalOrder(value, rule).dump() == R"({"@type":"Team","id":"a","name":"Access","x":1})");
}

TEST_CASE("plain numbers are text where the schema wants text, as written") {
  schema::Registry registry;
  const auto document = doc::read("name: 1.10\ncapacity: 4\nother: 5\n", "t.yaml", doc::Format::yaml);
  CHECK(schema::typedValue(document.root(), registry.get("Team.json").root()).dump() ==
        R"({"name":"1.10","capacity":4,"other":5})");
}

TEST_CASE("what a person types keeps its digits, and is no deeper than a document") {
  schema::Registry registry;
  const auto rule = registry.get("Team.json").root();
  for (const char* text : {"89014103211118510720", "1.10", "12e45", "-0", "1e999"})
    CHECK(doc::textOf(schema::typedText(text, rule.property("unknown"))) == text);
  CHECK(doc::json(schema::typedText("[1.10, {\"a\": 12e45}]", {})) == "[1.10,{\"a\":12e45}]");
  for (const char* text : {"0x1F", "<<<<<<< a", "[1", "NaN", ""})
    CHECK(schema::typedText(text, {}) == doc::Value(text));
  CHECK_THROWS_WITH(schema::typedText(std::string(200'000, '['), {}), Catch::Contains("deeper than 200"));
}

TEST_CASE("an entry is found by its id, wherever it stands") {
  const doc::Value list = {{{"id", "a"}}, {{"id", "b"}}, {{"name", "c"}}, {{"id", 12}}};
  schema::Counterparts counterparts(list);
  CHECK(counterparts.of({{"id", "b"}}, 0) == 1);
  CHECK(counterparts.of({{"id", "b"}}, 1) == 1);
  CHECK(counterparts.of({{"id", "x"}}, 1) == std::nullopt);
  CHECK(counterparts.of({{"name", "x"}}, 2) == 2);
  CHECK(counterparts.of({{"name", "x"}}, 4) == std::nullopt);
  CHECK(counterparts.of({{"id", "12"}}, 0) == 3);
  CHECK(counterparts.of({{"id", "012"}}, 0) == std::nullopt);
}

TEST_CASE("typed text follows the schema") {
  schema::Registry registry;
  const auto rule = registry.get("Team.json").root();
  CHECK(schema::typedText("5", rule.property("name")) == doc::Value("5"));
  CHECK(schema::typedText("5", rule.property("capacity")) == doc::Value(5));
  CHECK(schema::typedText("[\"a\"]", rule.property("member")) == doc::Value({"a"}));
  CHECK(schema::typedText("plain words", rule.property("unknown")) == doc::Value("plain words"));
}

TEST_CASE("new members go where the schema has them, what is there stays in its order") {
  schema::Registry registry;
  const auto rule = registry.get("ServiceOrder.json").root();
  const auto before = doc::Value::parse(
      R"({"state":"acknowledged","id":"x","x-own":1,"trackingRecord":[{"id":"a","time":"t"}]})");
  auto after = before;
  after["startDate"] = "s";
  after["activity"] = doc::Value::parse(R"([{"state":"pending","id":"survey"}])");
  after["unknown"] = 2;
  after["trackingRecord"][0]["user"] = "jane";
  CHECK(
      schema::placeAdditions(before, after, rule).dump() ==
      R"({"state":"acknowledged","startDate":"s","activity":[{"id":"survey","state":"pending"}],"id":"x","x-own":1,)"
      R"("trackingRecord":[{"id":"a","time":"t","user":"jane"}],"unknown":2})");
}
