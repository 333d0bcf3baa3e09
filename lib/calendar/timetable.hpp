#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "base/instant.hpp"

namespace som::calendar {

/// A period `[begin, end)`.
struct Segment {
  Instant begin;
  Instant end;
  friend bool operator==(const Segment&, const Segment&) = default;
};

/// The open segments of the years 2010 to 2050 with running sums, so that short questions are binary
/// searches. A page of eight weeks is computed on first use; several threads may use it at the same time.
class Timetable {
 public:
  /// Returns the open segments in `[from, to)`, ascending and disjoint.
  using Open = std::function<std::vector<Segment>(Instant from, Instant to)>;

  Timetable();

  /// As Calendar's functions of the same names, for positive durations and `a` before `b`. Returns nullopt if
  /// the answer lies outside those years, or so far away that counting quiet weeks is faster.
  std::optional<Instant> add(Instant t, Seconds d, const Open& open) const;
  std::optional<Instant> subtract(Instant t, Seconds d, const Open& open) const;
  std::optional<Seconds> between(Instant a, Instant b, const Open& open) const;

 private:
  struct Page {
    std::once_flag written;
    std::vector<Segment> open;
    std::vector<Seconds> sums;  ///< before each segment, and the total at the end
    Seconds until(Instant t) const;
  };
  const Page* page(std::int64_t number, const Open& open) const;

  std::unique_ptr<Page[]> pages_;
};

}  // namespace som::calendar
