#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace som {

/// A moment in UTC in microseconds. Only events of alarms have this precision; records keep whole seconds
/// beside it.
using Micros = std::chrono::sys_time<std::chrono::microseconds>;

/// Parses RFC 3339 as parseInstant does, with up to six digits of the fraction; more are cut off.
std::optional<Micros> parseMicros(std::string_view text);

/// Formats a moment as RFC 3339 in UTC: with six digits of a fraction, or none if it is a whole second.
std::string formatMicros(Micros moment);

/// Returns the moment that is so many microseconds after 1970; nullopt outside the years 1 to 9999.
std::optional<Micros> microsSince1970(std::int64_t count);

/// Returns the whole second of a moment.
inline Instant secondOf(Micros moment) { return std::chrono::floor<Seconds>(moment); }

}  // namespace som
