#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/duration.hpp"
#include "base/enum_table.hpp"
#include "base/instant.hpp"
#include "calendar/calendar.hpp"

namespace som::policy {

/// The order's date that is its due date: the requested or the promised completion.
enum class DueFrom { requested, committed };
inline constexpr EnumTable<DueFrom, 2> dueFroms{
    {{{DueFrom::requested, "requested"}, {DueFrom::committed, "committed"}}}};

/// The terms of a service level, as copied into a record (`sla`).
struct Terms {
  const calendar::Calendar* calendar = nullptr;  ///< null: always
  std::optional<Duration> respondWithin = std::nullopt;
  std::optional<Duration> resolveWithin = std::nullopt;
  std::optional<Duration> updateEvery = std::nullopt;
  std::optional<Duration> leadTime = std::nullopt;
  std::vector<std::string> pausedIn = {};  ///< states in which the clock is stopped
  bool extendOnPause = false;              ///< orders: pauses move the due date
  DueFrom dueFrom = DueFrom::requested;
};

/// A change of state, from a tracking record.
struct StateChange {
  Instant time;
  std::string from;
  std::string to;
};

/// The changes of a record's state.
struct History {
  std::vector<StateChange> changes = {};
  std::string state;  ///< the current state; it was changed by hand if the last change led elsewhere
  std::optional<Instant> stateSince = std::nullopt;  ///< the record's own date of its state
};

/// The dates of an order, or of a request with the schema of an order.
struct OrderDates {
  Instant orderDate;
  std::optional<Instant> requestedStart = std::nullopt;
  std::optional<Instant> requestedCompletion = std::nullopt;
  std::optional<Instant> expectedCompletion = std::nullopt;  ///< the promised completion
  std::optional<Duration> specificationLeadTime = std::nullopt;
};

/// The dates of a report.
struct ReportDates {
  Instant creationDate;
  std::optional<Instant> requestedResolution = std::nullopt;
  std::optional<Instant> restored = std::nullopt;  ///< service restored, or report cleared
  std::optional<Instant> lastNote = std::nullopt;
  std::vector<Instant> restorations = {};  ///< when the service was restored, in this and earlier openings
};

/// A period in which a clock was stopped; without an end it still is.
struct Pause {
  Instant begin;
  std::optional<Instant> end;
  friend bool operator==(const Pause&, const Pause&) = default;
};

/// One of a report's targets.
struct Target {
  Instant at;
  std::optional<Instant> met = std::nullopt;
  friend bool operator==(const Target&, const Target&) = default;
};

/// The clocks of a record at a moment.
struct Clocks {
  Instant start;
  std::optional<Instant> due = std::nullopt;        ///< for reports the resolve target
  std::optional<Instant> dueBefore = std::nullopt;  ///< the due date before pauses moved it
  std::optional<Instant> dueMet = std::nullopt;     ///< when it was met, which stops the clock of a report
  std::optional<Target> respond = std::nullopt;
  std::optional<Target> update = std::nullopt;
  std::optional<Instant> nextTarget = std::nullopt;  ///< reports: the nearest target that is not met
  std::vector<Pause> pauses = {};
  bool paused = false;
  Seconds consumed{0};                            ///< working time that ran so far, without pauses
  std::optional<Seconds> allowed = std::nullopt;  ///< reports: working time until the resolve target
};

/// Computes the clock of an order. It starts at the order date, or at a later requested start, and never
/// moves. The due date is the requested (or promised) completion, else start plus lead time in the level's
/// calendar. Pauses move it only with `extendOnPause`.
Clocks orderClocks(const OrderDates& dates, const Terms& terms, History history, Instant now);

/// Computes the clocks of a report: *respond* until first inProgress, *resolve* until restored or cleared,
/// *update* since the last note or change of state. Pauses, and the time spent restored or cleared before a
/// reopening, move the resolve target by the paused working time; respond and update never pause.
Clocks reportClocks(const ReportDates& dates, const Terms& terms, const History& history, Instant now);

/// The state of a clock in a period: working time that counts, working time during a pause, or time outside
/// working hours (paused or not).
enum class ClockRun { ran, paused, closed };
inline constexpr EnumTable<ClockRun, 3> clockRuns{
    {{{ClockRun::ran, "ran"}, {ClockRun::paused, "paused"}, {ClockRun::closed, "closed"}}}};

struct ClockSegment {
  Instant begin;
  Instant end;
  ClockRun run;
  friend bool operator==(const ClockSegment&, const ClockSegment&) = default;
};

/// Returns the periods of the clock from its start to `now`, or until the target was met, without gaps
/// (`jeopardy explain`). The sum of `ran` is `Clocks::consumed`.
std::vector<ClockSegment> clockSegments(const Clocks& clocks, const Terms& terms, Instant now);

}  // namespace som::policy
