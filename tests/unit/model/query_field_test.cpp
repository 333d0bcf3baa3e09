#include "model/query_field.hpp"

#include <catch2/catch.hpp>

using namespace som;
using namespace som::model;
using Texts = std::vector<std::string>;

namespace {

constexpr std::array fields = {QueryField{"due", FieldType::time}};

Vocabulary vocabulary() { return {fields, {"note", "count"}, {}}; }

Texts valuesOf(const char* path) {
  static const doc::Document document =
      doc::read(R"({"note":[{"text":"a","id":"1"},{"text":"b","id":"2"},{"text":"c","id":"2"}],)"
                R"("count":3,"place":{"x":""},"tags":["p","q"],"none":null})",
                "x.json", doc::Format::json);
  return valuesAt(document.root(), doc::parsePath(path));
}

}  // namespace

TEST_CASE("a path goes into each entry of a list") {
  CHECK(valuesOf("note.text") == Texts{"a", "b", "c"});
  CHECK(valuesOf("note[id=2].text") == Texts{"b", "c"});
  CHECK(valuesOf("note[0].text") == Texts{"a"});
  CHECK(valuesOf("tags") == Texts{"p", "q"});
  CHECK(valuesOf("count") == Texts{"3"});
  CHECK(valuesOf("note[0]") == Texts{R"({"text":"a","id":"1"})"});
  CHECK(valuesOf("place.x").empty());
  CHECK(valuesOf("none").empty());
  CHECK(valuesOf("count.x").empty());
}

TEST_CASE("sort keys compare in their order, and what is missing comes last") {
  const auto keys = readSort("due,-count", vocabulary());
  REQUIRE(keys.size() == 2);
  CHECK(keys[0].field.named == 0U);
  CHECK(keys[1].descending);
  const auto values = [&](const char* due, const char* count) {
    SortValues all(2);
    if (*due) all[0] = comparable(due, keys[0].field, vocabulary());
    if (*count) all[1] = comparable(count, keys[1].field, vocabulary());
    return all;
  };
  const auto early = values("2026-12-01T00:00:00Z", "9");
  CHECK(sortsBefore(keys, early, values("2026-12-02T00:00:00Z", "10")));
  CHECK(sortsBefore(keys, values("2026-12-01T00:00:00Z", "10"), early));
  CHECK(sortsBefore(keys, early, values("2026-12-01T00:00:00Z", "")));
  CHECK(sortsBefore(keys, early, values("", "99")));
  CHECK_FALSE(sortsBefore(keys, early, early));
}

TEST_CASE("a field name that nobody knows is refused, one in quotes is not") {
  CHECK(readFields("--fields", "due,\"own\".x,note[0].text", vocabulary()).size() == 3);
  CHECK_THROWS_WITH(readFields("--fields", "duo", vocabulary()), "unknown field 'duo'");
  CHECK_THROWS_WITH(readFields("--fields", ",", vocabulary()), "the list of fields is empty");
  CHECK_THROWS_WITH(readSort("-cuont", vocabulary()), "unknown field 'cuont'");
}
