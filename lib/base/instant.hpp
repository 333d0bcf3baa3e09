#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace som {

using Seconds = std::chrono::seconds;

/// A moment in UTC in whole seconds, the only form in which som stores and computes times.
using Instant = std::chrono::sys_seconds;

/// A time as it was written.
struct Timestamp {
  Instant instant;
  bool canonical;  ///< in the form that som writes: `2026-11-21T09:12:00Z`
};

/// Parses RFC 3339 (`2026-11-21T09:12:00Z`; any offset; a fraction is cut off) for the years 1 to 9999.
/// Returns nullopt for any other text.
std::optional<Timestamp> parseTimestamp(std::string_view text);

/// Returns the moment of a timestamp in any of these forms; nullopt for any other text.
std::optional<Instant> parseInstant(std::string_view text);

/// Parses a day `2026-11-21`; nullopt if the day does not exist.
std::optional<std::chrono::year_month_day> parseDay(std::string_view text);

/// Formats a moment as RFC 3339 in UTC with `Z`, in whole seconds.
std::string formatInstant(Instant instant);

/// Formats a day as `2026-11-21`.
std::string formatDay(std::chrono::year_month_day day);

}  // namespace som
