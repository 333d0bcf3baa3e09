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

/// A time as a clock on the wall shows it.
using Local = std::chrono::local_seconds;

/// A time zone: the offsets between local time and UTC, for all times.
class Zone {
 public:
  /// The zone without offsets; needs no zone file.
  static const std::shared_ptr<const Zone>& utc();

  /// Loads an IANA zone (`Europe/London`) from the system's database; takes about a millisecond, so load
  /// what is named and keep it. Throws unknown-zone, with a hint where a name is near.
  static std::shared_ptr<const Zone> load(std::string_view name);

  const std::string& name() const { return name_; }

  /// The stretch of constant offset around a moment.
  Period periodAt(Instant t) const;

  Local toLocal(Instant t) const { return Local{t.time_since_epoch() + periodAt(t).offset}; }

  /// The moment of a local time: one in a spring gap moves forward by the gap, of one in an autumn overlap
  /// the first occurrence counts.
  Instant toUtc(Local local) const;

  /// True where the zone skipped this local date altogether, as Samoa did 2011-12-30.
  bool skipped(std::chrono::local_days day) const;

 private:
  void applyRule();
  struct Change {
    Instant at;
    Seconds offset;
  };
  std::string name_;
  Seconds first_{0};               ///< the offset before all changes
  std::vector<Change> changes_;    ///< ascending, each to another offset
  std::optional<PosixRule> rule_;  ///< what holds after the last change
};

}  // namespace som::calendar
