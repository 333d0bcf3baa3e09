#pragma once

#include <array>
#include <chrono>
#include <map>
#include <vector>

#include "base/instant.hpp"
#include "calendar/definition.hpp"

namespace som::calendar {

/// A stretch of work, in local time since the midnight on which its day begins.
struct Shift {
  Seconds start;  ///< 0 to 24 h, 24 h excluded
  Seconds end;    ///< after the start by at most 24 h: past 24 h it runs into the next day
  friend bool operator==(const Shift&, const Shift&) = default;
};
using Shifts = std::vector<Shift>;

/// The shifts of each weekday, `Sunday` first as `weekday::c_encoding` counts.
using Week = std::array<Shifts, 7>;

/// The shifts of days that differ from their weekday; a day off has none.
using Holidays = std::map<std::chrono::local_days, Shifts>;

/// Reads intervals `08:00-12:30` of one day: `24:00` is its end, an end at or before the start lies on the
/// next day (`22:00-02:00`). Throws invalid-calendar for what is not one, has no length or overlaps.
Shifts readShifts(const Definition& definition, const std::vector<Text>& intervals);

/// Reads the weekdays. Throws invalid-calendar, also where a day has hours twice.
Week readWeek(const Definition& definition);

/// Reads a calendar's own holidays, without those it includes. Throws invalid-calendar.
Holidays readHolidays(const Definition& definition);

/// The length of the usual working day: the most frequent sum of a weekday's shifts, on a tie the longer;
/// weekdays without work do not count. Zero where no weekday has work.
Seconds usualDay(const Week& week);

/// Working time of one undisturbed week, what overlaps counted once.
Seconds openTime(const Week& week);

/// A finding at a text of the definition.
Diagnostic finding(const Definition& definition, const Text& where, Code code, std::string message);

}  // namespace som::calendar
