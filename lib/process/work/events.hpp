#pragma once

#include <string>
#include <vector>

#include "base/env.hpp"
#include "process/work/draft.hpp"
#include "process/work/workspace.hpp"

/// What other processes are told about changes of records.
namespace som::process {

/// An event for one channel, as a file of the outbox.
struct OutboxEvent {
  std::string path;
  std::string text;
};

/// The events of a change to a record, one for each channel that subscribes to it (`@type: Subscription` in
/// `policy/`): the record was created, its state changed, information is missing, a milestone was added, its
/// level changed, it was escalated, or anything else in it. CloudEvents 1.0 in JSON around a notification as
/// TMF688 has it.
///
/// An event's id follows from the record, the type and the tracking record, or the alert or escalation that
/// it is about, so that a repeated delivery is recognised. An alert and an escalation have an event each.
std::vector<OutboxEvent> eventsOf(Workspace& workspace, const Env& env, const Draft& draft,
                                  const doc::Document& after);

}  // namespace som::process
