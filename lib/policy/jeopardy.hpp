#pragma once

#include <optional>
#include <vector>

#include "policy/facts.hpp"
#include "policy/reasons.hpp"

namespace som::policy {

/// The level of a record with its reasons.
struct Assessment {
  Level level = Level::onTrack;
  std::vector<Reason> reasons = {};  ///< worst first, then by excess, largest first
  std::optional<Instant> dueDate = std::nullopt;
  std::optional<Instant> dueMet =
      std::nullopt;  ///< when the due date was met: a resolved report, a completed order
  std::optional<Instant> nextTarget = std::nullopt;
  std::optional<Instant> expectedCompletion = std::nullopt;
  std::optional<Instant> expectedCompletionMax = std::nullopt;
  std::optional<Seconds> slack = std::nullopt;  ///< elapsed, from the expected completion to the due date
};

/// Computes the level of a record and all its reasons. A reason applies if its threshold is exceeded, not if
/// it is just reached. Activities, children, requests and reservations have one reason each; `start-late` has
/// one, for the activity whose latest start passed first. A paused record is not stalled: `paused-too-long`
/// covers it.
Assessment assess(const Facts& facts, const Thresholds& thresholds);

}  // namespace som::policy
