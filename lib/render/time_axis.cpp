#include "render/time_axis.hpp"

#include <fmt/format.h>

#include <array>

namespace som::render {
namespace {

using std::chrono::year_month_day;

constexpr std::array weekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string_view weekdayOf(std::chrono::local_days day) {
  return weekdays[std::chrono::weekday(day).c_encoding()];
}
unsigned dayOfMonth(std::chrono::local_days day) { return unsigned(year_month_day(day).day()); }
std::string_view monthOf(std::chrono::local_days day) {
  return months[unsigned(year_month_day(day).month()) - 1];
}
int yearOf(std::chrono::local_days day) { return int(year_month_day(day).year()); }
bool isMonday(std::chrono::local_days day) { return std::chrono::weekday(day) == std::chrono::Monday; }

}  // namespace

std::string dayName(std::chrono::local_days day) {
  return fmt::format("{} {} {}", weekdayOf(day), dayOfMonth(day), monthOf(day));
}

TimeAxis::TimeAxis(const calendar::Zone& zone, Instant begin, Instant end, int left, int right)
    : zone_(zone),
      begin_(begin),
      end_(end),
      left_(left),
      right_(right),
      pixelsADay_(86400.0 * (right - left) / static_cast<double>((end - begin).count())) {}

int TimeAxis::x(Instant time) const {
  const auto share =
      static_cast<double>((time - begin_).count()) / static_cast<double>((end_ - begin_).count());
  return left_ + static_cast<int>(share * (right_ - left_) + 0.5);
}

TimeAxis::Unit TimeAxis::unit() const {
  if (pixelsADay_ >= 240) return Unit::hours;
  if (pixelsADay_ >= 18) return Unit::days;
  return pixelsADay_ >= 2.5 ? Unit::weeks : Unit::months;
}

TimeAxis::Days TimeAxis::localDay(Instant time) const {
  return std::chrono::floor<std::chrono::days>(zone_.toLocal(time));
}

template <class IsMark, class Label>
std::vector<Tick> TimeAxis::days(IsMark isMark, Label label, int room) const {
  std::vector<Tick> ticks;
  for (Days day = localDay(begin_) + std::chrono::days{1}; day <= localDay(end_);
       day += std::chrono::days{1}) {
    if (!isMark(day)) continue;
    const int at = x(zone_.toUtc(calendar::Local{day}));
    if (at >= right_ || (!ticks.empty() && at - ticks.back().x < room)) continue;
    // The last label must end inside.
    ticks.push_back({at, right_ - at < room ? std::string() : label(day)});
  }
  return ticks;
}

std::vector<Tick> TimeAxis::hours() const {
  const double pixelsAnHour = pixelsADay_ / 24;
  constexpr std::array steps = {1, 2, 3, 6, 12};
  int step = steps.back();
  for (const int one : steps)
    if (one * pixelsAnHour >= 36) {
      step = one;
      break;
    }
  std::vector<Tick> ticks;
  for (Days day = localDay(begin_); day <= localDay(end_); day += std::chrono::days{1})
    for (int hour = 0; hour < 24; hour += step) {
      const Instant time = zone_.toUtc(calendar::Local{day} + std::chrono::hours{hour});
      if (time <= begin_ || time >= end_) continue;
      const int at = x(time);
      if (!ticks.empty() && at <= ticks.back().x) continue;
      ticks.push_back({at, right_ - at < 34 ? std::string() : fmt::format("{:02}:00", hour)});
    }
  return ticks;
}

std::vector<Tick> TimeAxis::upper() const {
  const Days first = localDay(begin_);
  const auto withFirst = [&](std::vector<Tick> ticks, std::string label, int room) {
    const bool fits = (ticks.empty() ? right_ : ticks.front().x) - left_ >= room;
    ticks.insert(ticks.begin(), {left_, fits ? std::move(label) : std::string()});
    return ticks;
  };
  const auto weekLabel = [](Days day) {
    return fmt::format("{} {} {}", dayOfMonth(day), monthOf(day), yearOf(day));
  };
  const auto monthLabel = [](Days day) { return fmt::format("{} {}", monthOf(day), yearOf(day)); };
  switch (unit()) {
    case Unit::hours:
      return withFirst(days([](Days) { return true; }, dayName, 70), dayName(first), 70);
    case Unit::days:
      return withFirst(days(isMonday, weekLabel, 74), weekLabel(first), 74);
    case Unit::weeks:
      return withFirst(days([](Days day) { return dayOfMonth(day) == 1; }, monthLabel, 56), monthLabel(first),
                       56);
    case Unit::months:
      break;
  }
  const auto isNewYear = [](Days day) { return dayOfMonth(day) == 1 && monthOf(day) == months.front(); };
  const auto yearLabel = [](Days day) { return std::to_string(yearOf(day)); };
  return withFirst(days(isNewYear, yearLabel, 36), yearLabel(first), 36);
}

std::vector<Tick> TimeAxis::lower() const {
  switch (unit()) {
    case Unit::hours:
      return hours();
    case Unit::days:
      return days([](Days) { return true; },
                  [this](Days day) {
                    const unsigned number = dayOfMonth(day);
                    return pixelsADay_ >= 40 ? fmt::format("{} {}", weekdayOf(day), number)
                                             : std::to_string(number);
                  },
                  pixelsADay_ >= 40 ? 38 : 14);
    case Unit::weeks:
      return days(
          isMonday, [](Days day) { return fmt::format("{} {}", dayOfMonth(day), monthOf(day)); }, 40);
    case Unit::months:
      break;
  }
  return days([](Days day) { return dayOfMonth(day) == 1; },
              [](Days day) { return std::string(monthOf(day)); }, 28);
}

}  // namespace som::render
