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

/// Working hours, and arithmetic with working time: elapsed time while the calendar is open. Immutable.
///
/// A shift belongs to the local date on which it starts. A holiday removes the shifts that start on it, but
/// not the end of a shift that began the night before. A date that the zone skipped has no shifts. If moved
/// local times make shifts overlap, the overlap counts once.
class Calendar {
 public:
  /// The built-in calendar that is always open.
  static const Calendar& always();

  Calendar(std::string id, std::shared_ptr<const Zone> zone, Week week, Holidays holidays);

  /// True if a weekday has working hours.
  bool hasWorkingWeek() const { return always_ || openWeek_.count() > 0; }
  const std::string& id() const { return id_; }
  const Zone& zone() const { return *zone_; }

  /// Returns the earliest instant at which working time `d` has passed since `t`: `t` itself for zero, and
  /// `subtract` for a negative `d`. Throws no-working-time if the time before the year 10000 does not
  /// suffice.
  Instant add(Instant t, Seconds d) const;

  /// Returns the latest instant from which working time `d` passes until `t`. Throws as `add` does.
  Instant subtract(Instant t, Seconds d) const;

  /// The same for a duration as written; its days and weeks have this calendar's length.
  Instant add(Instant t, const Duration& d) const { return add(t, length(d)); }

  /// Returns the working time from `a` to `b`; negative if `b` is before `a`.
  Seconds between(Instant a, Instant b) const;

  /// Returns `t` if the calendar is open, else the next time it opens. Throws no-working-time.
  Instant nextOpen(Instant t) const;

  bool isOpen(Instant t) const;

  /// Returns the open segments in `[from, to)`, ascending and disjoint.
  std::vector<Segment> segments(Instant from, Instant to) const;

  /// The length of a working day: 24 h in `always`, zero if no weekday has working hours.
  Seconds usualDay() const { return usualDay_; }

  /// Returns the working time of a duration: a day is one usual day, a week five of them (in `always` 24 h
  /// and seven days). Throws no-working-time for days in a calendar without a usual day.
  Seconds length(const Duration& d) const;

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
  Seconds openWeek_{0};        ///< working time of a week without holidays or changes of the clock
  std::int64_t workWeek_ = 5;  ///< usual days in a week
  std::shared_ptr<const Timetable> timetable_ = std::make_shared<const Timetable>();
};

}  // namespace som::calendar
