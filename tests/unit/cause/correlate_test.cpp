#include "cause/correlate.hpp"

#include <catch2/catch.hpp>

using namespace som::cause;
using Kind = Alarm::Kind;
using Numbers = std::vector<std::size_t>;

namespace {

constexpr Time minute = 60'000'000;

/// 1 to 5 stand on 0.
const Graph& star() {
  static const Graph graph(7, {{1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 0}}, {});
  return graph;
}

}  // namespace

TEST_CASE("all alarms of an explained object are explained, and others stay single") {
  const std::vector<Alarm> alarms = {{1, 0}, {2, 0}, {2, 7}, {3, 0}, {6, 0}};
  const Correlation found = correlate(star(), alarms);
  REQUIRE(found.causes.size() == 2);
  CHECK(found.causes[0].isLikely());
  CHECK(found.causes[0].cause.object == 0);
  CHECK(found.causes[0].alarms == Numbers{0, 1, 3, 2});
  CHECK_FALSE(found.causes[1].isLikely());
  CHECK(found.causes[1].alarms == Numbers{4});
  CHECK(found.causes[1].cause.confidence == 500);
  REQUIRE(found.bursts.size() == 2);
  CHECK(found.bursts[found.causes[0].burst].counted == 4);
  CHECK(found.bursts[1 - found.causes[0].burst].single == Numbers{4});
}

TEST_CASE("a burst is scored alone: objects with older alarms are unknown, with later ones quiet") {
  const std::vector<Alarm> alarms = {{1, 0},           {2, 0},           {3, 0},
                                     {4, 13 * minute}, {5, 13 * minute}, {0, 13 * minute}};
  const Correlation found = correlate(star(), alarms);
  REQUIRE(found.causes.size() == 2);
  CHECK(found.causes[0].burst == 1);
  CHECK(found.causes[0].cause.score == 3 * 5075);
  CHECK(found.causes[0].cause.unalarmed == 0);
  CHECK(found.causes[1].cause.score == 3 * 5075 - 3 * 1604);
}

TEST_CASE("objects with only such alarms are left out of both sides") {
  const Kind kind = GENERATE(Kind::transient, Kind::apart, Kind::cleared);
  const std::vector<Alarm> alarms = {
      {1, 0}, {2, 0}, {3, 0}, {4, minute, kind, 2 * minute}, {5, minute, kind, 2 * minute}};
  const Correlation found = correlate(star(), alarms);
  REQUIRE(found.causes.size() == 1);
  CHECK(found.causes[0].cause.score == 3 * 5075 - 1604);
  CHECK(found.causes[0].alarms == Numbers{0, 1, 2});
  CHECK(found.bursts.at(0).alarms.size() == (kind == Kind::transient ? 5 : 3));
  CHECK(found.bursts[0].counted == 3);
}

TEST_CASE("an object with another alarm in the burst is alarmed") {
  const Kind kind = GENERATE(Kind::transient, Kind::apart, Kind::cleared);
  const std::vector<Alarm> alarms = {{1, 0}, {2, 0}, {3, 0}, {3, 0, kind, minute}};
  CHECK(correlate(star(), alarms).causes.at(0).cause.score == 3 * 5075 - 3 * 1604);
}

TEST_CASE("alarms that were cleared long before a burst do not count") {
  const std::vector<Alarm> alarms = {{1, 0}, {2, 0}, {3, 0}, {4, -60 * minute, Kind::cleared, -13 * minute}};
  CHECK(correlate(star(), alarms).causes.at(0).cause.unalarmed == 3);
}

TEST_CASE("bursts of transient alarms alone have no cause") {
  const std::vector<Alarm> alarms = {{1, 0, Kind::transient}, {2, 0, Kind::transient}};
  const Correlation found = correlate(star(), alarms);
  CHECK(found.causes.empty());
  CHECK(found.bursts.size() == 1);
  CHECK(correlate(star(), {}).bursts.empty());
}
