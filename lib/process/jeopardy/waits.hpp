#pragma once

#include <string>
#include <vector>

#include "process/jeopardy/trial.hpp"
#include "process/planning/work.hpp"

/// What orders wait for besides the work of their own activities.
namespace som::process {

/// Something that an order waits for.
struct Wait {
  std::string code;
  std::string text;     ///< `PO-… (activity 'tail') is pendingCancellation: it has to answer`
  std::string other;    ///< the record or item that it waits for; may be empty
  std::string command;  ///< that goes on; empty if only others can
};

/// Returns what keeps an order open although its activities are finished: a pause, requests that have not
/// ended, items whose cancellation waits for those, or its completion, which nobody has asked for. Empty if
/// an activity is not finished, and for orders that have ended, or have no activities. Reads the requests.
std::vector<Wait> waitsToComplete(const store::Source& files, doc::Node order);

/// Returns that an order is paused, with the reason and the end of the pause, or that its cancellation is
/// assessed; empty for an order in another state.
std::vector<Wait> standingWaits(Workspace& workspace, doc::Node order);

/// Returns all that an open order waits for: the above, or its pause and the requests whose cancellation was
/// asked for; prerequisites that are not completed, with their
/// items; prerequisites that name no order, or several; items that wait for others which were not delivered,
/// that have no activities, or whose service has ended; work that may be stale. The order has its document.
std::vector<Wait> waitsOf(const Trial& trial, const Assessed& order);

/// The code of the work for a service that has ended.
inline constexpr std::string_view serviceEnded = "service-ended";

/// Says that the work for an item delivers nothing, as its service has ended.
std::string sentenceOfLost(const std::string& item, const std::string& service);

/// Returns the activities of an open order that may be stale, each with the command for it; `other` is the
/// activity.
std::vector<Wait> staleWaits(doc::Node order);

/// Returns what keeps the activities of a record from starting that depend on nothing else: items that are
/// held, and what items lack, also for later activities.
std::vector<Wait> hindrancesOf(const std::vector<Work>& works);

}  // namespace som::process
