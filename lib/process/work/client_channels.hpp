#pragma once

#include <string>
#include <vector>

#include "base/instant.hpp"
#include "process/work/events.hpp"
#include "store/source.hpp"

/// The channels of clients, whose events wait until an operator delivers them.
namespace som::process {

class Policies;

/// A client's subscription is suspended before more events than this wait for it.
inline constexpr std::size_t mostWaitingForClient = 10000;

/// The file of a subscription that is suspended.
struct SuspendedHub {
  std::string path;
  std::string before;
  std::string after;
};

/// Removes those of new events for which too many others wait, and returns the files of the subscriptions,
/// which are then suspended. A suspended subscription gets no more events.
std::vector<SuspendedHub> suspendFull(const store::Source& files, const Policies& policies,
                                      std::vector<OutboxEvent>& events, Instant now);

}  // namespace som::process
