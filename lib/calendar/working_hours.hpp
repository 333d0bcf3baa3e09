#pragma once

#include <array>
#include <chrono>
#include <map>
#include <vector>

#include "base/instant.hpp"
#include "calendar/definition.hpp"

namespace som::calendar {

/// One shift, in local time since the midnight on which its day begins.
struct Shift {
  Seconds start;  ///< from 0 h to below 24 h
  Seconds end;    ///< at most 24 h after the start; beyond 24 h it reaches into the next day
  friend bool operator==(const Shift&, const Shift&) = default;
};
using Shifts = std::vector<Shift>;

/// The shifts of each weekday, Sunday first as in `weekday::c_encoding`.
using Week = std::array<Shifts, 7>;

/// The shifts of days that differ from their weekday; a day off has none.
using Holidays = std::map<std::chrono::local_days, Shifts>;

/// Parses the intervals of one day, such as `08:00-12:30`. `24:00` is its end; an end at or before the start
/// lies on the next day (`22:00-02:00`). Throws invalid-calendar for malformed, empty or overlapping
/// intervals.
Shifts readShifts(const Definition& definition, const std::vector<Text>& intervals);

/// Parses the weekdays. Throws invalid-calendar, also if a day has hours twice.
Week readWeek(const Definition& definition);

/// Parses a calendar's own holidays, without those of its includes. Throws invalid-calendar.
Holidays readHolidays(const Definition& definition);

/// Returns the length of the usual working day: the most frequent sum of a weekday's shifts; the longer one
/// wins a tie. Weekdays without work do not count. Zero if no weekday has work.
Seconds usualDay(const Week& week);

/// Returns the working time of one undisturbed week; overlaps count once.
Seconds openTime(const Week& week);

/// Makes a finding at a text of the definition.
Diagnostic finding(const Definition& definition, const Text& where, Code code, std::string message);

}  // namespace som::calendar
