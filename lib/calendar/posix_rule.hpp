#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/instant.hpp"

namespace som::calendar {

/// A period `[begin, end)` in which a zone has one offset.
struct Period {
  Instant begin;
  Instant end;
  Seconds offset;  ///< local time minus UTC
  friend bool operator==(const Period&, const Period&) = default;
};

/// Infinite past and future in periods: beyond all dates, but safe to compute with.
inline constexpr Instant sinceEver{Seconds{-(std::int64_t{1} << 50)}};
inline constexpr Instant forEver{Seconds{std::int64_t{1} << 50}};

/// The rule in the footer of a zone file (`GMT0BST,M3.5.0/1,M10.5.0`), which applies after the last entry.
///
/// Grammar: POSIX.1-2017, 8.3 "TZ", with RFC 8536's hours from -167 to 167.
class PosixRule {
 public:
  /// Parses a rule; nullopt if the text is not one.
  static std::optional<PosixRule> parse(std::string_view text);

  /// Returns the period that contains a moment. It does not end if the rule has no summer time.
  Period periodAt(Instant t) const;

 private:
  struct Date {
    enum class Form { monthWeekDay, julian, dayOfYear } form = Form::monthWeekDay;
    int month = 1;
    int week = 1;
    int day = 0;
    Seconds time{7200};
    std::chrono::local_seconds in(std::chrono::year year) const;
  };
  friend struct RuleReader;

  Seconds standard_{0};
  Seconds summer_{0};
  bool hasSummer_ = false;
  Date start_;
  Date end_;
};

}  // namespace som::calendar
