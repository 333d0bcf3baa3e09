#include "calendar/posix_rule.hpp"

#include <catch2/catch.hpp>

#include "build.hpp"

using namespace som::calendar;
using namespace som::calendar::test;
using som::formatInstant;
using som::Seconds;

TEST_CASE("a rule without summer time never changes") {
  const auto rule = PosixRule::parse("<+0545>-5:45");
  REQUIRE(rule);
  CHECK(rule->periodAt(at("2050-07-01T00:00:00Z")) == Period{sinceEver, forEver, hours(5, 45)});
}

TEST_CASE("summer time begins and ends by month, week and weekday") {
  const auto rule = PosixRule::parse("GMT0BST,M3.5.0/1,M10.5.0");
  REQUIRE(rule);
  const Period summer = rule->periodAt(at("2050-07-01T00:00:00Z"));
  CHECK(formatInstant(summer.begin) == "2050-03-27T01:00:00Z");
  CHECK(formatInstant(summer.end) == "2050-10-30T01:00:00Z");
  CHECK(summer.offset == hours(1));
  const Period winter = rule->periodAt(summer.end);
  CHECK(winter.begin == summer.end);
  CHECK(formatInstant(winter.end) == "2051-03-26T01:00:00Z");
  CHECK(winter.offset == hours(0));
}

TEST_CASE("in the south summer time goes over the new year") {
  const auto rule = PosixRule::parse("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0");
  REQUIRE(rule);
  const Period summer = rule->periodAt(at("2041-01-01T00:00:00Z"));
  CHECK(summer.offset == hours(11));
  CHECK(formatInstant(summer.begin) == "2040-10-06T15:30:00Z");
  CHECK(formatInstant(summer.end) == "2041-04-06T15:00:00Z");
}

TEST_CASE("hours below zero and beyond a day are understood") {
  const auto nuuk = PosixRule::parse("<-02>2<-01>,M3.5.0/-1,M10.5.0/0");
  REQUIRE(nuuk);
  CHECK(formatInstant(nuuk->periodAt(at("2040-06-01T00:00:00Z")).begin) == "2040-03-25T01:00:00Z");
  const auto gaza = PosixRule::parse("EET-2EEST,M3.4.4/50,M10.4.4/50");
  REQUIRE(gaza);
  CHECK(formatInstant(gaza->periodAt(at("2040-06-01T00:00:00Z")).begin) == "2040-03-24T00:00:00Z");
}

TEST_CASE("days are counted with and without 29 February") {
  const auto julian = PosixRule::parse("AAA0BBB,J60/0,J300/0");
  REQUIRE(julian);
  CHECK(formatInstant(julian->periodAt(at("2040-06-01T00:00:00Z")).begin) == "2040-03-01T00:00:00Z");
  CHECK(formatInstant(julian->periodAt(at("2041-06-01T00:00:00Z")).begin) == "2041-03-01T00:00:00Z");
  const auto counted = PosixRule::parse("AAA0BBB,59/0,300/0");
  REQUIRE(counted);
  CHECK(formatInstant(counted->periodAt(at("2040-06-01T00:00:00Z")).begin) == "2040-02-29T00:00:00Z");
  CHECK(formatInstant(counted->periodAt(at("2041-06-01T00:00:00Z")).begin) == "2041-03-01T00:00:00Z");
}

TEST_CASE("what is not a rule is refused") {
  for (const char* text :
       {"", "GM0", "GMT", "GMT0BST", "GMT0BST,M3.5.0", "GMT0BST,M13.5.0,M10.5.0", "GMT0BST,M3.6.0,M10.5.0",
        "GMT0BST,M3.5.0/1,M10.5.0 ", "<GMT0", "GMT200", "GMT0BST,J0,J1", "GMT0BST,M3.5.7,M1.1.1", "GMT0:60"})
    CHECK_FALSE(PosixRule::parse(text));
}
