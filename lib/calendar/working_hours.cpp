#include "calendar/working_hours.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/suggest.hpp"

namespace som::calendar {
namespace chr = std::chrono;
namespace {

constexpr Seconds day = chr::hours{24};
constexpr std::array<std::string_view, 7> dayNames = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

/// Reads `HH:MM` up to 24:00 as seconds since midnight.
std::optional<Seconds> readOpening(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  for (const std::size_t i : {0U, 1U, 3U, 4U})
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
  const int hour = (text[0] - '0') * 10 + (text[1] - '0');
  const int minute = (text[3] - '0') * 10 + (text[4] - '0');
  if (minute > 59 || hour * 60 + minute > 24 * 60) return std::nullopt;
  return chr::minutes{hour * 60 + minute};
}

std::optional<unsigned> readWeekday(std::string_view text) {
  const auto found = std::find(dayNames.begin(), dayNames.end(), text);
  if (found == dayNames.end()) return std::nullopt;
  return static_cast<unsigned>(found - dayNames.begin());
}

Shift readShift(const Definition& definition, const Text& text) {
  const std::string_view value = text.value;
  const auto dash = value.find('-');
  const auto start = readOpening(value.substr(0, dash));
  const auto end = dash == value.npos ? std::nullopt : readOpening(value.substr(dash + 1));
  if (!start || !end || *start == day)
    throw Error(finding(definition, text, Code::invalidCalendar,
                        fmt::format("'{}' is not an interval of a day", value))
                    .hint("write 08:00-12:30; 22:00-02:00 runs into the next day; 24:00 ends a day"));
  if (*start == *end)
    throw Error(
        finding(definition, text, Code::invalidCalendar, fmt::format("the interval '{}' is empty", value))
            .hint("a whole day is 00:00-24:00"));
  return {*start, *end < *start ? *end + day : *end};
}

/// Returns the first and the last weekday of `fri` or `mon-thu`.
std::pair<unsigned, unsigned> readDays(const Definition& definition, const Text& text) {
  const std::string_view value = text.value;
  const auto dash = value.find('-');
  const auto first = readWeekday(value.substr(0, dash));
  const auto last = dash == value.npos ? first : readWeekday(value.substr(dash + 1));
  if (!first || !last)
    throw Error(finding(definition, text, Code::invalidCalendar,
                        fmt::format("'{}' is not a weekday or a range of weekdays", value))
                    .hint("weekdays are mon, tue, wed, thu, fri, sat, sun; a range is mon-thu"));
  return {*first, *last};
}

}  // namespace

Diagnostic finding(const Definition& definition, const Text& where, Code code, std::string message) {
  Diagnostic made(code, fmt::format("calendar '{}': {}", definition.id, message));
  made.file = definition.file;
  if (definition.source && where.span) {
    made.source = definition.source;
    made.span = where.span;
  }
  return made;
}

Shifts readShifts(const Definition& definition, const std::vector<Text>& intervals) {
  Shifts shifts;
  for (const Text& text : intervals) {
    const Shift shift = readShift(definition, text);
    for (const Shift& other : shifts)
      if (shift.start < other.end && other.start < shift.end)
        throw Error(finding(definition, text, Code::invalidCalendar,
                            fmt::format("'{}' overlaps another interval of the same day", text.value)));
    shifts.push_back(shift);
  }
  std::sort(shifts.begin(), shifts.end(), [](const Shift& a, const Shift& b) { return a.start < b.start; });
  return shifts;
}

Week readWeek(const Definition& definition) {
  Week week;
  std::array<bool, 7> given{};
  for (const Hours& hours : definition.workingHours) {
    const auto [first, last] = readDays(definition, hours.days);
    const Shifts shifts = readShifts(definition, hours.intervals);
    for (unsigned weekday = first;; weekday = (weekday + 1) % 7) {
      if (given[weekday])
        throw Error(finding(definition, hours.days, Code::invalidCalendar,
                            fmt::format("{} has working hours twice", dayNames[weekday])));
      given[weekday] = true;
      week[weekday] = shifts;
      if (weekday == last) break;
    }
  }
  return week;
}

Holidays readHolidays(const Definition& definition) {
  Holidays holidays;
  for (const Holiday& holiday : definition.holidays) {
    const auto date = parseDay(holiday.date.value);
    if (!date)
      throw Error(finding(definition, holiday.date, Code::invalidCalendar,
                          fmt::format("'{}' is not a day", holiday.date.value))
                      .hint("write 2026-12-25"));
    const Shifts shifts = readShifts(definition, holiday.intervals);
    if (!holidays.emplace(chr::local_days{*date}, shifts).second)
      throw Error(finding(definition, holiday.date, Code::invalidCalendar,
                          fmt::format("{} is a holiday twice", holiday.date.value)));
  }
  return holidays;
}

Seconds usualDay(const Week& week) {
  std::map<Seconds, int> count;
  for (const Shifts& shifts : week) {
    Seconds sum{0};
    for (const Shift& shift : shifts) sum += shift.end - shift.start;
    if (sum.count() > 0) ++count[sum];
  }
  Seconds usual{0};
  int most = 0;
  for (const auto& [length, times] : count)  // ascending, so that the longer one wins a tie
    if (times >= most) {
      usual = length;
      most = times;
    }
  return usual;
}

Seconds openTime(const Week& week) {
  std::vector<Shift> all;
  for (unsigned weekday = 0; weekday < 7; ++weekday)
    for (const Shift& shift : week[weekday]) {
      const Shift moved{shift.start + weekday * day, shift.end + weekday * day};
      all.push_back({moved.start, std::min(moved.end, 7 * day)});
      if (moved.end > 7 * day) all.push_back({Seconds{0}, moved.end - 7 * day});
    }
  std::sort(all.begin(), all.end(), [](const Shift& a, const Shift& b) { return a.start < b.start; });
  Seconds sum{0};
  Seconds covered{0};
  for (const Shift& shift : all) {
    sum += std::max(Seconds{0}, shift.end - std::max(shift.start, covered));
    covered = std::max(covered, shift.end);
  }
  return sum;
}

}  // namespace som::calendar
