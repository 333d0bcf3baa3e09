#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doc/value.hpp"
#include "process/record/workspace.hpp"

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

/// Takes a delivered event away, where it is still the one that was delivered.
void removeEvent(Workspace& workspace, const WaitingEvent& event);

}  // namespace som::process
