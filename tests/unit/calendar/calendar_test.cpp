#include "calendar/calendar.hpp"

#include <catch2/catch.hpp>
#include <chrono>

#include "build.hpp"

using namespace som::calendar;
using namespace som::calendar::test;
using som::Code;
using som::formatInstant;
using som::parseDuration;
using som::Seconds;

namespace {

const std::vector<Hours> nineToFive = {on("mon-fri", {"09:00-17:00"})};

std::string add(const Calendar& calendar, const char* t, Seconds d) {
  return formatInstant(calendar.add(at(t), d));
}
std::string subtract(const Calendar& calendar, const char* t, Seconds d) {
  return formatInstant(calendar.subtract(at(t), d));
}
Seconds between(const Calendar& calendar, const char* a, const char* b) {
  return calendar.between(at(a), at(b));
}
std::string nextOpen(const Calendar& calendar, const char* t) {
  return formatInstant(calendar.nextOpen(at(t)));
}

}  // namespace

TEST_CASE("time is added up to the earliest instant at which it has passed") {
  const Calendar week = build("UTC", nineToFive);
  CHECK(add(week, "2026-11-20T09:00:00Z", hours(8)) == "2026-11-20T17:00:00Z");  // a Friday
  CHECK(add(week, "2026-11-20T09:00:00Z", hours(8) + Seconds{1}) == "2026-11-23T09:00:01Z");
  CHECK(add(week, "2026-11-21T12:00:00Z", hours(1)) == "2026-11-23T10:00:00Z");
  CHECK(add(week, "2026-11-21T12:00:00Z", hours(0)) == "2026-11-21T12:00:00Z");
  CHECK(add(week, "2026-11-23T09:00:00Z", hours(-1)) == "2026-11-20T16:00:00Z");
  CHECK(add(week, "2026-11-20T09:00:00Z", hours(40 * 10)) == "2027-01-28T17:00:00Z");
}

TEST_CASE("time is subtracted down to the latest instant from which it passes") {
  const Calendar week = build("UTC", nineToFive);
  CHECK(subtract(week, "2026-11-23T09:00:00Z", hours(8)) == "2026-11-20T09:00:00Z");
  CHECK(subtract(week, "2026-11-23T09:00:00Z", hours(8) + Seconds{1}) == "2026-11-19T16:59:59Z");
  CHECK(subtract(week, "2026-11-22T12:00:00Z", hours(1)) == "2026-11-20T16:00:00Z");
  CHECK(subtract(week, "2026-11-20T16:00:00Z", hours(-2)) == "2026-11-23T10:00:00Z");
}

