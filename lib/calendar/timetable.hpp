#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "base/instant.hpp"

namespace som::calendar {

/// A stretch of time `[begin, end)`.
struct Segment {
  Instant begin;
  Instant end;
  friend bool operator==(const Segment&, const Segment&) = default;
};

/// The open stretches of the years that records are about, with running sums, so that short questions are
/// searches instead of walks over days. It is written out eight weeks at a time, each when it is first asked
/// about; several threads may ask at the same time.
class Timetable {
 public:
  /// Gives the open stretches in `[from, to)`, ascending, apart from each other.
  using Open = std::function<std::vector<Segment>(Instant from, Instant to)>;

  Timetable();

  /// As Calendar's of the same names, for positive durations and `a` before `b`; nothing where the answer
  /// lies outside of those years, or so far away that counting quiet weeks is faster.
  std::optional<Instant> add(Instant t, Seconds d, const Open& open) const;
  std::optional<Instant> subtract(Instant t, Seconds d, const Open& open) const;
  std::optional<Seconds> between(Instant a, Instant b, const Open& open) const;

 private:
  struct Page {
    std::once_flag written;
    std::vector<Segment> open;
    std::vector<Seconds> sums;  ///< of the stretches before each, and of all
    Seconds until(Instant t) const;
  };
  const Page* page(std::int64_t number, const Open& open) const;

  std::unique_ptr<Page[]> pages_;
};

}  // namespace som::calendar
