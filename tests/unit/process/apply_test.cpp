#include "process/edit/apply.hpp"
#include "process/consequences.hpp"

#include <catch2/catch.hpp>
#include <ctime>

#include "fixture.hpp"

using namespace som;

namespace {

process::ApplyResult apply(test::Fixture& fixture, const std::string& payload,
                           const process::ApplyOptions& how = {}) {
  store::Store store(fixture.files);
  process::Workspace workspace(store, process::propagate);
  return process::apply(workspace, fixture.env, {}, doc::readAll(payload, "payload", doc::Format::json), how);
}

std::string newOrder(int n, const std::string& more = {}) {
  const std::string number = std::to_string(10000 + n);
  return R"({"@type":"ServiceOrder","id":"SO-20261121-AAA)" + number +
         R"(","serviceOrderItem":[{"id":"1","action":"add","service":{"name":"line"}}])" + more + "}\n";
}

}  // namespace

TEST_CASE("applying again changes nothing") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  const std::string payload = newOrder(1) + newOrder(2);
  const auto first = apply(fixture, payload);
  REQUIRE(first.applied.changed.size() == 2);
  CHECK(first.applied.changed[0].text == "created");
  const auto before = fixture.files.dump();
  const auto second = apply(fixture, payload);
  REQUIRE(second.applied.changed.size() == 2);
  CHECK(second.applied.changed[0].unchanged);
  CHECK(second.applied.changed[1].unchanged);
  CHECK(fixture.files.dump() == before);
}

TEST_CASE("a refused record keeps all from being applied, or itself alone") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  const std::string payload =
      newOrder(1) + newOrder(2, R"(,"startDate":"2026-11-21T09:00:00Z")") + newOrder(3);
  const auto before = fixture.files.dump();
  CHECK_THROWS_AS(apply(fixture, payload), Error);
  CHECK(fixture.files.dump() == before);
  const auto result = apply(fixture, payload, {.keepGoing = true});
  CHECK(result.applied.changed.size() == 2);
  REQUIRE(result.refused.size() == 1);
  CHECK(result.refused[0].code == Code::protectedField);
  CHECK(positionOf(*result.refused[0].source, result.refused[0].span->begin).line == 2);
}

TEST_CASE("what apply costs follows the length of its lists") {
  std::string numbers = "1";
  for (int n = 0; n < 100'000; ++n) numbers += ",1";
  std::string entries;
  for (int n = 0; n < 20'000; ++n) entries += R"({"id":"e)" + std::to_string(n) + "\"},";
  const std::string last = R"({"id":"last"}])";
  const std::string lists = R"(,"numbers":[)" + numbers + R"(],"entries":[)";
  test::Fixture fixture(test::orderIn("acknowledged"));
  const std::string payload = newOrder(1, lists + entries + last);
  const std::string moved = newOrder(1, lists + R"({"id":"first"},)" + entries + last);
  apply(fixture, payload);
  const std::clock_t start = std::clock();  // the time of the processor, which other programs do not change
  doc::readAll(payload, "payload", doc::Format::json);
  const std::clock_t read = std::clock();
  CHECK(apply(fixture, payload).applied.changed[0].unchanged);
  CHECK_FALSE(apply(fixture, moved).applied.changed[0].unchanged);
  CHECK((std::clock() - read) < 300 * (read - start));
}

TEST_CASE("groups of records that keep going come in the order of the payload") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  std::string payload;
  for (int n = 0; n < 1100; ++n) payload += newOrder(n, n % 500 == 7 ? R"(,"priority":[])" : "");
  const auto result = apply(fixture, payload, {.keepGoing = true});
  CHECK(result.refused.size() == 3);
  REQUIRE(result.applied.changed.size() == 1097);
  CHECK(result.applied.changed.front().id == "SO-20261121-AAA10000");
  CHECK(result.applied.changed.back().id == "SO-20261121-AAA11099");
}

TEST_CASE("a plain number in a file stays as it is written") {
  test::Fixture fixture(test::orderIn("acknowledged", "priority: 2  # ours\n"));
  const std::string id = test::orderId;
  const auto result =
      apply(fixture, R"({"@type":"ServiceOrder","id":")" + id + R"(","priority":"2","category":"x"})",
            {.merge = true});
  CHECK(result.applied.changed.at(0).text == "changed");
  CHECK(fixture.files.read(test::orderPath)->find("\npriority: 2  # ours\n") != std::string::npos);
}
