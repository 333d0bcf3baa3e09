#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "process/outbox/tries.hpp"
#include "process/work/unit_of_work.hpp"
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
  std::string hash;      ///< sha256 of the whole event
  std::size_t bytes = 0;
  std::vector<std::string> recipients;  ///< whom an escalation notifies
  std::size_t severity = 0;             ///< of a notice; greater is worse
  Tries tries;                          ///< what earlier deliveries left
};

/// Returns the events of a channel, or of all channels if `channel` is empty, the oldest first. Replaces
/// `findings` by one for each file that cannot be delivered: it cannot be read, is not an event, or has
/// another id than its name.
std::vector<WaitingEvent> waitingEvents(Workspace& workspace, const std::string& channel,
                                        std::vector<Diagnostic>& findings);

/// Returns the channels that subscriptions name, and those that have events.
std::vector<std::string> channels(Workspace& workspace);

/// Throws not-found for a channel that no subscription names and that has no events. Accepts each channel if
/// a policy cannot be read: it may be a subscription.
void requireChannel(Workspace& workspace, const std::string& channel);

/// Takes the lock of a channel, so that only one command at a time delivers its events. Returns null if the
/// channel has no folder yet, and so no events. Throws lock-timeout if another command holds the lock for too
/// long.
std::unique_ptr<fs::Lock> lockChannel(Workspace& workspace, const std::string& channel);

/// Moves an empty file into the folder of a channel and out again. Throws Error if that is not possible: an
/// event that the program took could not be removed, and would be delivered again by each command. The caller
/// has the lock of the channel.
void requireRemovable(Workspace& workspace, const std::string& channel);

/// Returns the text of an event; nullopt if it has been delivered or replaced since it was read.
std::optional<std::string> textOf(Workspace& workspace, const WaitingEvent& event);

/// Removes events that are still those that were read, in one transaction, and what is remembered of their
/// tries. Returns the change of the files.
ChangeResult removeEvents(Workspace& workspace, const std::vector<WaitingEvent>& events, bool dryRun = false);

/// Lets events be tried again as if no delivery had failed. The lock of the channel must be free.
void retryEvents(Workspace& workspace, const std::vector<WaitingEvent>& events);

/// Removes events without delivery. Their texts, with the reason, the actor and the moment, are kept in
/// `.som/outbox/dropped`. The lock of the channel must be free. Throws missing-reason, and changed-meanwhile
/// if one has just been delivered; then none is removed.
ChangeResult dropEvents(Workspace& workspace, const Env& env, const std::vector<WaitingEvent>& events,
                        const ChangeOptions& options);

/// Returns the events that ids or unique beginnings of ids name, each once, in every channel that has them.
/// Throws not-found and ambiguous-id.
std::vector<WaitingEvent> eventsNamed(const std::vector<WaitingEvent>& waiting,
                                      const std::vector<std::string>& ids);

}  // namespace som::process
