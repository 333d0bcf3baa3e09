#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/env.hpp"
#include "policy/match.hpp"
#include "process/work/draft.hpp"
#include "process/work/policies.hpp"
#include "process/work/workspace.hpp"

/// Events that report changes of records to other processes.
namespace som::process {

/// An event for one channel, stored as a file of the outbox.
struct OutboxEvent {
  std::string path;
  std::string text;
};

/// Returns the state from which a change leads: that of the record's file, or the last tracked one if the
/// change adopts a state that was set by hand; `none` for a new record.
lifecycle::State stateLeft(const Draft& draft);

/// True if changes of records of a kind have events.
bool hasEvents(const model::KindRow& kind);

/// Returns the events of a change to a record, one for each channel that subscribes to it (`@type:
/// Subscription` in `policy/`): the record was created, its state changed, information is missing, a
/// milestone was added, its level changed, it was escalated, or another field changed. The form is
/// CloudEvents 1.0 in JSON around a notification of TMF688.
///
/// An event's id follows from the record, the type and the tracking record, or the alert or escalation that
/// it reports, so that a repeated delivery is recognised. An alert and an escalation have an event each.
std::vector<OutboxEvent> eventsOf(Workspace& workspace, const Env& env, const Draft& draft,
                                  const doc::Document& after);

/// Returns the channels that get notices of escalation about a record.
std::vector<std::string> escalationChannels(const Policies& policies, const policy::Subject& subject);

/// Returns a note (no-effect) for the first step of a ladder that notifies people if no subscription takes
/// notices of escalation: then nobody hears of any.
std::vector<Diagnostic> unheardLadders(const Policies& policies);

/// Returns the types of events that TM Forum's API of a kind has.
std::set<std::string> resourceEventTypes(const model::KindRow& kind);

/// Returns a warning (no-effect) for each type in the subscriptions that no event has.
std::vector<Diagnostic> unknownEventTypes(const Policies& policies);

}  // namespace som::process
