#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/entry_views.hpp"
#include "model/value_node.hpp"
#include "process/work/related.hpp"

/// Links between records: a parent's activity is delegated to a child, whose `requestedBy` names the parent.
namespace som::process {

/// The action of the tracking record for an activity that was delegated; `to` is the other record.
inline constexpr std::string_view requestAction = "request";

/// The action of tracking records for a removed link: in the history of the child, and of the parent if the
/// request of its activity was cancelled.
inline constexpr std::string_view unlinkAction = "unlink";

/// Returns the state of an activity that follows from the state of its request; nullopt if that decides
/// nothing.
std::optional<lifecycle::State> followedState(lifecycle::State request);

/// Returns the party that the plan names after the one that failed to deliver an activity; empty if it names
/// no other.
std::string nextParty(const model::ActivityView<model::ValueNode>& activity);

/// Returns an id for a new activity of a record: `base`, with a number if that id is taken.
std::string freeActivityId(const Draft& draft, const std::string& base);

/// Throws guard if an activity may not be delegated: its request is open, or it has begun otherwise. One
/// whose request was rejected, failed or cancelled is delegated again.
void requireDelegable(const UnitOfWork& unit, const Draft& draft,
                      const model::ActivityView<model::ValueNode>& activity);

/// Delegates an activity of a record to another record: writes both ends of the link, and tracks it.
void linkChild(UnitOfWork& unit, Draft& parent, const std::string& activity, Draft& child,
               UnitOfWork::Cause cause = UnitOfWork::Cause::asked);

/// True if an activity of a record that is not finished waits for a request, and its item is not about to be
/// cancelled. The request of a skipped activity is not needed any more.
bool isAwaited(const Draft& parent, const std::string& request);

/// True if an open record other than `parent` also waits for the child.
bool isRequestedByOthers(const UnitOfWork& unit, const Draft& child, const std::string& parent);

/// Removes the link between a record and a child at both ends; the child gets a tracking record. Unfinished
/// activities that waited for it are pending again, which the record's history says.
void unlinkChild(UnitOfWork& unit, Draft& parent, const Related& child);

/// Opens the records that `requestedBy` names, each once, if they exist and have a lifecycle.
std::vector<Draft*> openRequesters(UnitOfWork& unit, const Draft& child);

/// True if the state of a record matters to the records that wait for it: the work runs, pauses or has ended.
/// The steps of a cancellation in between do not.
bool concernsRequesters(const Draft& child);

/// Updates the activities that wait for a record to its state: running, held, completed or failed; pending
/// again if the record was held and had not begun; pending and no longer delegated if it was cancelled. Their
/// guards are not checked, as the work is done elsewhere. They end when the record ended.
void requestersFollow(UnitOfWork& unit, const Draft& child);

/// Corrects the end of the activities that ended with a record whose end was corrected; it was `before`.
void requestersEnded(UnitOfWork& unit, const Draft& child, Instant before);

/// Skips the open activities of a report that was cleared by force or closed, and removes its links to
/// records that still work for it.
void letGo(UnitOfWork& unit, Draft& report);

}  // namespace som::process
