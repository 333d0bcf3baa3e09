#include "exchange/time_format.hpp"

#include <catch2/catch.hpp>

using namespace som::exchange;

TEST_CASE("times are read by their declared format") {
  const auto read = [](const char* text, const char* format) {
    return readFormattedTime(text, format).value_or("-");
  };
  CHECK(read("29/2/2016", "%d/%m/%Y") == "2016-02-29");
  CHECK(read("29/2/2015", "%d/%m/%Y") == "-");
  CHECK(read("2/29/2016", "%d/%m/%Y") == "-");
  CHECK(read("2/29/2016", "%m/%d/%Y") == "2016-02-29");
  CHECK(read("21/Nov/26 9:12 AM", "%d/%b/%y %I:%M %p") == "2026-11-21T09:12:00");
  CHECK(read("21/nov/26 12:05 pm", "%d/%b/%y %I:%M %p") == "2026-11-21T12:05:00");
  CHECK(read("21/Nov/26 12:05 am", "%d/%b/%y %I:%M %p") == "2026-11-21T00:05:00");
  CHECK(read("21/Nov/26 13:05 pm", "%d/%b/%y %I:%M %p") == "-");
  CHECK(read("November 3, 1999 23:59:59 +0530", "%B %d, %Y %H:%M:%S %z") == "1999-11-03T23:59:59+05:30");
  CHECK(read("3 May 69", "%d %b %y") == "1969-05-03");
  CHECK(read("1479719520", "%s") == "2016-11-21T09:12:00Z");
  CHECK(read("21.11.2026 09:12 Uhr", "%d.%m.%Y %H:%M") == "-");
  CHECK(read("21.11.2026", "%d.%m.%Y %H:%M") == "-");
  CHECK(read("", "%d.%m.%Y") == "-");
  CHECK(read("21.11.26", "%d.%m.%Y") == "-");
}

TEST_CASE("a format has a day, a month and a year") {
  CHECK(flawOfTimeFormat("%d/%m/%Y").empty());
  CHECK(flawOfTimeFormat("%s").empty());
  CHECK(flawOfTimeFormat("%d/%m") == "it needs a day, a month and a year: %d/%m/%Y");
  CHECK(flawOfTimeFormat("%d/%m/%Y %Q") == "'%Q' is not known");
  CHECK(flawOfTimeFormat("%d/%m/%Y %") == "'%' is not known");
  CHECK(flawOfTimeFormat("%d/%m/%Y %I:%M") == "%I and %p belong together");
}
