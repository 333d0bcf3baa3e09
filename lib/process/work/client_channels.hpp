#pragma once

#include <vector>

#include "process/work/events.hpp"
#include "process/work/unit_of_work.hpp"

/// The channels of clients, whose events wait until an operator delivers them.
namespace som::process {

class Policies;

/// A client's subscription is suspended before more events than this wait for it.
inline constexpr std::size_t mostWaitingForClient = 10000;

/// Removes those of new events for which too many others wait, and returns the changed files of the
/// subscriptions, which are then suspended. A suspended subscription gets no more events.
std::vector<FileChange> suspendFull(const store::Source& files, const Policies& policies,
                                    std::vector<OutboxEvent>& events, Instant now);

}  // namespace som::process
