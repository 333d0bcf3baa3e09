#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/duration.hpp"
#include "base/instant.hpp"
#include "calendar/calendar.hpp"

namespace som::plan {

/// The state of an activity, as far as planning needs it.
enum class State {
  pending,
  inProgress,
  held,      ///< started and waiting; planned as a running one
  finished,  ///< completed, skipped or cancelled
  failed,    ///< must be repeated: planned as a pending one
};

/// How a finished activity ended.
enum class Ending { done, skipped, cancelled };

/// The name of an activity for people, and its assignee. Plans do not depend on them.
struct Label {
  std::string name;  ///< empty: its id
  std::string assignee = {};
};

/// One activity of a record, as planning sees it.
struct Activity {
  std::string id;
  std::vector<std::string> dependsOn = {};
  State state = State::pending;
  Ending ending = Ending::done;  ///< if it is finished
  std::optional<Duration> typical = std::nullopt;
  std::optional<Duration> maximum = std::nullopt;  ///< at least the typical duration, which is the default
  const calendar::Calendar* calendar = nullptr;    ///< its own, its team's or the record's; null: always
  std::optional<Instant> plannedStart = std::nullopt;
  std::optional<Instant> startDate = std::nullopt;
  std::optional<Instant> endDate = std::nullopt;
  std::optional<Instant> earliestStart = std::nullopt;  ///< a constraint of its own
  bool delegated = false;
  std::optional<Instant> expectedDate =
      std::nullopt;    ///< of a delegated one: the end that its request promises
  Duration slip = {};  ///< an unfinished one ends so much working time later
};

}  // namespace som::plan
