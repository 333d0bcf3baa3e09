#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/duration.hpp"
#include "base/enum_table.hpp"
#include "base/instant.hpp"
#include "calendar/calendar.hpp"

namespace som::policy {

/// Which of an order's dates its due date is: what the customer asked for, or what was promised.
enum class DueFrom { requested, committed };
inline constexpr EnumTable<DueFrom, 2> dueFroms{
    {{{DueFrom::requested, "requested"}, {DueFrom::committed, "committed"}}}};

/// The terms of a service level as they were copied into a record (`sla`).
struct Terms {
  const calendar::Calendar* calendar = nullptr;  ///< none: always
  std::optional<Duration> respondWithin = std::nullopt;
  std::optional<Duration> resolveWithin = std::nullopt;
  std::optional<Duration> updateEvery = std::nullopt;
  std::optional<Duration> leadTime = std::nullopt;
  std::vector<std::string> pausedIn = {};  ///< states in which the clock stands still
  bool extendOnPause = false;              ///< orders: pauses move the due date
  DueFrom dueFrom = DueFrom::requested;
};

/// A change of state, from a tracking record.
struct StateChange {
  Instant time;
  std::string from;
  std::string to;
};

/// How a record came to its state.
struct History {
  std::vector<StateChange> changes = {};
  std::string state;  ///< now; where the last change led elsewhere it was changed by hand
  std::optional<Instant> stateSince = std::nullopt;  ///< the record's own date of its state
};

/// The dates of an order, or of a request that is one.
struct OrderDates {
  Instant orderDate;
  std::optional<Instant> requestedStart = std::nullopt;
  std::optional<Instant> requestedCompletion = std::nullopt;
  std::optional<Instant> expectedCompletion = std::nullopt;  ///< what was promised
  std::optional<Duration> specificationLeadTime = std::nullopt;
};

/// The dates of a report.
struct ReportDates {
  Instant creationDate;
  std::optional<Instant> requestedResolution = std::nullopt;
  std::optional<Instant> restored = std::nullopt;  ///< the service works again, or the report is cleared
  std::optional<Instant> lastNote = std::nullopt;
};

/// A time in which a clock stood still; it goes on where there is no end.
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

/// Where the clocks of a record stand at a moment.
struct Clocks {
  Instant start;
  std::optional<Instant> due = std::nullopt;     ///< of reports the resolve target
  std::optional<Instant> dueMet = std::nullopt;  ///< reports: when it was met; the clock stops
  std::optional<Target> respond = std::nullopt;
  std::optional<Target> update = std::nullopt;
  std::optional<Instant> nextTarget = std::nullopt;  ///< reports: the nearest that is not met
  std::vector<Pause> pauses = {};
  bool paused = false;
  Seconds consumed{0};                            ///< working time that ran so far, without pauses
  std::optional<Seconds> allowed = std::nullopt;  ///< reports: working time that the resolve target gives
};

/// The clock of an order. It starts at the order date, or a later requested start, and never moves; the due
/// date is the requested completion (or the promised one), else the start and the lead time in the level's
/// calendar. Pauses move it only with `extendOnPause`.
Clocks orderClocks(const OrderDates& dates, const Terms& terms, const History& history, Instant now);

/// The clocks of a report: *respond* until first inProgress, *resolve* until restored or cleared, *update*
/// since the last note or change of state. Pauses, and the time spent cleared before a reopening, shift the
/// resolve target by the working time paused; respond and update never pause.
Clocks reportClocks(const ReportDates& dates, const Terms& terms, const History& history, Instant now);

/// What a clock did in a stretch of time: working time counted, working time that a pause took out, or time
/// outside working hours (paused or not).
enum class ClockRun { ran, paused, closed };
inline constexpr EnumTable<ClockRun, 3> clockRuns{
    {{{ClockRun::ran, "ran"}, {ClockRun::paused, "paused"}, {ClockRun::closed, "closed"}}}};

struct ClockSegment {
  Instant begin;
  Instant end;
  ClockRun run;
  friend bool operator==(const ClockSegment&, const ClockSegment&) = default;
};

/// What the clock did from its start to `now`, or to when the due target was met, without gaps (`jeopardy
/// explain`). The sum of what ran is `Clocks::consumed`.
std::vector<ClockSegment> clockSegments(const Clocks& clocks, const Terms& terms, Instant now);

}  // namespace som::policy
