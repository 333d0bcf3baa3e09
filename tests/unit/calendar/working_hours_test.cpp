#include "calendar/working_hours.hpp"

#include <catch2/catch.hpp>

#include "build.hpp"

using namespace som::calendar;
using namespace som::calendar::test;
using som::Code;
using som::Seconds;

namespace {

Code weekError(std::vector<Hours> given) {
  return codeOf([&] { readWeek(define("UTC", std::move(given))); });
}

}  // namespace

TEST_CASE("ranges of weekdays may go over the end of the week") {
  const Week week = readWeek(define("UTC", {on("sat-mon", {"10:00-12:00"}), on("wed", {"08:00-24:00"})}));
  CHECK(week[6] == Shifts{{hours(10), hours(12)}});
  CHECK(week[0] == week[6]);
  CHECK(week[1] == week[6]);
  CHECK(week[2].empty());
  CHECK(week[3] == Shifts{{hours(8), hours(24)}});
}

TEST_CASE("an end before the start lies on the next day") {
  const Week week =
      readWeek(define("UTC", {on("sat", {"22:00-02:00", "08:00-12:00"}), on("sun", {"18:00-00:00"})}));
  CHECK(week[6] == Shifts{{hours(8), hours(12)}, {hours(22), hours(26)}});
  CHECK(week[0] == Shifts{{hours(18), hours(24)}});
}

TEST_CASE("what is not an interval or a weekday is refused") {
  for (const char* text :
       {"", "8:00-12:00", "08:00", "08:00-", "-12:00", "08:00-25:00", "08:60-09:00", "24:00-01:00",
        "08:00-24:01", "09:00-09:00", "08:00 - 12:00", "08.00-12.00", "24:00-24:00"})
    CHECK(weekError({on("mon", {text})}) == Code::invalidCalendar);
  for (const char* day : {"", "Mon", "monday", "mon-", "-mon", "mon-fri-sun", "mo"})
    CHECK(weekError({on(day, {"08:00-12:00"})}) == Code::invalidCalendar);
  CHECK(weekError({on("mon", {"08:00-12:00", "11:59-13:00"})}) == Code::invalidCalendar);
  CHECK(weekError({on("mon-thu", {"08:00-12:00"}), on("tue", {"08:00-12:00"})}) == Code::invalidCalendar);
  CHECK(weekError({on("mon", {"08:00-12:00", "12:00-13:00"})}) == Code::fault);
}

TEST_CASE("holidays are read once each") {
  CHECK(codeOf([] { readHolidays(define("UTC", {}, {off("2026-02-30")})); }) == Code::invalidCalendar);
  CHECK(codeOf([] {
          readHolidays(define("UTC", {}, {off("2026-12-25"), off("2026-12-25")}));
        }) == Code::invalidCalendar);
  const Holidays holidays =
      readHolidays(define("UTC", {}, {off("2026-12-24", {"08:00-12:00"}), off("2026-12-25")}));
  CHECK(holidays.size() == 2);
  CHECK(holidays.begin()->second.size() == 1);
}

TEST_CASE("findings lead to the text that is wrong") {
  Definition definition = define("UTC", {on("mon", {"08:00-12:00", "nonsense"})});
  definition.file = "policy/calendar.yaml";
  definition.source = std::make_shared<const std::string>("a file with some nonsense in it");
  definition.workingHours[0].intervals[1].span = som::Span{17, 25};
  try {
    readWeek(definition);
    FAIL("no error");
  } catch (const som::Error& error) {
    const som::Diagnostic& found = error.findings().front();
    CHECK(found.message == "calendar 'test': 'nonsense' is not an interval of a day");
    CHECK(found.file == "policy/calendar.yaml");
    CHECK(found.span == som::Span{17, 25});
    CHECK(found.source == definition.source);
    CHECK_FALSE(found.hints.empty());
  }
}

TEST_CASE("the usual day is the most frequent length, on a tie the longer") {
  CHECK(usualDay(readWeek(define("UTC", {}))) == Seconds{0});
  CHECK(usualDay(readWeek(define("UTC", {on("mon-thu", {"08:00-12:30", "13:00-17:30"}),
                                         on("fri", {"08:00-16:00"}), on("sat", {"22:00-02:00"})}))) ==
        hours(9));
  CHECK(usualDay(readWeek(define("UTC", {on("mon-tue", {"08:00-12:00"}), on("wed-thu", {"08:00-16:00"})}))) ==
        hours(8));
  CHECK(usualDay(readWeek(define("UTC", {on("mon-tue", {"08:00-12:00"}), on("wed", {"08:00-16:00"})}))) ==
        hours(4));
}

TEST_CASE("open time of a week counts what overlaps once") {
  CHECK(openTime(readWeek(define("UTC", {on("mon-fri", {"09:00-17:00"})}))) == hours(40));
  CHECK(openTime(readWeek(define("UTC", {on("mon", {"22:00-06:00"}), on("tue", {"04:00-08:00"})}))) ==
        hours(10));
  CHECK(openTime(readWeek(define("UTC", {on("sat", {"22:00-06:00"}), on("sun", {"04:00-08:00"})}))) ==
        hours(10));
  CHECK(openTime(readWeek(define("UTC", {on("mon-sun", {"00:00-24:00"})}))) == hours(168));
  CHECK(openTime(readWeek(define("UTC", {on("mon-sun", {"20:00-19:00"})}))) == hours(161));
}
