#include "base/instant.hpp"

#include <catch2/catch.hpp>

using som::formatInstant;
using som::parseInstant;
using som::parseTimestamp;

TEST_CASE("a canonical time survives reading and writing") {
  for (const char* text :
       {"2026-11-21T09:12:00Z", "1969-12-31T23:59:59Z", "2038-01-19T03:14:08Z", "9999-12-31T23:59:59Z"}) {
    REQUIRE(parseTimestamp(text));
    CHECK(parseTimestamp(text)->canonical);
    CHECK(formatInstant(*parseInstant(text)) == text);
  }
}

TEST_CASE("offsets and fractions are understood but not canonical") {
  CHECK(formatInstant(*parseInstant("2018-01-15T09:37:40.508Z")) == "2018-01-15T09:37:40Z");
  CHECK(formatInstant(*parseInstant("2018-01-15T09:37:40+02:00")) == "2018-01-15T07:37:40Z");
  CHECK(formatInstant(*parseInstant("2018-01-15T00:07:40-0530")) == "2018-01-15T05:37:40Z");
  CHECK_FALSE(parseTimestamp("2018-01-15T09:37:40.508Z")->canonical);
  CHECK_FALSE(parseTimestamp("2018-01-15 09:37:40Z")->canonical);
}

TEST_CASE("what is no time is refused") {
  for (const char* text :
       {"", "2026", "2026-02-30T00:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T09:60:00Z",
        "2026-11-21T09:12:00", "2026-11-21T09:12Z", "0000-01-01T00:00:00Z", "2026-11-21T09:12:00Zx",
        "2026-11-21T09:12:00.Z", "26-11-21T09:12:00Z", "2026-11-21T09:12:00+25:00"})
    CHECK_FALSE(parseInstant(text));
}

TEST_CASE("days") {
  CHECK(som::formatDay(*som::parseDay("2024-02-29")) == "2024-02-29");
  CHECK_FALSE(som::parseDay("2023-02-29"));
  CHECK_FALSE(som::parseDay("2023-02-2"));
}
