#pragma once

#include <optional>
#include <vector>

#include "policy/facts.hpp"
#include "policy/reasons.hpp"

namespace som::policy {

/// Where a record stands.
struct Assessment {
  Level level = Level::onTrack;
  std::vector<Reason> reasons = {};  ///< worst first, then by how much, most first
  std::optional<Instant> dueDate = std::nullopt;
  std::optional<Instant> nextTarget = std::nullopt;
  std::optional<Instant> expectedCompletion = std::nullopt;
  std::optional<Instant> expectedCompletionMax = std::nullopt;
  std::optional<Seconds> slack = std::nullopt;  ///< elapsed, from the expected completion to the due date
};

/// The level of a record and all reasons that hold, each where its threshold is passed, not where it is just
/// reached. Activities, children, requests and reservations have a reason each; `start-late` has one, for the
/// activity whose latest start passed first. A paused record is not stalled: `paused-too-long` watches it.
Assessment assess(const Facts& facts, const Thresholds& thresholds);

}  // namespace som::policy