TEST_CASE("working time between two moments has a sign") {
  const Calendar week = build("UTC", nineToFive);
  CHECK(between(week, "2026-11-20T16:00:00Z", "2026-11-23T10:00:00Z") == hours(2));
  CHECK(between(week, "2026-11-23T10:00:00Z", "2026-11-20T16:00:00Z") == hours(-2));
  CHECK(between(week, "2026-11-21T00:00:00Z", "2026-11-22T23:00:00Z") == hours(0));
  CHECK(between(week, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z") == hours(8 * 261));
}

TEST_CASE("intervals are half open") {
  const Calendar week = build("UTC", nineToFive);
  CHECK(week.isOpen(at("2026-11-20T09:00:00Z")));
  CHECK(week.isOpen(at("2026-11-20T16:59:59Z")));
  CHECK_FALSE(week.isOpen(at("2026-11-20T17:00:00Z")));
  CHECK(nextOpen(week, "2026-11-20T16:59:59Z") == "2026-11-20T16:59:59Z");
  CHECK(nextOpen(week, "2026-11-20T17:00:00Z") == "2026-11-23T09:00:00Z");
}

TEST_CASE("an overnight shift runs into the next day") {
  const Calendar night = build("UTC", {on("sat", {"22:00-02:00"})});
  CHECK(night.isOpen(at("2026-11-22T01:59:59Z")));
  CHECK_FALSE(night.isOpen(at("2026-11-22T02:00:00Z")));
  CHECK(add(night, "2026-11-22T01:00:00Z", hours(2)) == "2026-11-28T23:00:00Z");
  CHECK(subtract(night, "2026-11-22T01:00:00Z", hours(3)) == "2026-11-21T22:00:00Z");
}

TEST_CASE("a holiday takes away the shifts that start on it, not the end of the night before") {
  const Calendar nights = build("UTC", {on("mon-sun", {"22:00-06:00"})}, {off("2026-12-25")});
  CHECK(nights.segments(at("2026-12-24T12:00:00Z"), at("2026-12-27T12:00:00Z")) ==
        std::vector<Segment>{{at("2026-12-24T22:00:00Z"), at("2026-12-25T06:00:00Z")},
                             {at("2026-12-26T22:00:00Z"), at("2026-12-27T06:00:00Z")}});
}

TEST_CASE("a half day has its own hours, also where its weekday has none") {
  const Calendar week =
      build("Europe/London", nineToFive,
            {off("2026-12-24", {"08:00-12:00"}), off("2026-12-25"), off("2026-12-26", {"10:00-11:00"})});
  CHECK(between(week, "2026-12-24T00:00:00Z", "2026-12-27T00:00:00Z") == hours(5));
  CHECK(add(week, "2026-12-23T16:00:00Z", hours(7)) == "2026-12-28T10:00:00Z");
}

TEST_CASE("holidays count in their year only, and across the new year") {
  const Calendar week = build("UTC", nineToFive, {off("2026-12-31"), off("2027-01-01")});
  CHECK(add(week, "2026-12-30T16:00:00Z", hours(2)) == "2027-01-04T10:00:00Z");
  CHECK(subtract(week, "2027-01-04T10:00:00Z", hours(2)) == "2026-12-30T16:00:00Z");
  CHECK(between(week, "2027-12-31T00:00:00Z", "2028-01-01T00:00:00Z") == hours(8));
  CHECK(between(week, "2026-01-01T00:00:00Z", "2028-01-01T00:00:00Z") == hours(8 * (261 + 261 - 2)));
}

TEST_CASE("a day of 23 hours shrinks a shift, one of 25 hours stretches it") {
  const Calendar days = build("Europe/London", {on("sun", {"00:00-24:00"})});
  CHECK(between(days, "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z") == hours(23));
  CHECK(between(days, "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z") == hours(25));
  const Calendar nights = build("Europe/London", {on("sat", {"22:00-06:00"})});
  CHECK(add(nights, "2026-03-28T22:00:00Z", hours(7)) == "2026-03-29T05:00:00Z");
  CHECK(add(nights, "2026-10-24T21:00:00Z", hours(9)) == "2026-10-25T06:00:00Z");
}

TEST_CASE("a shift that starts in a spring gap starts later by the gap") {
  const Calendar early = build("Europe/London", {on("sun", {"01:30-05:00"})});
  CHECK(nextOpen(early, "2026-03-29T00:00:00Z") == "2026-03-29T01:30:00Z");  // 02:30 in summer time
  CHECK(between(early, "2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z") == hours(2, 30));
  const Calendar within = build("Europe/London", {on("sun", {"01:45-02:15"})});
  CHECK(between(within, "2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z") == hours(0));
  const Calendar moved = build("Europe/London", {on("sun", {"01:15-01:45", "02:00-03:00"})});
  CHECK(between(moved, "2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z") == hours(1));  // they overlap
}

TEST_CASE("a shift in an autumn overlap happens once") {
  const Calendar once = build("Europe/London", {on("sun", {"01:00-01:30"})});
  CHECK(once.segments(at("2026-10-24T00:00:00Z"), at("2026-10-26T00:00:00Z")) ==
        std::vector<Segment>{{at("2026-10-25T00:00:00Z"), at("2026-10-25T00:30:00Z")}});
  const Calendar across = build("Europe/London", {on("sun", {"01:30-02:30"})});
  CHECK(between(across, "2026-10-24T00:00:00Z", "2026-10-26T00:00:00Z") == hours(2));
}

TEST_CASE("Lord Howe's shifts change by half an hour") {
  const Calendar howe = build("Australia/Lord_Howe", {on("sun", {"00:00-06:00"})});
  CHECK(between(howe, "2026-10-03T00:00:00Z", "2026-10-05T00:00:00Z") == hours(5, 30));
  CHECK(between(howe, "2026-04-04T00:00:00Z", "2026-04-06T00:00:00Z") == hours(6, 30));
}

TEST_CASE("on the day that Samoa skipped nobody worked") {
  const Calendar apia = build("Pacific/Apia", nineToFive);  // 30 December 2011 would have been a Friday
  CHECK(apia.segments(at("2011-12-29T12:00:00Z"), at("2012-01-03T00:00:00Z")) ==
        std::vector<Segment>{{at("2011-12-29T19:00:00Z"), at("2011-12-30T03:00:00Z")},
                             {at("2012-01-01T19:00:00Z"), at("2012-01-02T03:00:00Z")},
                             {at("2012-01-02T19:00:00Z"), at("2012-01-03T00:00:00Z")}});
  const Calendar night = build("Pacific/Apia", {on("thu", {"22:00-02:00"})});
  CHECK(between(night, "2011-12-30T00:00:00Z", "2011-12-31T00:00:00Z") == hours(4));
}

TEST_CASE("summer time counts after 2037") {
  const Calendar week = build("Europe/London", nineToFive);
  CHECK(nextOpen(week, "2040-07-02T00:00:00Z") == "2040-07-02T08:00:00Z");
  CHECK(nextOpen(week, "2040-12-03T00:00:00Z") == "2040-12-03T09:00:00Z");
  CHECK(add(week, "2037-07-01T08:00:00Z", 261 * hours(8)) == "2038-06-30T16:00:00Z");
}

TEST_CASE("a calendar without working time ahead is an error, not a loop") {
  const Calendar empty = build("UTC", {});
  const Calendar london = build("Europe/London", {});
  const Calendar once = build("UTC", {}, {off("2031-05-01", {"09:00-10:00"})});
  CHECK(codeOf([&] { empty.add(at("2026-01-01T00:00:00Z"), Seconds{1}); }) == Code::noWorkingTime);
  CHECK(codeOf([&] { london.add(at("2026-01-01T00:00:00Z"), Seconds{1}); }) == Code::noWorkingTime);
  CHECK(codeOf([&] { london.subtract(at("2026-01-01T00:00:00Z"), Seconds{1}); }) == Code::noWorkingTime);
  CHECK(codeOf([&] { empty.nextOpen(at("2026-01-01T00:00:00Z")); }) == Code::noWorkingTime);
  CHECK(add(once, "2026-01-01T00:00:00Z", hours(1)) == "2031-05-01T10:00:00Z");
  CHECK(codeOf([&] { once.add(at("2026-01-01T00:00:00Z"), hours(1) + Seconds{1}); }) == Code::noWorkingTime);
  CHECK(subtract(once, "2099-01-01T00:00:00Z", hours(1)) == "2031-05-01T09:00:00Z");
  CHECK(codeOf([&] { once.subtract(at("2031-05-01T09:00:00Z"), Seconds{1}); }) == Code::noWorkingTime);
  CHECK(between(empty, "2026-01-01T00:00:00Z", "2099-01-01T00:00:00Z") == hours(0));
  CHECK(empty.segments(at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z")).empty());
  CHECK(empty.add(at("2026-01-01T00:00:00Z"), Seconds{0}) == at("2026-01-01T00:00:00Z"));
}

TEST_CASE("days and weeks take the calendar's usual length") {
  const Calendar week =
      build("UTC", {on("mon-thu", {"08:00-12:30", "13:00-17:30"}), on("fri", {"08:00-16:00"})});
  CHECK(week.usualDay() == hours(9));
  CHECK(week.length(parseDuration("P1W2DT30M").value()) == hours(63, 30));
  CHECK(week.length(parseDuration("PT8H").value()) == hours(8));
  CHECK(Calendar::always().usualDay() == hours(24));
  CHECK(Calendar::always().length(parseDuration("P1W").value()) == hours(168));
  const Calendar allDay = build("UTC", {on("mon-sun", {"00:00-24:00"})});
  CHECK(allDay.length(parseDuration("P1W").value()) == hours(120));  // five days where it is not `always`
  const Calendar empty = build("UTC", {});
  CHECK(codeOf([&] { empty.length(parseDuration("P1D").value()); }) == Code::noWorkingTime);
  CHECK(empty.length(parseDuration("PT1H").value()) == hours(1));
}

TEST_CASE("always never closes") {
  const Calendar& always = Calendar::always();
  CHECK(always.id() == "always");
  CHECK(add(always, "2026-12-25T00:00:00Z", hours(30)) == "2026-12-26T06:00:00Z");
  CHECK(subtract(always, "2026-12-25T00:00:00Z", hours(1)) == "2026-12-24T23:00:00Z");
  CHECK(between(always, "2026-12-25T00:00:00Z", "2026-12-24T00:00:00Z") == hours(-24));
  CHECK(nextOpen(always, "2026-12-25T00:00:00Z") == "2026-12-25T00:00:00Z");
  CHECK(always.segments(at("2026-12-25T00:00:00Z"), at("2026-12-26T00:00:00Z")).size() == 1);
}

TEST_CASE("open stretches that touch are one") {
  const Calendar allDay = build("Europe/London", {on("mon-sun", {"00:00-24:00"})});
  CHECK(allDay.segments(at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z")) ==
        std::vector<Segment>{{at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z")}});
}

TEST_CASE("one more day off shifts what comes after") {
  const Calendar week = build("UTC", nineToFive, {{{"2026-11-23", {}}}});
  CHECK(add(week, "2026-11-20T16:00:00Z", hours(2)) == "2026-11-24T10:00:00Z");
}

TEST_CASE("a hundred years of working time are added and taken back") {
  std::vector<Holiday> holidays;
  for (int year = 2020; year < 2040; ++year)
    for (const char* day : {"-01-01", "-05-01", "-12-25", "-12-26"})
      holidays.push_back(off(std::to_string(year) + day));
  const Calendar week = build("Europe/London", nineToFive, holidays);
  const auto end = week.add(at("2026-01-01T00:00:00Z"), 100 * 52 * hours(40));
  CHECK(week.between(at("2026-01-01T00:00:00Z"), end) == 100 * 52 * hours(40));
  CHECK(week.subtract(end, 100 * 52 * hours(40)) == at("2026-01-02T09:00:00Z"));
  CHECK(codeOf([&] { week.add(at("9990-01-01T00:00:00Z"), hours(40) * 52 * 11); }) == Code::noWorkingTime);
}
