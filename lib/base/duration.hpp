#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace som {

/// An ISO 8601 duration as it was written: weeks and days keep their meaning until a calendar gives them a
/// length.
struct Duration {
  std::int64_t weeks = 0;
  std::int64_t days = 0;
  Seconds seconds{0};

  bool isZero() const { return weeks == 0 && days == 0 && seconds.count() == 0; }
  friend bool operator==(const Duration&, const Duration&) = default;
};

/// Reads an ISO 8601 duration of weeks, days, hours, minutes and seconds (`PT8H`, `P2D`, `P1W`, `P1DT30M`).
///
/// Not a duration here: months and years (they have no length), fractions, signs, and anything over 100
/// years.
std::optional<Duration> parseDuration(std::string_view text);

/// The length on a clock that never stops: days of 24 hours, weeks of seven days.
Seconds elapsed(const Duration& duration);

/// Writes seconds in hours, minutes and seconds, never days: `PT25H`, `PT8H30M`, `PT0S`, `-PT5M`.
std::string formatSeconds(Seconds seconds);

/// Writes seconds for people, in the two largest units: `2 d 3 h`, `45 min`, `0 min`.
std::string humanSeconds(Seconds seconds);

/// Writes working time for people, in hours and minutes and never days, which are no 24 hours there: `131 h`,
/// `1 h 30 min`.
std::string humanWorkingTime(Seconds seconds);

}  // namespace som
