#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// Requests: work that another process does for a record of ours.
namespace som::process {

/// What the other process says about a request; what it does not say is empty.
struct Answer {
  std::string state;                   ///< where it stands now
  std::optional<Instant> expected;     ///< when it will be done
  std::optional<Instant> actual;       ///< when it was done, where that was before now
  std::string error;                   ///< what went wrong; the reason too, where none is given
  std::vector<std::string> resources;  ///< that it brought, for the items in their order
  std::string externalId;              ///< its id over there
};

/// Takes an answer: the request walks the shortest legal way to the state that it names, each step recorded,
/// and the activities that wait for it follow. Throws Error: unknown-state, illegal-transition where there is
/// no way, missing-reason, usage.
void answer(UnitOfWork& unit, Draft& request, const Answer& answer);

/// Cancels a request that has not begun; of one that has begun the cancellation is asked: an order becomes
/// pendingCancellation, trouble pending with the reason `cancellation-requested`. Trouble
/// has codes for reasons; other texts become notes. Throws Error:
/// illegal-transition, missing-reason.
void cancelRequest(UnitOfWork& unit, Draft& request, const std::string& reason);

}  // namespace som::process
