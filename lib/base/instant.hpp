#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace som {

using Seconds = std::chrono::seconds;

/// A moment in UTC, in whole seconds: the only form in which times are stored and computed with.
using Instant = std::chrono::sys_seconds;

/// A time as it was written.
struct Timestamp {
  Instant instant;
  bool canonical;  ///< written as we write it: `2026-11-21T09:12:00Z`
};

/// Reads RFC 3339 (`2026-11-21T09:12:00Z`, offsets and fractions allowed; a fraction is cut off).
/// Years 1 to 9999; nothing where the text is not such a time.
std::optional<Timestamp> parseTimestamp(std::string_view text);

/// The moment of a timestamp, whichever way it is written.
std::optional<Instant> parseInstant(std::string_view text);

/// Reads a day `2026-11-21`; nothing where there is no such day.
std::optional<std::chrono::year_month_day> parseDay(std::string_view text);

/// Writes a moment as RFC 3339 in UTC with `Z`, whole seconds.
std::string formatInstant(Instant instant);

/// Writes a day as `2026-11-21`.
std::string formatDay(std::chrono::year_month_day day);

}  // namespace som
