#pragma once

#include "lifecycle/lifecycle.hpp"
#include "process/lifecycle/transition_options.hpp"

namespace som::process {

/// The states of a record's items, at all levels, follow the record into `to`; items that are final stay. A
/// record without items: nothing.
void followItems(UnitOfWork& unit, Draft& draft, lifecycle::State to, const TransitionOptions& options);

/// Items whose activities (and those of no item) are all finished, and that hold no open item, become
/// completed, or cancelled where every activity of theirs was; one that holds items comes to what these come
/// to, see lifecycle::rollUp. With `all`, items without anything to do too.
void completeItems(UnitOfWork& unit, Draft& draft, bool all);

/// An item, and those that hold it, become inProgress with the first of its activities.
void startItem(UnitOfWork& unit, Draft& draft, const std::string& itemId);

/// What the items say about the record, see lifecycle::rollUp.
lifecycle::State rollUpItems(const Draft& draft);

}  // namespace som::process
