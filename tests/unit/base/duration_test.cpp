#include "base/duration.hpp"

#include <catch2/catch.hpp>

using som::parseDuration;
using som::Seconds;

TEST_CASE("durations keep days and weeks apart from hours") {
  CHECK(parseDuration("PT8H") == som::Duration{0, 0, Seconds{8 * 3600}});
  CHECK(parseDuration("P2D") == som::Duration{0, 2, Seconds{0}});
  CHECK(parseDuration("P1W2DT3H4M5S") == som::Duration{1, 2, Seconds{3 * 3600 + 4 * 60 + 5}});
  CHECK(parseDuration("PT90M") == som::Duration{0, 0, Seconds{5400}});
}

TEST_CASE("what has no length is refused") {
  for (const char* text : {"", "P", "PT", "P1Y", "P1M", "P1.5D", "-P1D", "P1D2D", "PT1M1H", "P1DT", "1D",
                           "PT1000000000H", "P99999999999999999999D", "p1d", "PT8"})
    CHECK_FALSE(parseDuration(text));
}

TEST_CASE("seconds are written without days") {
  CHECK(som::formatSeconds(Seconds{25 * 3600}) == "PT25H");
  CHECK(som::formatSeconds(Seconds{8 * 3600 + 30 * 60}) == "PT8H30M");
  CHECK(som::formatSeconds(Seconds{0}) == "PT0S");
  CHECK(som::formatSeconds(Seconds{-300}) == "-PT5M");
  CHECK(som::humanSeconds(Seconds{2 * 86400 + 3 * 3600 + 59}) == "2 d 3 h");
  CHECK(som::humanSeconds(Seconds{3600}) == "1 h");
  CHECK(som::humanSeconds(Seconds{-90 * 60}) == "-1 h 30 min");
  CHECK(som::humanSeconds(Seconds{59}) == "0 min");
  CHECK(som::humanWorkingTime(Seconds{131 * 3600}) == "131 h");
  CHECK(som::humanWorkingTime(Seconds{-5400}) == "-1 h 30 min");
  CHECK(som::humanWorkingTime(Seconds{600}) == "10 min");
}
