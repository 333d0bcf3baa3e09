#include "plan/graph.hpp"

#include <catch2/catch.hpp>

#include "base/diagnostic.hpp"

using namespace som::plan;
using som::Code;
using som::Error;

namespace {

/// The first finding of the error that these activities give.
som::Diagnostic findingOf(const std::vector<Activity>& activities) {
  try {
    makeGraph(activities);
  } catch (const Error& error) {
    return error.findings().front();
  }
  return {Code::fault, "no error"};
}

}  // namespace

TEST_CASE("each activity comes after all that it depends on") {
  const Graph graph = makeGraph({{"d", {"b", "c"}}, {"b", {"a"}}, {"c", {"a", "a"}}, {"a"}});
  CHECK(graph.order == std::vector<std::size_t>{3, 1, 2, 0});
  CHECK(graph.dependencies[0] == std::vector<std::size_t>{1, 2});
  CHECK(graph.dependants[1] == std::vector<std::size_t>{0});
  CHECK(makeGraph({}).order.empty());
}

TEST_CASE("a cycle is named with its members, and only them") {
  const auto found =
      findingOf({{"before"}, {"x", {"c"}}, {"a", {"before", "b"}}, {"b", {"c"}}, {"c", {"a"}}});
  CHECK(found.code == Code::dependencyCycle);
  CHECK(found.message == "activities depend on each other in a cycle: c → a → b → c");
  CHECK(findingOf({{"a", {"a"}}}).message == "activities depend on each other in a cycle: a → a");
}

TEST_CASE("an unknown dependency is a dangling reference with a hint") {
  const auto found = findingOf({{"configure"}, {"test", {"configur"}}});
  CHECK(found.code == Code::danglingReference);
  CHECK(found.message == "activity 'test' depends on 'configur', which does not exist");
  CHECK(found.hints.at(0) == "did you mean 'configure'?");
}

TEST_CASE("all unknown dependencies are found, each at its place") {
  const auto flaws = graphFlaws({{"a", {"b", "x"}}, {"b", {"y"}}});
  REQUIRE(flaws.size() == 2);
  CHECK(flaws[0].activity == 0);
  CHECK(flaws[0].dependency == 1);
  CHECK(flaws[1].activity == 1);
  CHECK(flaws[1].dependency == 0);
  CHECK(graphFlaws({{"a", {"b"}}, {"b"}}).empty());
}

TEST_CASE("a cycle is at the dependency by which its first activity waits for the next") {
  const auto flaws =
      graphFlaws({{"before"}, {"x", {"c"}}, {"a", {"before", "b"}}, {"b", {"c"}}, {"c", {"a"}}});
  REQUIRE(flaws.size() == 1);
  CHECK(flaws[0].activity == 2);
  CHECK(flaws[0].dependency == 1);
}

TEST_CASE("an id can be there once only") {
  CHECK(findingOf({{"a"}, {"b"}, {"a"}}).code == Code::duplicateId);
}

TEST_CASE("long chains and wide fans need no deep stack") {
  std::vector<Activity> chain(100000);
  for (std::size_t i = 0; i < chain.size(); ++i) {
    chain[i].id = std::to_string(i);
    if (i > 0) chain[i].dependsOn = {std::to_string(i - 1)};
  }
  CHECK(makeGraph(chain).order.size() == chain.size());
  chain[0].dependsOn = {std::to_string(chain.size() - 1)};
  CHECK(findingOf(chain).code == Code::dependencyCycle);
}
