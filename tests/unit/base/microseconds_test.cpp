#include "base/microseconds.hpp"

#include <catch2/catch.hpp>

using namespace som;

TEST_CASE("times keep six digits of their fraction") {
  struct Row {
    const char* text;
    const char* written;
  };
  const Row rows[] = {
      {"2026-11-21T09:12:00Z", "2026-11-21T09:12:00Z"},
      {"2026-11-21T09:12:00.5Z", "2026-11-21T09:12:00.500000Z"},
      {"2026-11-21T09:12:00.000001Z", "2026-11-21T09:12:00.000001Z"},
      {"2026-11-21T09:12:00.123456789+01:00", "2026-11-21T08:12:00.123456Z"},
      {"1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"},
      {"0001-01-01T00:00:00.25Z", "0001-01-01T00:00:00.250000Z"},
      {"9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto time = parseMicros(row.text);
    REQUIRE(time);
    CHECK(formatMicros(*time) == row.written);
    CHECK(parseMicros(row.written) == time);
    CHECK(formatInstant(secondOf(*time)) == std::string(row.written).substr(0, 19) + "Z");
  }
  CHECK_FALSE(parseMicros("2026-11-21T09:12:00."));
  CHECK_FALSE(parseMicros("soon"));
}

TEST_CASE("microseconds since 1970 are a moment of the years 1 to 9999") {
  CHECK(formatMicros(*microsSince1970(1413378172000000)) == "2014-10-15T13:02:52Z");
  CHECK(microsSince1970(0));
  CHECK(microsSince1970(253402300799999999));
  CHECK_FALSE(microsSince1970(253402300800000000));
  CHECK_FALSE(microsSince1970(INT64_MIN));
  CHECK_FALSE(microsSince1970(INT64_MAX));
}
