#pragma once

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Applies the consequences of each state change that a unit of work noted, and of the changes that follow
/// from it, by the table in consequences.cpp. They concern the requests of an order, its services and their
/// values, the requesters of a record, and the record itself when its activities are finished. A Workspace
/// gets this function when it is opened.
void propagate(UnitOfWork& unit);

}  // namespace som::process
