#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/instant.hpp"
#include "calendar/zone.hpp"

/// The one grammar of times that people and programs give: in options, payloads, queries.
namespace som::calendar {

/// What a text depends on to be a time.
struct TimeContext {
  const Zone& zone;  ///< of local times
  Instant now;       ///< of `now`, `today`, `+P2D`
};

/// A time as it was read.
struct ReadTime {
  Instant first;      ///< the moment; of a day alone its first second
  Instant last;       ///< the same; of a day alone its last second
  std::string doubt;  ///< says which moment was taken of a local time that the zone skipped or repeated

  Instant at(bool endOfDay) const { return endOfDay ? last : first; }
};

/// Reads a time. Returns nullopt for other texts. The forms are:
/// - RFC 3339, also with a blank for `T`, in lower case, without seconds, with a fraction (which is cut off),
///   and with an offset without colon;
/// - the same without offset: a local time of the zone; `24:00` ends a day;
/// - a day alone (`2026-12-01`, `today`, `tomorrow`, `yesterday`), which may have a time behind it;
/// - `now`, and moments relative to it: `now+P2D`, `now-PT1H`, `+P2D`, `-P1D`.
std::optional<ReadTime> readTime(std::string_view text, const TimeContext& context);

/// The finding about a text that is no time (invalid-time).
Diagnostic noTime(std::string_view text);

}  // namespace som::calendar
