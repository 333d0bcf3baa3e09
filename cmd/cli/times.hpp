#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/instant.hpp"
#include "calendar/read_time.hpp"
#include "calendar/zone.hpp"
#include "model/query_field.hpp"
#include "process/work/workspace.hpp"
#include "render/table.hpp"

namespace som::cli {

/// Reads and shows times in the workspace's zone; in UTC while no workspace is open.
class Times {
 public:
  /// `inUtc`: times are shown for programs. `doubt` is called with a warning for each time that was read and
  /// can mean two moments.
  Times(bool inUtc, std::function<void(const Diagnostic&)> doubt) : inUtc_(inUtc), doubt_(std::move(doubt)) {}

  void setNow(Instant now) { now_ = now; }
  void useZoneOf(process::Workspace& workspace) { workspace_ = &workspace; }

  /// Reads a time as calendar::readTime does. A day alone is its beginning. Warns if the zone skips or
  /// repeats the time, and says which moment it took. Throws invalid-time.
  Instant read(const std::string& text) const { return readAt(text, false); }
  /// Reads a due date or another end likewise. A day alone is its last second, as in the fields for which
  /// model::meansEndOfDay is true.
  Instant readEnd(const std::string& text) const { return readAt(text, true); }
  /// The moments that a time in a query stands for: a day alone is all of it. Returns nullopt if the text is
  /// no time.
  std::optional<model::TimeRange> range(const std::string& text) const;

  /// A time to the minute, `2026-12-01 17:00`, or in UTC to the second; empty for nullopt.
  std::string shown(std::optional<Instant> time) const;
  /// The same to the second, `2026-12-01 17:00:05`.
  std::string shownToSecond(std::optional<Instant> time) const;
  /// `in 3 h`, `2 d late`; empty for nullopt.
  std::string relative(std::optional<Instant> time) const;
  /// A target as seen at a moment, red if it is late: `met 5 min before`, `met 5 min late`, `in 3 h`, `2 d
  /// late`; empty for nullopt.
  static render::Cell standing(std::optional<Instant> target, std::optional<Instant> met, Instant at);
  /// The same as seen now.
  render::Cell standing(std::optional<Instant> target, std::optional<Instant> met) const {
    return standing(target, met, now_);
  }

 private:
  const calendar::Zone& zone() const;
  Instant readAt(const std::string& text, bool endOfDay) const;
  /// Reads a time, and warns of one that can mean two moments.
  std::optional<calendar::ReadTime> parse(const std::string& text) const;

  bool inUtc_;
  std::function<void(const Diagnostic&)> doubt_;
  Instant now_{};
  process::Workspace* workspace_ = nullptr;
};

}  // namespace som::cli
