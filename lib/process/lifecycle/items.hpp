#pragma once

#include "lifecycle/lifecycle.hpp"
#include "model/handles.hpp"
#include "process/lifecycle/transition_options.hpp"

namespace som::process {

/// Takes a record's items, at all levels, to the state `to` of the record. Items in a final state stay. Does
/// nothing for a record without items.
void followItems(UnitOfWork& unit, Draft& draft, lifecycle::State to, const TransitionOptions& options);

/// Writes the state of an item, and notes the change if the state is final. The caller has checked that the
/// state may be reached.
void moveItem(UnitOfWork& unit, Draft& draft, const model::ItemHandle& item, lifecycle::State to,
              const TransitionOptions& options);

/// Completes the items whose activities (and the activities without an item) are all finished, and that
/// contain no open item. An item with activities becomes cancelled if none of its delivering ones was
/// completed (`ActivitiesByItem::delivering`): reports why. An item that contains items gets its state from
/// them, see lifecycle::rollUp. An item whose service has been terminated meanwhile fails. `all` includes
/// items without activities.
void completeItems(UnitOfWork& unit, Draft& draft, bool all);

/// Makes an item, and the items that contain it, inProgress when its first activity starts.
void startItem(UnitOfWork& unit, Draft& draft, const std::string& itemId);

/// Returns the item of this id. Throws not-found with the nearest ids.
model::ItemHandle itemHandleOf(Draft& draft, const std::string& itemId);

/// Returns the outermost of an item and the items that contain it that does not run, as it is held or about
/// to be cancelled. A missing item if all run, and for an empty id.
model::ItemView<model::ValueNode> waitingItem(const Draft& draft, const std::string& itemId);

/// Returns the service that an open item of an order adds or modifies, if it has ended meanwhile: the item
/// delivers nothing. Empty otherwise, and for recovery orders.
std::string lostService(const UnitOfWork& unit, const Draft& draft, const std::string& itemId);

/// Returns the finding about an activity of an item whose service has ended; nullopt if it has not.
std::optional<Diagnostic> workWithoutService(const UnitOfWork& unit, const Draft& draft,
                                             const model::ActivityView<model::ValueNode>& activity);

/// Holds an item of a record in progress, or lets a held one continue; reports and tracks it. Throws
/// illegal-transition, missing-reason.
void holdItem(UnitOfWork& unit, Draft& draft, const std::string& itemId, lifecycle::Event event);

/// Says which open items modify or delete a service in use without any work: they have no activities, so
/// their completion would change the inventory alone. nullopt if none does.
std::optional<Diagnostic> itemsWithoutWork(const UnitOfWork& unit, const Draft& draft);

}  // namespace som::process
