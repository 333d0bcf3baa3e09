#pragma once

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Adds the activities of each item's fulfilment plan (catalog/, by the item's action) that the order does
/// not have yet. With several items an activity's id is `<item>.<id>`. An item whose specification is not in
/// the catalogue is a warning.
void instantiatePlan(UnitOfWork& unit, Draft& order);

/// The same in memory, for planning an order that has not started: nothing is reported or written.
void instantiatePlan(Workspace& workspace, doc::Value& order);

/// Starts an order: its plan becomes activities, its state inProgress.
void startOrder(UnitOfWork& unit, Draft& order);

}  // namespace som::process
