#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "base/duration.hpp"
#include "base/instant.hpp"
#include "calendar/timetable.hpp"
#include "calendar/working_hours.hpp"
#include "calendar/zone.hpp"

namespace som::calendar {

/// When people work: computes with working time, which is elapsed time while the calendar is open.
///
/// A shift belongs to the local date on which it starts: a holiday takes away the shifts that start on it,
/// and neither the end of the shift that began the night before, nor those of a day that the zone skipped.
/// Where moved local times make shifts overlap, what overlaps counts once. Immutable.
class Calendar {
 public:
  /// The built-in calendar that never closes.
  static const Calendar& always();

  Calendar(std::string id, std::shared_ptr<const Zone> zone, Week week, Holidays holidays);

  const std::string& id() const { return id_; }
  const Zone& zone() const { return *zone_; }

  /// The earliest instant at which working time `d` has passed since `t`; `t` itself for nothing, and
  /// `subtract` for a negative one. Throws no-working-time where there is not so much before the year 10000.
  Instant add(Instant t, Seconds d) const;

  /// The latest instant from which working time `d` passes until `t`. Throws as `add` does.
  Instant subtract(Instant t, Seconds d) const;

  /// The same with a duration as written, its days and weeks in this calendar's length.
  Instant add(Instant t, const Duration& d) const { return add(t, length(d)); }

  /// Working time from `a` to `b`; negative where `b` is before `a`.
  Seconds between(Instant a, Instant b) const;

  /// `t` where the calendar is open, else the next time it opens. Throws no-working-time.
  Instant nextOpen(Instant t) const;

  bool isOpen(Instant t) const;

  /// The open stretches in `[from, to)`, ascending, apart from each other.
  std::vector<Segment> segments(Instant from, Instant to) const;

  /// The length of a working day; 24 h in `always`, zero where no weekday has working hours.
  Seconds usualDay() const { return usualDay_; }

  /// Working time of a duration: a day is one usual day, a week five of them (in `always` 24 h and seven
  /// days). Throws no-working-time for days in a calendar without a usual day.
  Seconds length(const Duration& d) const;

  /// This calendar with one more day off (`whatif --holiday`); `always` stays open.
  Calendar withHoliday(std::chrono::year_month_day day) const;

 private:
  using Day = std::chrono::local_days;
  const Shifts& shiftsOn(Day day) const;
  Day dayOf(Instant t) const;
  void collect(Day first, Segment window, std::vector<Segment>& open) const;
  std::int64_t quietWeeksAfter(Day day) const;
  std::int64_t quietWeeksBefore(Day day) const;
  bool endsBefore(Day day) const;
  bool startsAfter(Day day) const;

  Timetable::Open opening() const {
    return [this](Instant from, Instant to) { return segments(from, to); };
  }

  std::string id_;
  std::shared_ptr<const Zone> zone_;
  Week week_;
  Holidays holidays_;
  bool always_ = false;
  Seconds usualDay_{0};
  Seconds openWeek_{0};        ///< working time of a week without holidays and changes of the clock
  std::int64_t workWeek_ = 5;  ///< usual days in a week
  std::shared_ptr<const Timetable> timetable_ = std::make_shared<const Timetable>();
};

}  // namespace som::calendar
