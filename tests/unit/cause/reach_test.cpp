#include "cause/reach.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace som::cause;

namespace {

constexpr Score unlimited = 1'000'000'000'000;

std::vector<Object> sorted(std::vector<Object> objects) {
  std::sort(objects.begin(), objects.end());
  return objects;
}

struct Cone {
  std::vector<Object> failed;
  std::vector<Object> weakened;
};

Cone coneOf(const Graph& graph, Object object) {
  Reach reach(graph);
  CHECK(reach.walk(object, unlimited, [](Object) { return Sign::quiet; }));
  return {sorted(reach.failed()), sorted(reach.weakened())};
}

}  // namespace

TEST_CASE("what stands on a failed object fails, at all levels") {
  const Graph graph(5, {{1, 0}, {2, 1}, {3, 1}, {4, 3}}, {});
  CHECK(coneOf(graph, 1).failed == std::vector<Object>{1, 2, 3, 4});
  CHECK(coneOf(graph, 4).failed == std::vector<Object>{4});
}

TEST_CASE("a protected object fails when no member of the group stands") {
  // 3 stands on 1 or 2; both stand on 0.
  const Graph graph(5, {{1, 0}, {2, 0}, {3, 1, 1}, {3, 2, 1}, {4, 3}}, {});
  CHECK(coneOf(graph, 1).failed == std::vector<Object>{1});
  CHECK(coneOf(graph, 1).weakened == std::vector<Object>{3});
  CHECK(coneOf(graph, 0).failed == std::vector<Object>{0, 1, 2, 3, 4});
  CHECK(coneOf(graph, 0).weakened.empty());
}

TEST_CASE("a member of two groups, and a support outside of a group") {
  // 3 stands on (0 or 1) and on (1 or 2); 4 on (0 or 1) and also on 0 alone.
  const Graph graph(5, {{3, 0, 1}, {3, 1, 1}, {3, 1, 2}, {3, 2, 2}, {4, 0, 1}, {4, 1, 1}, {4, 0}}, {});
  CHECK(coneOf(graph, 1).failed == std::vector<Object>{1});
  CHECK(coneOf(graph, 1).weakened == std::vector<Object>{3, 4});
  CHECK(coneOf(graph, 0).failed == std::vector<Object>{0, 4});
}

TEST_CASE("objects one soft edge away from any failed one are weakened, and no further") {
  const Graph graph(6, {{1, 0}}, {{1, 2}, {2, 3}, {0, 4}});
  CHECK(coneOf(graph, 0).failed == std::vector<Object>{0, 1});
  CHECK(coneOf(graph, 0).weakened == std::vector<Object>{2, 4});
  CHECK(coneOf(graph, 2).weakened == std::vector<Object>{1, 3});
}

TEST_CASE("circles end") {
  const Graph graph(4, {{0, 1}, {1, 2}, {2, 0}, {3, 2, 1}, {3, 1, 1}}, {{0, 1}});
  CHECK(coneOf(graph, 1).failed == std::vector<Object>{0, 1, 2, 3});
  CHECK(coneOf(graph, 1).weakened.empty());
}

TEST_CASE("the quiet, alarmed and unknown objects are counted") {
  const Graph graph(6, {{1, 0}, {2, 0}, {3, 0}}, {{0, 4}, {0, 5}});
  Reach reach(graph);
  const auto signOf = [](Object object) {
    constexpr Sign signs[] = {Sign::alarmed, Sign::alarmed, Sign::quiet,
                              Sign::unknown, Sign::alarmed, Sign::quiet};
    return signs[object];
  };
  REQUIRE(reach.walk(0, unlimited, signOf));
  CHECK(reach.counts().failedAlarmed == 2);
  CHECK(reach.counts().failedQuiet == 1);
  CHECK(reach.counts().weakenedAlarmed == 1);
  CHECK(reach.counts().weakenedQuiet == 1);
}

TEST_CASE("a walk stops when its quiet objects cost more than the limit") {
  std::vector<Support> edges;
  constexpr Object leaves = 100'000;
  for (Object i = 1; i <= leaves; ++i) edges.push_back({i, 0});
  const Graph graph(leaves + 1, edges, {});
  Reach reach(graph);
  const auto quiet = [](Object) { return Sign::quiet; };
  CHECK_FALSE(reach.walk(0, 5075, quiet));
  CHECK(reach.failed().size() == 4);
  CHECK(reach.walk(0, 1604 * (leaves + 1), quiet));
  CHECK_FALSE(reach.walk(0, 1604 * (leaves + 1) - 1, quiet));
}

TEST_CASE("a chain of 100,000 objects is walked without recursion") {
  std::vector<Support> edges;
  constexpr Object length = 100'000;
  for (Object i = 1; i < length; ++i) edges.push_back({i, i - 1});
  CHECK(coneOf(Graph(length, edges, {}), 0).failed.size() == length);
}
