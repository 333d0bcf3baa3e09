// Calendars against a table of minutes: an independent, slow model with the zones of the date library.
#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <random>

#include "build.hpp"

using namespace som::calendar;
using namespace som::calendar::test;
using som::Instant;
using som::Seconds;
namespace chr = std::chrono;

namespace {

constexpr std::int64_t minutesOfDay = 1440;
constexpr int days = 70;

struct Pattern {
  std::array<std::vector<std::pair<int, int>>, 7> week;  ///< minutes from and to, by c_encoding
  std::vector<std::pair<chr::local_days, std::vector<std::pair<int, int>>>> holidays;
};

std::string clockText(int minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

std::vector<std::string> intervalTexts(const std::vector<std::pair<int, int>>& intervals) {
  std::vector<std::string> made;
  for (const auto& [from, to] : intervals)
    made.push_back(clockText(from) + "-" + clockText(to > 1440 ? to - 1440 : to));
  return made;
}

/// Every minute of `days` days: whether it is open, and how many were open before it.
struct Table {
  Instant begin;
  std::vector<char> open;
  std::vector<std::int64_t> before;

  std::int64_t worked(Instant t) const {  // seconds since the begin
    const std::int64_t s = (t - begin).count();
    const auto minute = static_cast<std::size_t>(s / 60);
    return before[minute] * 60 + (open[minute] ? s % 60 : 0);
  }
  Instant end() const { return begin + chr::minutes{open.size()}; }
  std::int64_t total() const { return before.back() * 60; }

  /// The earliest moment at which `seconds` have been worked since the begin; `seconds` at least 1.
  Instant reached(std::int64_t seconds) const {
    const auto next = std::lower_bound(before.begin(), before.end(), (seconds + 59) / 60);
    const auto minute = static_cast<std::int64_t>(next - before.begin()) - 1;
    return begin + chr::minutes{minute} + Seconds{seconds - before[static_cast<std::size_t>(minute)] * 60};
  }
  /// The latest moment at which no more than `seconds` have been worked since the begin.
  Instant left(std::int64_t seconds) const {
    const auto next = std::upper_bound(before.begin(), before.end(), seconds / 60);
    const auto minute = static_cast<std::int64_t>(next - before.begin()) - 1;
    return begin + chr::minutes{minute} + Seconds{seconds % 60};
  }
};

Table makeTable(const Pattern& pattern, const date::time_zone& zone, Instant begin) {
  Table table;
  table.begin = begin;
  const auto size = static_cast<std::size_t>(days * minutesOfDay);
  std::vector<std::int64_t> local(size);  // minutes
  for (std::size_t i = 0; i < size;) {
    const date::sys_info info = zone.get_info(begin + chr::minutes{i});
    for (; i < size && begin + chr::minutes{i} < info.end; ++i)
      local[i] = (begin.time_since_epoch() + info.offset).count() / 60 + static_cast<std::int64_t>(i);
  }
  // Local minute → index of its first occurrence; one in a gap moves on by the gap.
  const std::int64_t low = *std::min_element(local.begin(), local.end());
  const std::int64_t high = *std::max_element(local.begin(), local.end());
  std::vector<std::int64_t> first(static_cast<std::size_t>(high - low + 1), -1);
  for (std::size_t i = size; i-- > 0;)
    first[static_cast<std::size_t>(local[i] - low)] = static_cast<std::int64_t>(i);
  for (std::size_t i = 1; i < first.size(); ++i)
    if (first[i] < 0) first[i] = first[i - 1] + 1;
  std::vector<bool> dayExists(days + 4);
  const std::int64_t lowDay = low / minutesOfDay;
  for (const std::int64_t minute : local)
    dayExists[static_cast<std::size_t>(minute / minutesOfDay - lowDay)] = true;

  table.open.assign(size, 0);
  const auto index = [&](std::int64_t minute) {
    return minute < low    ? std::int64_t{0}
           : minute > high ? static_cast<std::int64_t>(size)
                           : first[static_cast<std::size_t>(minute - low)];
  };
  for (std::int64_t day = lowDay - 1; day <= high / minutesOfDay; ++day) {
    if (day >= lowDay && !dayExists[static_cast<std::size_t>(day - lowDay)]) continue;
    const chr::local_days date{chr::days{day}};
    const auto* intervals = &pattern.week[chr::weekday{date}.c_encoding()];
    for (const auto& holiday : pattern.holidays)
      if (holiday.first == date) intervals = &holiday.second;
    for (const auto& [from, to] : *intervals)
      for (std::int64_t i = index(day * minutesOfDay + from); i < index(day * minutesOfDay + to); ++i)
        table.open[static_cast<std::size_t>(i)] = 1;
  }
  table.before.assign(size + 1, 0);
  for (std::size_t i = 0; i < size; ++i) table.before[i + 1] = table.before[i] + table.open[i];
  return table;
}

struct Dice {
  std::mt19937_64 engine{20261121};
  int operator()(int low, int high) { return std::uniform_int_distribution<int>(low, high)(engine); }
};

std::vector<std::pair<int, int>> randomIntervals(Dice& dice) {
  std::vector<std::pair<int, int>> made;
  int from = dice(0, 3) == 0 ? 0 : dice(0, 1300);
  while (from < 1440 && made.size() < 4) {
    const int to = from + (dice(0, 2) == 0 ? dice(1, 1439) : dice(1, 300));
    // The end of the last interval may lie on the next day; one that ends at midnight is written 24:00.
    made.emplace_back(from, to);
    from = to + dice(0, 200);
  }
  return made;
}

Pattern randomPattern(Dice& dice, Instant begin) {
  Pattern pattern;
  const bool nights = dice(0, 2) == 0;
  for (auto& intervals : pattern.week)
    if (dice(0, 3) != 0)
      intervals = nights ? std::vector<std::pair<int, int>>{{1320 - dice(0, 60), 1440 + dice(1, 600)}}
                         : randomIntervals(dice);
  const chr::local_days start{chr::floor<chr::days>(begin).time_since_epoch()};
  for (int day = 0; day < days; ++day)
    if (dice(0, 14) == 0)
      pattern.holidays.emplace_back(start + chr::days{day}, dice(0, 1) == 0
                                                                ? randomIntervals(dice)
                                                                : std::vector<std::pair<int, int>>{});
  return pattern;
}

Definition definitionOf(const Pattern& pattern, const char* zone) {
  constexpr std::array names = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  Definition made = define(zone, {});
  for (std::size_t i = 0; i < 7; ++i)
    if (!pattern.week[i].empty()) made.workingHours.push_back(on(names[i], intervalTexts(pattern.week[i])));
  for (const auto& [date, intervals] : pattern.holidays)
    made.holidays.push_back(off(som::formatDay(chr::year_month_day{date}), intervalTexts(intervals)));
  return made;
}

int ask(const Calendar& calendar, const Table& table, Dice& dice) {
  int asked = 0;
  const Instant low = table.begin + chr::days{4};  // shifts before the table may run into its first days
  const Instant high = table.end() - chr::days{4};
  const auto span = static_cast<int>((high - low).count());
  for (int i = 0; i < 150; ++i) {
    const Instant a = low + Seconds{dice(0, 3) == 0 ? dice(0, span / 60) * 60 : dice(0, span)};
    const Instant b = low + Seconds{dice(0, span)};
    const std::int64_t worked = table.worked(b) - table.worked(a);
    INFO(calendar.zone().name() << " " << som::formatInstant(a) << " " << som::formatInstant(b));
    REQUIRE(calendar.between(a, b).count() == worked);
    REQUIRE(calendar.isOpen(a) ==
            (table.open[static_cast<std::size_t>((a - table.begin).count() / 60)] != 0));
    asked += 2;
    if (worked > 0) {
      REQUIRE(calendar.add(a, Seconds{worked}) == table.reached(table.worked(a) + worked));
      REQUIRE(calendar.subtract(b, Seconds{worked}) == table.left(table.worked(b) - worked));
      asked += 2;
    }
    if (table.worked(high) > table.worked(a)) {
      REQUIRE(calendar.nextOpen(a) == table.reached(table.worked(a) + 1) - Seconds{1});
      ++asked;
    }
  }
  return asked;
}

}  // namespace

TEST_CASE("calendars agree with a table of minutes") {
  constexpr std::array zones = {"Europe/London",
                                "America/New_York",
                                "Australia/Lord_Howe",
                                "Pacific/Apia",
                                "America/Sao_Paulo",
                                "Africa/Casablanca",
                                "Asia/Kathmandu",
                                "America/Nuuk",
                                "Antarctica/Troll",
                                "Africa/Cairo",
                                "UTC",
                                "Pacific/Kwajalein"};
  Dice dice;
  int asked = 0;
  for (int round = 0; round < 240; ++round) {
    const char* name = zones[static_cast<std::size_t>(round) % zones.size()];
    const date::time_zone* zone = date::locate_zone(name);
    Instant middle = at("1990-01-01T00:00:00Z") + chr::days{dice(0, 46 * 365)};
    if (round == 3) middle = at("2011-12-30T10:00:00Z");
    if (round == 11) middle = at("1993-08-21T12:00:00Z");
    // Mostly around a change of the clock, where there is one.
    const date::sys_info info = zone->get_info(middle);
    if (dice(0, 3) != 0 && info.end < at("2037-01-01T00:00:00Z")) middle = info.end;
    const Instant begin = chr::floor<chr::days>(middle) - chr::days{dice(10, days - 10)};
    const Pattern pattern = randomPattern(dice, begin);
    asked += ask(build(definitionOf(pattern, name)), makeTable(pattern, *zone, begin), dice);
  }
  CHECK(asked >= 100000);
}

TEST_CASE("weeks that are counted are as long as weeks that are looked at") {
  Dice dice;
  for (const char* zone : {"Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia"}) {
    for (int round = 0; round < 10; ++round) {
      const Instant from = at("2009-01-01T00:00:00Z") + Seconds{dice(0, 40 * 365) * 86400 + dice(0, 86399)};
      const Calendar calendar = build(definitionOf(randomPattern(dice, from), zone));
      const Instant to = from + Seconds{dice(300, 2000) * 86400 + dice(0, 86399)};
      const auto open = calendar.segments(from, to);  // looks at every week
      REQUIRE_FALSE(open.empty());
      Seconds sum{0};
      for (const Segment& s : open) sum += s.end - s.begin;
      INFO(zone << " " << som::formatInstant(from) << " " << som::formatInstant(to));
      CHECK(calendar.between(from, to) == sum);
      CHECK(calendar.add(from, sum) == open.back().end);
      CHECK(calendar.subtract(to, sum) == open.front().begin);
    }
  }
}
