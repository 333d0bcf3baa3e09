#pragma once

#include "lifecycle/lifecycle.hpp"
#include "process/lifecycle/transition_options.hpp"

namespace som::process {

/// Takes a record's items, at all levels, to the state `to` of the record. Items in a final state stay. Does
/// nothing for a record without items.
void followItems(UnitOfWork& unit, Draft& draft, lifecycle::State to, const TransitionOptions& options);

/// Completes the items whose activities (and the activities without an item) are all finished, and that
/// contain no open item. An item becomes cancelled if all its activities were cancelled. An item that
/// contains items gets its state from them, see lifecycle::rollUp. `all` includes items without activities.
void completeItems(UnitOfWork& unit, Draft& draft, bool all);

/// Makes an item, and the items that contain it, inProgress when its first activity starts.
void startItem(UnitOfWork& unit, Draft& draft, const std::string& itemId);

/// Returns the state of the record that follows from its items, see lifecycle::rollUp.
lifecycle::State rollUpItems(const Draft& draft);

}  // namespace som::process
