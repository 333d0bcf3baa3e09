#include "calendar/read_time.hpp"

#include <catch2/catch.hpp>

using namespace som;
using calendar::readTime;
using calendar::ReadTime;

namespace {

std::optional<ReadTime> inBerlin(const char* text) {
  static const auto zone = calendar::Zone::load("Europe/Berlin");
  return readTime(text, {*zone, *parseInstant("2026-11-28T12:00:00Z")});
}

}  // namespace

TEST_CASE("a time is read in every form that people and programs write") {
  struct Row {
    const char* text;
    const char* first;
    const char* last = nullptr;  ///< null: the same
  };
  const Row rows[] = {
      {"2026-12-01T17:00:00Z", "2026-12-01T17:00:00Z"},
      {"2026-12-01t17:00:00z", "2026-12-01T17:00:00Z"},
      {"2026-12-01 17:00:00.987654Z", "2026-12-01T17:00:00Z"},
      {"2026-12-01T17:00Z", "2026-12-01T17:00:00Z"},
      {"2026-12-01T17:00:00+01:00", "2026-12-01T16:00:00Z"},
      {"2026-12-01T17:00+0100", "2026-12-01T16:00:00Z"},
      {"2026-12-01T17:00:00-05", "2026-12-01T22:00:00Z"},
      {"2026-12-01 17:00:00 +0100", "2026-12-01T16:00:00Z"},
      {"2026-12-01T17:00:00", "2026-12-01T16:00:00Z"},
      {"2026-12-01 17:00", "2026-12-01T16:00:00Z"},
      {"2026-12-01 17:00:30,5", "2026-12-01T16:00:30Z"},
      {"2026-07-01 17:00", "2026-07-01T15:00:00Z"},
      {"2026-12-01T24:00", "2026-12-01T23:00:00Z"},
      {"2026-12-01T24:00:00Z", "2026-12-02T00:00:00Z"},
      {"2026-12-01", "2026-11-30T23:00:00Z", "2026-12-01T22:59:59Z"},
      {"2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T22:59:59Z"},  // 25 hours
      {"today", "2026-11-27T23:00:00Z", "2026-11-28T22:59:59Z"},
      {"tomorrow", "2026-11-28T23:00:00Z", "2026-11-29T22:59:59Z"},
      {"yesterday", "2026-11-26T23:00:00Z", "2026-11-27T22:59:59Z"},
      {"tomorrow 09:00", "2026-11-29T08:00:00Z"},
      {"now", "2026-11-28T12:00:00Z"},
      {"now+P2D", "2026-11-30T12:00:00Z"},
      {"now-PT1H", "2026-11-28T11:00:00Z"},
      {"+P2D", "2026-11-30T12:00:00Z"},
      {"-P1D", "2026-11-27T12:00:00Z"},
      {"tomorrow 9:00", "2026-11-29T08:00:00Z"},
      {"2026-12-01 9:30", "2026-12-01T08:30:00Z"},
      {"Tomorrow", "2026-11-28T23:00:00Z", "2026-11-29T22:59:59Z"},
      {"TODAY 10:00", "2026-11-28T09:00:00Z"},
      {"Now+PT1H", "2026-11-28T13:00:00Z"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto read = inBerlin(row.text);
    REQUIRE(read);
    CHECK(formatInstant(read->first) == row.first);
    CHECK(formatInstant(read->last) == (row.last ? row.last : row.first));
    CHECK(formatInstant(read->at(true)) == formatInstant(read->last));
    CHECK(read->doubt == "");
  }
}

TEST_CASE("other texts are no times") {
  for (const char* text : {"",
                           "soon",
                           "2026-13-01",
                           "2026-02-30",
                           "2026-12-01T",
                           "2026-12-01T17",
                           "2026-12-01T25:00",
                           "2026-12-01T24:01",
                           "2026-12-01T17:60",
                           "2026-12-01T17:00:61",
                           "2026-12-01T17:00:00.",
                           "2026-12-01T17:00Zx",
                           "2026-12-01T17:00+1",
                           "2026-12-01T17:00+01:",
                           "2026-12-01T17:00+25:00",
                           "2026-12-01_17:00",
                           "now+",
                           "now P2D",
                           "+2D",
                           "++P2D",
                           "tomorrows",
                           "20261201",
                           "1764547200",
                           "01.12.2026"}) {
    CAPTURE(text);
    CHECK_FALSE(inBerlin(text));
  }
}

TEST_CASE("which moment was taken of a local time that the zone skipped or repeated is said") {
  const auto skipped = inBerlin("2026-03-29 02:30");
  REQUIRE(skipped);
  CHECK(formatInstant(skipped->first) == "2026-03-29T01:30:00Z");
  CHECK(skipped->doubt ==
        "the zone Europe/Berlin skipped 2026-03-29T02:30:00: 2026-03-29T03:30:00+02:00 is used");
  const auto repeated = inBerlin("2026-10-25 02:30");
  REQUIRE(repeated);
  CHECK(formatInstant(repeated->first) == "2026-10-25T00:30:00Z");
  CHECK(
      repeated->doubt ==
      "the zone Europe/Berlin has 2026-10-25T02:30:00 twice: 2026-10-25T02:30:00+02:00, the first, is used");
  for (const char* clear : {"2026-03-29 01:59", "2026-03-29 03:00", "2026-10-25 01:59", "2026-10-25 03:00",
                            "2026-10-25 02:30+01:00", "2026-10-25T01:30Z"}) {
    CAPTURE(clear);
    CHECK(inBerlin(clear)->doubt == "");
  }
}
