#pragma once

#include "process/planning/assess.hpp"

namespace som::process {

/// Finds the orders that wait for an order and have not started, also those that wait for these, and rolls
/// their due dates back: notes in the order when each needs it, and plans its activities to the nearest of
/// these and its own due date. Its level stays: that of a dependant says that its prerequisite is late. Each
/// level of dependants costs one pass over the words of the orders. A dependant that cannot be read or
/// planned is noted as a finding of the store.
void rollBackDueDates(Workspace& workspace, Assessor& assessor, const doc::Document& document,
                      Assessed& order);

}  // namespace som::process
