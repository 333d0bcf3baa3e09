#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "calendar/posix_rule.hpp"

namespace som::calendar {

/// A local time, as a clock on the wall shows it.
using Local = std::chrono::local_seconds;

/// A time zone: the offsets between local time and UTC, for all times.
class Zone {
 public:
  /// UTC; needs no zone file.
  static const std::shared_ptr<const Zone>& utc();

  /// Loads an IANA zone (`Europe/London`) from the system's database. Takes about a millisecond, so load only
  /// zones that are named, and keep them. Throws unknown-zone, with a hint if a similar name exists.
  static std::shared_ptr<const Zone> load(std::string_view name);

  const std::string& name() const { return name_; }

  /// Returns the period of constant offset that contains a moment.
  Period periodAt(Instant t) const;

  Local toLocal(Instant t) const { return Local{t.time_since_epoch() + periodAt(t).offset}; }

  /// Returns the moment of a local time. A time in a spring gap moves forward by the gap; for a time in an
  /// autumn overlap the first occurrence counts.
  Instant toUtc(Local local) const;

  /// True if the zone skipped this local date, as Samoa did with 2011-12-30.
  bool skipped(std::chrono::local_days day) const;

 private:
  void applyRule();
  struct Change {
    Instant at;
    Seconds offset;
  };
  std::string name_;
  Seconds first_{0};               ///< the offset before all changes
  std::vector<Change> changes_;    ///< ascending; each changes the offset
  std::optional<PosixRule> rule_;  ///< applies after the last change
};

/// Returns a moment as RFC 3339 with the offset of a zone: `2026-12-07T05:00:00-05:00`, or `…Z` if the offset
/// is zero.
std::string formatLocal(Instant t, const Zone& zone);

/// Returns the version of the time zone database, such as `2025b`; empty if it has none.
std::string databaseVersion();

}  // namespace som::calendar
