#include "cause/graph.hpp"

#include <catch2/catch.hpp>

using namespace som::cause;

namespace {

std::vector<Object> listOf(std::span<const Object> objects) { return {objects.begin(), objects.end()}; }

}  // namespace

TEST_CASE("edges are kept once, and none leads from an object to itself") {
  const Graph graph(3, {{1, 0}, {1, 0}, {1, 1}, {2, 0}}, {{1, 2}, {2, 1}, {2, 2}});
  CHECK(listOf(graph.supportsOf(1)) == std::vector<Object>{0});
  CHECK(graph.dependantsOf(0).size() == 2);
  CHECK(listOf(graph.neighboursOf(1)) == std::vector<Object>{2});
  CHECK(listOf(graph.neighboursOf(2)) == std::vector<Object>{1});
}

TEST_CASE("groups are those of an object, and a group of one protects nothing") {
  const Graph graph(5, {{3, 0, 7}, {3, 1, 7}, {4, 0, 7}, {4, 4, 7}}, {});
  REQUIRE(graph.groups() == 1);
  CHECK(graph.sizeOfGroup(0) == 2);
  REQUIRE(graph.dependantsOf(0).size() == 2);
  CHECK(graph.dependantsOf(0)[0].group == 0);
  CHECK(graph.dependantsOf(0)[1].group == Support::alone);
}

TEST_CASE("edges of all kinds connect a component") {
  const Graph graph(7, {{1, 0}, {3, 2, 1}, {3, 1, 1}}, {{4, 5}});
  CHECK(graph.componentOf(3) == 0);
  CHECK(graph.componentOf(2) == 0);
  CHECK(graph.componentOf(5) == 4);
  CHECK(graph.componentOf(6) == 6);
  CHECK(Graph(0, {}, {}).size() == 0);
}
