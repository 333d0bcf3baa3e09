#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// Requests: work that another process does for one of our records.
namespace som::process {

/// The answer of another process about a request. Members that it does not give are empty.
struct Answer {
  std::string state = {};                   ///< the state of the request
  std::optional<Instant> expected = {};     ///< the expected completion
  std::optional<Instant> actual = {};       ///< the actual completion, if it was before now
  std::string error = {};                   ///< what failed; also the reason if the options have none
  std::vector<std::string> resources = {};  ///< the delivered resources, in the order of the items
  std::string externalId = {};              ///< its id in the other system
  bool reopensRequesters = false;           ///< if it is reopened: the cleared reports that requested it, too
};

/// Applies an answer: takes the request to the state of the answer by the shortest legal path, and records
/// each step. The activities that wait for the request follow. An answer needs no reason. Throws Error:
/// unknown-state, illegal-transition if no path exists, usage.
void answer(UnitOfWork& unit, Draft& request, const Answer& answer);

/// True if the cancellation of a request was asked for and has not been answered.
bool isAskedToCancel(const Draft& request);

/// True if the other process has begun with a request: before that its contents may still change.
bool hasBegun(const Draft& request);

/// Cancels a request that has not begun. If it has begun, asks for its cancellation: an order becomes
/// pendingCancellation, a trouble becomes pending with the reason `cancellation-requested`. The reasons of a
/// trouble are codes; other texts become notes. Throws Error: illegal-transition, missing-reason.
void cancelRequest(UnitOfWork& unit, Draft& request, const std::string& reason);

}  // namespace som::process
