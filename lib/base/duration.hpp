#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace som {

/// An ISO 8601 duration as written. Weeks and days stay separate: a calendar decides how long they are.
struct Duration {
  std::int64_t weeks = 0;
  std::int64_t days = 0;
  Seconds seconds{0};

  bool isZero() const { return weeks == 0 && days == 0 && seconds.count() == 0; }
  friend bool operator==(const Duration&, const Duration&) = default;
};

/// Parses an ISO 8601 duration of weeks, days, hours, minutes and seconds (`PT8H`, `P2D`, `P1W`, `P1DT30M`).
///
/// Returns nullopt for months and years (they have no fixed length), fractions, signs, and anything over 100
/// years.
std::optional<Duration> parseDuration(std::string_view text);

/// Returns the length in elapsed time: a day has 24 hours, a week seven days.
Seconds elapsed(const Duration& duration);

/// Formats seconds in hours, minutes and seconds, never days: `PT25H`, `PT8H30M`, `PT0S`, `-PT5M`.
std::string formatSeconds(Seconds seconds);

/// Formats seconds for people, in the two largest units: `2 d 3 h`, `45 min`, `0 min`.
std::string humanSeconds(Seconds seconds);

/// Formats working time for people, in hours and minutes: `131 h`, `1 h 30 min`. Never in days, because a
/// working day does not have 24 hours.
std::string humanWorkingTime(Seconds seconds);

}  // namespace som
