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
  std::string subject;  ///< the record that it is about
  std::string time;
  std::string sequence;  ///< of the events about one record: a later one compares greater
  std::string text;      ///< the whole event
};

/// The events of a channel, of all where it is empty, the oldest first. What cannot be read goes to
/// `findings`.
std::vector<WaitingEvent> waitingEvents(Workspace& workspace, const std::string& channel,
                                        std::vector<Diagnostic>& findings);

/// Holds the lock of a channel: of those who deliver its events one works at a time. Null where the channel
/// has no folder yet, and so no events; throws lock-timeout where another command holds it for too long.
std::unique_ptr<fs::Lock> lockChannel(Workspace& workspace, const std::string& channel);

/// True if the event has neither been delivered nor replaced since it was read.
bool isWaiting(Workspace& workspace, const WaitingEvent& event);

/// Removes a delivered event, if it is still the one that was delivered.
void removeEvent(Workspace& workspace, const WaitingEvent& event);

}  // namespace som::process
