#include "render/object.hpp"

#include <catch2/catch.hpp>

using namespace som;
using render::Object;

TEST_CASE("an output begins with the version of its schema and its kind") {
  CHECK(doc::json(Object::ofKind("Plan").add("id", "SO-1").take()) ==
        R"({"schemaVersion":1,"kind":"Plan","id":"SO-1"})");
}

TEST_CASE("empty members are left out or null, as the interface says") {
  const std::vector<std::string> none;
  CHECK(doc::json(Object()
                      .addAny("text", "")
                      .addAny("list", none)
                      .addAny("flag", false)
                      .addAny("time", std::optional<Instant>())
                      .addAny("null", nullptr)
                      .take()) == "{}");
  CHECK(doc::json(Object()
                      .addOrNull("text", "")
                      .addOrNull("time", std::optional<Instant>())
                      .addOrNull("other", "x")
                      .add("flag", false)
                      .add("list", none)
                      .take()) == R"({"text":null,"time":null,"other":"x","flag":false,"list":[]})");
}

TEST_CASE("numbers are never empty, times are written in UTC") {
  CHECK(doc::json(Object().addAny("count", 0).addAny("time", parseInstant("2026-11-28T12:00:00Z")).take()) ==
        R"({"count":0,"time":"2026-11-28T12:00:00Z"})");
}

TEST_CASE("the members of another object replace those of the same name") {
  CHECK(doc::json(Object().add("a", 1).addAll({{"a", 2}, {"b", 3}}).take()) == R"({"a":2,"b":3})");
}
