#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/duration.hpp"
#include "base/instant.hpp"
#include "plan/activity.hpp"

namespace som::plan {

/// The activities of a record and the moment of planning.
struct Input {
  std::vector<Activity> activities;
  Instant now;
  std::optional<Instant> due = std::nullopt;
  /// No activity starts before it: `requestedStartDate`, the `--until` of a pause, the end of a prerequisite.
  std::optional<Instant> earliest = std::nullopt;
  std::optional<Instant> earliestMax = std::nullopt;  ///< the same with maximum durations, if it is later
};

/// The plan of one activity. The times of a finished one that never began only place what depended on it:
/// nobody did it at any time.
struct Step {
  std::string id;
  Instant start;  ///< with typical durations: actual, or the earliest expected
  Instant end;
  Instant startMax;  ///< with maximum durations
  Instant endMax;
  std::optional<Instant> latestStart =
      std::nullopt;  ///< to meet the due date; nullopt without a due date and for finished activities
  std::optional<Instant> latestFinish = std::nullopt;
  /// Elapsed seconds by which it may slip: latest minus earliest start. If the end does not depend on the
  /// start (running, or delegated with an expected date): latest minus expected end.
  std::optional<Seconds> slack = std::nullopt;
  bool critical = false;  ///< unfinished, and a later end would delay the whole
  bool finished = false;
  Ending ending = Ending::done;  ///< if it is finished
  bool neverBegan = false;       ///< it was skipped or cancelled before it began
  bool unknownDuration = false;  ///< counted as zero
};

/// The plan of a record.
struct Plan {
  std::vector<Step> steps;  ///< in the order of the activities
  /// The end of the last activity, not before now; nullopt without activities.
  std::optional<Instant> expectedCompletion = std::nullopt;
  std::optional<Instant> expectedCompletionMax = std::nullopt;
  std::optional<Seconds> slack =
      std::nullopt;  ///< elapsed seconds from the expected completion to the due date
  std::vector<std::string> unknownDurations = {};

  /// Returns the step of an activity; null for an unknown id.
  const Step* find(std::string_view id) const;
};

/// Computes the plan by the critical path method (Kelley and Walker 1959) in the activities' calendars.
///
/// The forward pass gives earliest starts and ends, once with typical and once with maximum durations. The
/// backward pass from the due date gives the latest ones with typical durations. O(activities +
/// dependencies). Throws dependency-cycle naming its members, dangling-reference for an unknown `dependsOn`,
/// duplicate-id, and no-working-time naming the activity.
Plan compute(const Input& input);

}  // namespace som::plan
