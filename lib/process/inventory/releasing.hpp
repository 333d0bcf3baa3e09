#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "process/inventory/allocation.hpp"
#include "process/work/unit_of_work.hpp"

/// Values of pools that are no longer needed. A value is free when no service in place uses it, and no record
/// holds it: an order holds the values of its open items, a customer order those that one of its orders may
/// need.
namespace som::process {

/// Updates the values of a record after a change of its state or of the states of its items. The services of
/// completed items that modify use the values of these items. Values that are free are released, also those
/// of the order's qualifications and customer orders. A terminated service releases the values that it used.
void valuesFollow(UnitOfWork& unit, Draft& record);

/// Takes services that were reserved by values of a holder, which have been removed, back to designed if no
/// other value is held for them. `record` is that of the holder, null for a customer order.
void valuesReleased(UnitOfWork& unit, Draft* record, const std::string& holder);

/// Removes the expired reservations and reports them. Warns of those that a service in place uses, and keeps
/// them unless the change is forced with a reason. Returns findings for those that cannot be removed, because
/// their files or the records of their holders cannot be read.
std::vector<Diagnostic> expireReservations(
    UnitOfWork& unit, const IsHolder& isMeant = [](const std::string&) { return true; });

}  // namespace som::process
