#include <catch2/catch.hpp>

#include "check/check.hpp"
#include "found.hpp"

using namespace som;

TEST_CASE("tracking records go neither back in time nor lie after now, by more than the tolerance") {
  struct Row {
    const char* times;
    const char* findings;
  };
  const Row rows[] = {
      {"", ""},
      {"{time: \"2026-11-21T10:00:00Z\"}, {time: \"2026-11-21T11:00:00Z\"}", ""},
      {"{time: \"2026-11-21T10:00:00Z\"}, {time: \"2026-11-21T09:55:00Z\"}", ""},
      {"{time: \"2026-11-21T10:00:00Z\"}, {time: \"2026-11-21T09:54:59Z\"}",
       "clock-regression \"2026-11-21T09:54:59Z\""},
      {"{time: \"2026-11-21T12:05:00Z\"}", ""},
      {"{time: \"2026-11-21T12:05:01Z\"}", "clock-regression \"2026-11-21T12:05:01Z\""},
      {"{time: \"2026-11-21T10:00:00Z\"}, {time: soon}, {time: \"2026-11-21T09:00:00Z\"}",
       "clock-regression \"2026-11-21T09:00:00Z\""},
      {"{time: \"2026-11-22T10:00:00Z\"}, {time: \"2026-11-21T10:00:00Z\"}",
       "clock-regression \"2026-11-22T10:00:00Z\"; clock-regression \"2026-11-21T10:00:00Z\""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.times);
    const auto document =
        doc::read("trackingRecord: [" + std::string(row.times) + "]", "x.yaml", doc::Format::yaml);
    CHECK(test::found(check::clockRegression(document, *parseInstant("2026-11-21T12:00:00Z"),
                                             formatInstant)) == row.findings);
  }
}
