#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doc/value.hpp"
#include "process/work/workspace.hpp"

/// Events that wait to be delivered.
namespace som::process {

struct WaitingEvent {
  std::string path;
  std::string channel;
  std::string id;
  std::string type;
  std::string subject;  ///< id of the record that it concerns
  std::string time;
  std::string sequence;  ///< among the events of one record, a later one compares greater
  std::string text;      ///< the whole event
};

/// Returns the events of a channel, or of all channels if `channel` is empty, the oldest first. Replaces
/// `findings` by one for each file that cannot be read.
std::vector<WaitingEvent> waitingEvents(Workspace& workspace, const std::string& channel,
                                        std::vector<Diagnostic>& findings);

/// Takes the lock of a channel, so that only one command at a time delivers its events. Returns null if the
/// channel has no folder yet, and so no events. Throws lock-timeout if another command holds the lock for too
/// long.
std::unique_ptr<fs::Lock> lockChannel(Workspace& workspace, const std::string& channel);

/// True if the event has neither been delivered nor replaced since it was read.
bool isWaiting(Workspace& workspace, const WaitingEvent& event);

/// Removes a delivered event, if it is still the one that was delivered.
void removeEvent(Workspace& workspace, const WaitingEvent& event);

}  // namespace som::process
