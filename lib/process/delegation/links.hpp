#pragma once

#include <string>
#include <vector>

#include "model/entry_views.hpp"
#include "model/value_node.hpp"
#include "process/work/related.hpp"

/// Links between records: a parent's activity is delegated to a child, whose `requestedBy` names the parent.
namespace som::process {

/// The action of tracking records for a removed link: in the history of the child, and of the parent if the
/// request of its activity was cancelled.
inline constexpr std::string_view unlinkAction = "unlink";

/// Returns the party that the plan names after the one that failed to deliver an activity; empty if it names
/// no other.
std::string nextParty(const model::ActivityView<model::ValueNode>& activity);

/// True if an open record other than `parent` also waits for the child.
bool isRequestedByOthers(const UnitOfWork& unit, const Draft& child, const std::string& parent);

/// Removes the link between a record and a child at both ends; the child gets a tracking record.
void unlinkChild(UnitOfWork& unit, Draft& parent, const Related& child);

/// Opens the records that `requestedBy` names, if they exist and have a lifecycle.
std::vector<Draft*> openRequesters(UnitOfWork& unit, const Draft& child);

/// True if the state of a record matters to the records that wait for it: the work runs, pauses or has ended.
/// The steps of a cancellation in between do not.
bool concernsRequesters(const Draft& child);

/// Updates the activities that wait for a record to its state: running, held, completed or failed; pending
/// again if the record was held and had not begun; pending and no longer delegated if it was cancelled. Their
/// guards are not checked, as the work is done elsewhere. If the event reopened a report, their completion is
/// taken back, unless the record that waits has cleared.
void requestersFollow(UnitOfWork& unit, const Draft& child, lifecycle::Event event);

/// Skips the open activities of a report that was cleared by force, and removes its links to records that
/// still work for it.
void letGo(UnitOfWork& unit, Draft& report);

}  // namespace som::process
