#include "render/time_axis.hpp"

#include <catch2/catch.hpp>

using namespace som;
using namespace som::render;

namespace {

Instant day(int days) { return *parseInstant("2026-11-21T00:00:00Z") + std::chrono::days{days}; }

TimeAxis axisOver(int days) { return {*calendar::Zone::utc(), day(0), day(days), 100, 700}; }

std::vector<std::string> labels(const std::vector<Tick>& ticks) {
  std::vector<std::string> all;
  for (const Tick& tick : ticks)
    if (!tick.label.empty()) all.push_back(tick.label);
  return all;
}

}  // namespace

TEST_CASE("a time axis maps its ends to its sides") {
  const TimeAxis axis = axisOver(10);
  CHECK(axis.x(day(0)) == 100);
  CHECK(axis.x(day(5)) == 400);
  CHECK(axis.x(day(10)) == 700);
  CHECK(axis.has(day(10)));
  CHECK_FALSE(axis.has(day(11)));
}

TEST_CASE("the marks of a time axis are as close as there is room for") {
  CHECK(labels(axisOver(2).upper()) == std::vector<std::string>{"Sat 21 Nov", "Sun 22 Nov"});
  CHECK(labels(axisOver(1).lower()) == std::vector<std::string>{"02:00", "04:00", "06:00", "08:00", "10:00",
                                                                "12:00", "14:00", "16:00", "18:00", "20:00",
                                                                "22:00"});
  CHECK(labels(axisOver(2).lower()).front() == "03:00");
  CHECK(labels(axisOver(10).upper()) ==
        std::vector<std::string>{"21 Nov 2026", "23 Nov 2026"});  // the 30th has no room
  CHECK(labels(axisOver(10).lower()).front() == "Sun 22");
  CHECK(labels(axisOver(30).lower()).front() == "22");
  CHECK(labels(axisOver(60).upper()) == std::vector<std::string>{"Nov 2026", "Dec 2026", "Jan 2027"});
  CHECK(labels(axisOver(60).lower()).front() == "23 Nov");
  CHECK(labels(axisOver(700).upper()) == std::vector<std::string>{"2027", "2028"});
}

TEST_CASE("the days of a time axis are those of its zone, also where its clock changes") {
  const auto zone = calendar::Zone::load("Europe/London");
  const Instant begin = *parseInstant("2026-10-23T23:00:00Z");  // Saturday 24, 00:00
  const TimeAxis axis(*zone, begin, begin + std::chrono::hours{73}, 0, 730);
  const std::vector<Tick> days = axis.upper();
  REQUIRE(days.size() == 3);
  CHECK(days[1].label == "Sun 25 Oct");
  CHECK(days[1].x == 240);
  CHECK(days[2].x == 490);  // Sunday has 25 hours
}
