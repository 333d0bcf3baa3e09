#pragma once

#include <string>
#include <vector>

#include "calendar/zone.hpp"

namespace som::render {

/// A day as people write it on a calendar: `Mon 23 Nov`.
std::string dayName(std::chrono::local_days day);

/// A mark of an axis.
struct Tick {
  int x;
  std::string label;
};

/// The time axis of a chart in two rows, with marks at the round times of a zone: weeks above days if there
/// is room, otherwise days above hours, months above weeks, or years above months.
class TimeAxis {
 public:
  /// From `left` to `right`, in pixels. `end` is after `begin`.
  TimeAxis(const calendar::Zone& zone, Instant begin, Instant end, int left, int right);

  int x(Instant time) const;
  Instant begin() const { return begin_; }
  Instant end() const { return end_; }
  bool has(Instant time) const { return time >= begin_ && time <= end_; }
  /// True if an hour without work can be seen.
  bool showsHours() const { return pixelsADay_ >= minimumDay; }

  /// The marks of the upper row, the first at the left end.
  std::vector<Tick> upper() const;
  std::vector<Tick> lower() const;

 private:
  using Days = std::chrono::local_days;
  enum class Unit { hours, days, weeks, months };
  static constexpr double minimumDay = 4;

  Unit unit() const;
  std::vector<Tick> hours() const;
  /// The days from the first one after `begin`, each `step` days apart, that `isMark` accepts.
  template <class IsMark, class Label>
  std::vector<Tick> days(IsMark isMark, Label label, int room) const;
  Days localDay(Instant time) const;

  const calendar::Zone& zone_;
  Instant begin_;
  Instant end_;
  int left_;
  int right_;
  double pixelsADay_;
};

}  // namespace som::render
