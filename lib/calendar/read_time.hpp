#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/instant.hpp"
#include "calendar/zone.hpp"

/// The one grammar of times that people and programs give, in options, payloads and queries.
namespace som::calendar {

/// The context in which a time is read.
struct TimeContext {
  const Zone& zone;  ///< zone of local times
  Instant now;       ///< moment of `now`, `today`, `+P2D`
};

/// A time that was read.
struct ReadTime {
  Instant first;      ///< the moment; the first second of a day without a time
  Instant last;       ///< the same; the last second of a day without a time
  std::string doubt;  ///< the moment chosen for a local time that the zone skipped or repeated; else empty

  Instant at(bool endOfDay) const { return endOfDay ? last : first; }
};

/// Reads a time. Returns nullopt for other texts. The forms are:
/// - RFC 3339, also with a blank for `T`, in lower case, without seconds, with a fraction (which is cut off),
///   and with an offset without colon;
/// - the same without offset: a local time of the zone; `24:00` ends a day;
/// - a day (`2026-12-01`, `today`, `tomorrow`, `yesterday`), optionally followed by a time;
/// - `now`, and moments relative to it: `now+P2D`, `now-PT1H`, `+P2D`, `-P1D`.
std::optional<ReadTime> readTime(std::string_view text, const TimeContext& context);

/// The finding about a text that is not a time (invalid-time).
Diagnostic noTime(std::string_view text);

}  // namespace som::calendar
