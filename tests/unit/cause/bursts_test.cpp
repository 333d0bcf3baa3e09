#include "cause/bursts.hpp"

#include <catch2/catch.hpp>

using namespace som::cause;
using Numbers = std::vector<std::vector<std::size_t>>;

namespace {

constexpr Time second = 1'000'000;
constexpr Time minute = 60 * second;

}  // namespace

TEST_CASE("a burst takes what begins within twelve minutes of its first alarm") {
  const Graph graph(3, {{1, 0}, {2, 0}}, {});
  CHECK(bursts(graph, std::vector<Sighting>{{0, 0}, {1, 12 * minute}, {2, 12 * minute + 1}}) ==
        Numbers{{0, 1}, {2}});
  // The first alarm counts, not the one before.
  CHECK(bursts(graph, std::vector<Sighting>{{0, 0}, {1, 10 * minute}, {2, 20 * minute}}) ==
        Numbers{{0, 1}, {2}});
}

TEST_CASE("alarms of different components are different bursts, the earliest first") {
  const Graph graph(4, {{1, 0}, {3, 2}}, {});
  CHECK(bursts(graph, std::vector<Sighting>{{1, 9}, {2, 5}, {0, 8}, {3, 9}}) == Numbers{{1, 3}, {2, 0}});
  CHECK(bursts(graph, {}).empty());
}
