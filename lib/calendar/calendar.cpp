#include "calendar/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "base/diagnostic.hpp"

// Short questions about the years 2010 to 2050 are looked up in the timetable. All others are computed in
// windows of seven local days, from midnight to midnight. A window includes the shifts of the days around it,
// because they may reach into it: at most one day by their length and one by the largest gap of a zone. Weeks
// without a holiday or a change of offset are counted and not examined, which makes long durations cheap.

namespace som::calendar {
namespace chr = std::chrono;
namespace {

constexpr chr::days week{7};
constexpr chr::days reach{3};   ///< shifts that reach into a window start at most this long before it
constexpr chr::days margin{5};  ///< the zone must be quiet this far around quiet weeks
constexpr chr::local_days firstDay{chr::year{1} / 1 / 1};
constexpr chr::local_days lastDay{chr::year{9999} / 12 / 31};

Error noWorkingTime(const std::string& id, std::string_view where, Instant t, const Zone& zone) {
  return {Code::noWorkingTime, fmt::format("calendar '{}' does not have enough working time {} {}", id, where,
                                           formatLocal(t, zone))};
}

}  // namespace

const Calendar& Calendar::always() {
  static const Calendar calendar = [] {
    Week all;
    for (Shifts& shifts : all) shifts = {{Seconds{0}, chr::hours{24}}};
    Calendar made("always", Zone::utc(), all, {});
    made.always_ = true;
    made.workWeek_ = 7;
    return made;
  }();
  return calendar;
}

Calendar::Calendar(std::string id, std::shared_ptr<const Zone> zone, Week weekdays, Holidays holidays)
    : id_(std::move(id)),
      zone_(std::move(zone)),
      week_(std::move(weekdays)),
      holidays_(std::move(holidays)),
      usualDay_(calendar::usualDay(week_)),
      openWeek_(openTime(week_)) {}

const Shifts& Calendar::shiftsOn(Day day) const {
  if (const auto holiday = holidays_.find(day); holiday != holidays_.end()) return holiday->second;
  return week_[chr::weekday{day}.c_encoding()];
}

Calendar::Day Calendar::dayOf(Instant t) const { return chr::floor<chr::days>(zone_->toLocal(t)); }

/// Collects the open segments of the week that begins with `first`, within `window`, sorted and merged.
void Calendar::collect(Day first, Segment window, std::vector<Segment>& open) const {
  open.clear();
  if (window.begin >= window.end) return;
  const Period period = zone_->periodAt(window.begin);
  const bool steady = period.begin <= window.begin - 2 * margin && period.end >= window.end + 2 * margin;
  const auto utc = [&](Local local) {
    return steady ? Instant{local.time_since_epoch()} - period.offset : zone_->toUtc(local);
  };
  for (Day day = first - reach; day <= first + week; day += chr::days{1}) {
    const Shifts& shifts = shiftsOn(day);
    if (shifts.empty() || (!steady && zone_->skipped(day))) continue;
    for (const Shift& shift : shifts) {
      const Segment s{std::max(utc(day + shift.start), window.begin),
                      std::min(utc(day + shift.end), window.end)};
      if (s.begin < s.end) open.push_back(s);
    }
  }
  std::sort(open.begin(), open.end(), [](const Segment& a, const Segment& b) { return a.begin < b.begin; });
  std::size_t last = 0;
  for (std::size_t i = 1; i < open.size(); ++i) {
    if (open[i].begin <= open[last].end)
      open[last].end = std::max(open[last].end, open[i].end);
    else
      open[++last] = open[i];
  }
  if (!open.empty()) open.resize(last + 1);
}

/// Returns how many whole weeks from `day` on have exactly the working time of an undisturbed week.
std::int64_t Calendar::quietWeeksAfter(Day day) const {
  const Instant from = zone_->toUtc(day);
  const Period period = zone_->periodAt(from);
  if (period.begin > from - margin || period.end < from + margin) return 0;
  std::int64_t weeks = (period.end - from - margin) / week;
  if (const auto holiday = holidays_.lower_bound(day - reach); holiday != holidays_.end())
    weeks =
        std::min<std::int64_t>(weeks, std::max<std::int64_t>(0, ((holiday->first - day).count() - 1) / 7));
  return weeks;
}

/// Returns how many whole weeks up to `day` have exactly the working time of an undisturbed week.
std::int64_t Calendar::quietWeeksBefore(Day day) const {
  const Instant to = zone_->toUtc(day);
  const Period period = zone_->periodAt(to);
  if (period.begin > to - margin || period.end < to + margin) return 0;
  std::int64_t weeks = (to - margin - period.begin) / week;
  if (const auto later = holidays_.upper_bound(day); later != holidays_.begin())
    weeks = std::min<std::int64_t>(
        weeks, std::max<std::int64_t>(0, ((day - reach - std::prev(later)->first).count() - 1) / 7));
  return weeks;
}

/// True if no shift starts on or after `day`.
bool Calendar::endsBefore(Day day) const {
  if (day > lastDay) return true;
  return openWeek_.count() == 0 && std::none_of(holidays_.lower_bound(day), holidays_.end(),
                                                [](const auto& h) { return !h.second.empty(); });
}

/// True if no shift starts on or before `day`.
bool Calendar::startsAfter(Day day) const {
  if (day < firstDay) return true;
  return openWeek_.count() == 0 && std::none_of(holidays_.begin(), holidays_.upper_bound(day),
                                                [](const auto& h) { return !h.second.empty(); });
}

Instant Calendar::add(Instant t, Seconds d) const {
  if (d.count() == 0) return t;
  if (d.count() < 0) return subtract(t, -d);
  if (always_) return t + d;
  if (const auto soon = timetable_->add(t, d, opening())) return *soon;
  Seconds left = d;
  std::vector<Segment> open;
  for (Day day = dayOf(t) - chr::days{1};; day += week) {
    if (zone_->toUtc(day) >= t) {
      // Leaves one second to search for, so that the result is the earliest instant.
      std::int64_t weeks = quietWeeksAfter(day);
      if (openWeek_.count() > 0)
        weeks = std::min<std::int64_t>(weeks, (left.count() - 1) / openWeek_.count());
      left -= weeks * openWeek_;
      day += weeks * week;
    }
    if (endsBefore(day - reach)) throw noWorkingTime(id_, "after", t, *zone_);
    collect(day, {std::max(t, zone_->toUtc(day)), zone_->toUtc(day + week)}, open);
    for (const Segment& s : open) {
      if (left <= s.end - s.begin) return s.begin + left;
      left -= s.end - s.begin;
    }
  }
}

Instant Calendar::subtract(Instant t, Seconds d) const {
  if (d.count() == 0) return t;
  if (d.count() < 0) return add(t, -d);
  if (always_) return t - d;
  if (const auto near = timetable_->subtract(t, d, opening())) return *near;
  Seconds left = d;
  std::vector<Segment> open;
  for (Day day = dayOf(t) + chr::days{2};; day -= week) {
    if (zone_->toUtc(day) <= t) {
      std::int64_t weeks = quietWeeksBefore(day);
      if (openWeek_.count() > 0)
        weeks = std::min<std::int64_t>(weeks, (left.count() - 1) / openWeek_.count());
      left -= weeks * openWeek_;
      day -= weeks * week;
    }
    if (startsAfter(day)) throw noWorkingTime(id_, "before", t, *zone_);
    collect(day - week, {zone_->toUtc(day - week), std::min(t, zone_->toUtc(day))}, open);
    for (auto s = open.rbegin(); s != open.rend(); ++s) {
      if (left <= s->end - s->begin) return s->end - left;
      left -= s->end - s->begin;
    }
  }
}

Seconds Calendar::between(Instant a, Instant b) const {
  if (always_) return b - a;
  if (b < a) return -between(b, a);
  if (const auto few = timetable_->between(a, b, opening())) return *few;
  Seconds sum{0};
  std::vector<Segment> open;
  for (Day day = dayOf(a) - chr::days{1}; zone_->toUtc(day) < b; day += week) {
    if (const Instant begin = zone_->toUtc(day); begin >= a) {
      const std::int64_t weeks = std::min<std::int64_t>(quietWeeksAfter(day), (b - begin) / week);
      sum += weeks * openWeek_;
      day += weeks * week;
    }
    collect(day, {std::max(a, zone_->toUtc(day)), std::min(b, zone_->toUtc(day + week))}, open);
    for (const Segment& s : open) sum += s.end - s.begin;
  }
  return sum;
}

// Correct because times and openings are whole seconds.
Instant Calendar::nextOpen(Instant t) const { return add(t, Seconds{1}) - Seconds{1}; }
bool Calendar::isOpen(Instant t) const { return between(t, t + Seconds{1}).count() > 0; }

std::vector<Segment> Calendar::segments(Instant from, Instant to) const {
  std::vector<Segment> all;
  if (always_) {
    if (from < to) all.push_back({from, to});
    return all;
  }
  std::vector<Segment> open;
  for (Day day = dayOf(from) - chr::days{1}; zone_->toUtc(day) < to; day += week) {
    collect(day, {std::max(from, zone_->toUtc(day)), std::min(to, zone_->toUtc(day + week))}, open);
    for (const Segment& s : open) {
      if (!all.empty() && all.back().end == s.begin)
        all.back().end = s.end;
      else
        all.push_back(s);
    }
  }
  return all;
}

Seconds Calendar::length(const Duration& d) const {
  if (d.days == 0 && d.weeks == 0) return d.seconds;
  if (usualDay_.count() == 0)
    throw Error(Code::noWorkingTime,
                fmt::format("calendar '{}' has no working day, so days have no length", id_));
  return (d.days + d.weeks * workWeek_) * usualDay_ + d.seconds;
}

}  // namespace som::calendar
