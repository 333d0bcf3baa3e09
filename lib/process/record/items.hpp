#pragma once

#include "lifecycle/lifecycle.hpp"
#include "process/record/unit.hpp"

namespace som::process {

/// The states of a record's items follow the record into `to`; items that are final stay. A record without
/// items: nothing.
void followItems(Draft& draft, lifecycle::State to);

/// Items whose activities (and those of no item) are all finished become completed, or cancelled where every
/// activity of theirs was. With `all`, items without activities of their own too.
void completeItems(Draft& draft, bool all);

/// An item becomes inProgress with the first of its activities.
void startItem(Draft& draft, const std::string& itemId);

/// What the items say about the record, see lifecycle::rollUp.
lifecycle::State rollUpItems(const Draft& draft);

}  // namespace som::process
