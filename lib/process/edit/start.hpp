#pragma once

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Adds the activities of each item's fulfilment plan (catalog/, by the item's action) that the order does
/// not have yet. If the order has several items, an activity's id is `<item>.<id>`. Warns of an item whose
/// specification is not in the catalogue.
void instantiatePlan(UnitOfWork& unit, Draft& order);

/// Does the same for one item that is added to an order under way. The ids of its activities begin with its
/// id.
void instantiatePlan(UnitOfWork& unit, Draft& order, const std::string& item);

/// Does the same in memory, to plan an order that has not started. Reports and writes nothing.
void instantiatePlan(Workspace& workspace, doc::Value& order);

/// Starts an order: adds the activities of its plan, and makes its state inProgress.
void startOrder(UnitOfWork& unit, Draft& order);

}  // namespace som::process
