#include "calendar/zone.hpp"

#include <date/tz.h>

#include <catch2/catch.hpp>
#include <random>

#include "build.hpp"

using namespace som::calendar;
using namespace som::calendar::test;
using som::Code;
using som::formatInstant;
using som::Instant;
using som::Seconds;

namespace {

Local local(const char* text) { return Local{at(text).time_since_epoch()}; }
std::string utc(const Zone& zone, const char* text) { return formatInstant(zone.toUtc(local(text))); }
Seconds offset(const Zone& zone, const char* text) { return zone.periodAt(at(text)).offset; }

}  // namespace

TEST_CASE("UTC needs no zone file") {
  CHECK(Zone::load("UTC") == Zone::utc());
  CHECK(Zone::utc()->name() == "UTC");
  CHECK(offset(*Zone::utc(), "2026-07-01T00:00:00Z") == Seconds{0});
}

TEST_CASE("a time in a spring gap moves forward by the gap") {
  const auto london = Zone::load("Europe/London");
  CHECK(utc(*london, "2026-03-29T00:59:59Z") == "2026-03-29T00:59:59Z");
  CHECK(utc(*london, "2026-03-29T01:00:00Z") == "2026-03-29T01:00:00Z");
  CHECK(utc(*london, "2026-03-29T01:30:00Z") == "2026-03-29T01:30:00Z");  // 02:30 in summer time
  CHECK(utc(*london, "2026-03-29T02:00:00Z") == "2026-03-29T01:00:00Z");
}

TEST_CASE("of a time in an autumn overlap the first occurrence counts") {
  const auto london = Zone::load("Europe/London");
  CHECK(utc(*london, "2026-10-25T00:59:59Z") == "2026-10-24T23:59:59Z");
  CHECK(utc(*london, "2026-10-25T01:30:00Z") == "2026-10-25T00:30:00Z");
  CHECK(utc(*london, "2026-10-25T02:00:00Z") == "2026-10-25T02:00:00Z");
}

TEST_CASE("Lord Howe moves its clocks by half an hour") {
  const auto zone = Zone::load("Australia/Lord_Howe");
  CHECK(offset(*zone, "2026-01-01T00:00:00Z") == hours(11));
  CHECK(offset(*zone, "2026-07-01T00:00:00Z") == hours(10, 30));
  CHECK(utc(*zone, "2026-10-04T02:10:00Z") == "2026-10-03T15:40:00Z");
}

TEST_CASE("Samoa skipped a day") {
  const auto apia = Zone::load("Pacific/Apia");
  CHECK_FALSE(apia->skipped(std::chrono::local_days{std::chrono::year{2011} / 12 / 29}));
  CHECK(apia->skipped(std::chrono::local_days{std::chrono::year{2011} / 12 / 30}));
  CHECK_FALSE(apia->skipped(std::chrono::local_days{std::chrono::year{2011} / 12 / 31}));
  CHECK(utc(*apia, "2011-12-30T02:00:00Z") == "2011-12-30T12:00:00Z");  // 31 December, 02:00
}

TEST_CASE("summer time goes on after 2037") {
  const auto london = Zone::load("Europe/London");
  for (const char* summer : {"2037-07-01T00:00:00Z", "2038-07-01T00:00:00Z", "2150-07-01T00:00:00Z"})
    CHECK(offset(*london, summer) == hours(1));
  for (const char* winter : {"2037-12-31T00:00:00Z", "2038-01-19T03:14:08Z", "2150-01-01T00:00:00Z"})
    CHECK(offset(*london, winter) == hours(0));
  const Period first = london->periodAt(at("2038-01-01T00:00:00Z"));
  CHECK(formatInstant(first.begin) == "2037-10-25T01:00:00Z");
  CHECK(formatInstant(first.end) == "2038-03-28T01:00:00Z");
}

TEST_CASE("what is not a zone is refused with a hint") {
  for (const char* name :
       {"", "Europe/Londn", "../../etc/passwd", "/etc/passwd", "Europe/../Europe/London", "Europe",
        "europe london", "zone.tab", "tzdata.zi", "localtime", "right/Europe/London", "Europe/London\n"})
    CHECK(codeOf([&] { Zone::load(name); }) == Code::unknownZone);
  try {
    Zone::load("Europe/Londn");
  } catch (const som::Error& error) {
    CHECK(error.findings().front().hints.at(0) == "did you mean 'Europe/London'?");
  }
}

TEST_CASE("offsets are those of the date library as far as it knows them") {
  std::mt19937_64 random(7);
  std::uniform_int_distribution<std::int64_t> when(at("1950-01-01T00:00:00Z").time_since_epoch().count(),
                                                   at("2037-10-01T00:00:00Z").time_since_epoch().count());
  for (const char* name :
       {"Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca",
        "America/Sao_Paulo", "America/Nuuk", "Antarctica/Troll", "Asia/Tehran", "Asia/Kathmandu",
        "Europe/Dublin", "Asia/Gaza", "Pacific/Kwajalein"}) {
    const auto zone = Zone::load(name);
    const date::time_zone* oracle = date::locate_zone(name);
    for (int i = 0; i < 1000; ++i) {
      const Instant t{Seconds{when(random)}};
      const date::local_seconds l{t.time_since_epoch()};
      const date::local_info info = oracle->get_info(l);
      INFO(name << " " << formatInstant(t));
      REQUIRE(zone->periodAt(t).offset == oracle->get_info(t).offset);
      REQUIRE(zone->toUtc(Local{t.time_since_epoch()}) == Instant{l.time_since_epoch() - info.first.offset});
    }
  }
}

TEST_CASE("a moment in a zone has its offset") {
  const Instant moment = at("2026-12-07T10:00:00Z");
  CHECK(formatLocal(moment, *Zone::utc()) == "2026-12-07T10:00:00Z");
  CHECK(formatLocal(moment, *Zone::load("America/New_York")) == "2026-12-07T05:00:00-05:00");
  CHECK(formatLocal(moment, *Zone::load("Asia/Kathmandu")) == "2026-12-07T15:45:00+05:45");
}
