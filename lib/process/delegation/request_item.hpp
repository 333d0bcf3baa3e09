#pragma once

#include "model/views.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Adds the items of a request for an activity of a record: one for each item that the activity is for, at
/// least one. An item has the action, the place and the characteristics of the record's item (those that the
/// activity `needs`, all if it names none), and the values of pools that are allocated for it. For a service
/// that is modified or deleted they are those of the inventory, as the item changes them; the resources of
/// the activity's specification that support it are named, each in an item of its own. `action` replaces the
/// actions of the items, unless it is empty.
void addRequestItems(UnitOfWork& unit, const Draft& record,
                     const model::ActivityView<model::ValueNode>& activity, const model::KindRow& kind,
                     std::string_view action, doc::Value& request);

}  // namespace som::process
