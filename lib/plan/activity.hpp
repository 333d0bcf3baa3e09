#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/duration.hpp"
#include "base/instant.hpp"
#include "calendar/calendar.hpp"

namespace som::plan {

/// What planning needs to know of an activity's state.
enum class State {
  pending,
  inProgress,
  held,      ///< started, and waiting; planned as a running one
  finished,  ///< completed, skipped or cancelled
  failed,    ///< has to be done again: planned as a pending one
};

/// One activity of a record, as planning sees it.
struct Activity {
  std::string id;
  std::vector<std::string> dependsOn = {};
  State state = State::pending;
  std::optional<Duration> typical = std::nullopt;
  std::optional<Duration> maximum = std::nullopt;  ///< at least the typical one; without it the typical one
  const calendar::Calendar* calendar =
      nullptr;  ///< its own, else its team's, else the record's; none: always
  std::optional<Instant> plannedStart = std::nullopt;
  std::optional<Instant> startDate = std::nullopt;
  std::optional<Instant> endDate = std::nullopt;
  std::optional<Instant> earliestStart = std::nullopt;  ///< a constraint of its own
  bool delegated = false;
  std::optional<Instant> expectedDate = std::nullopt;  ///< of a delegated one: when its request will be done
};

}  // namespace som::plan
