#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "process/inventory/allocation.hpp"
#include "process/work/unit_of_work.hpp"

/// Changes of pool values in use, with the links between a value and the records that have to do with it. The
/// file of a value is the truth: `for` names the record that holds it, `usedBy` the services that use it. The
/// record lists the value in `allocation`, a service in `supportingResource`.
namespace som::process {

/// Returns the possible holders of values for an order: itself, the qualifications that its items come from,
/// and its customer order. Returns the record alone for other kinds.
std::vector<std::string> holdersOf(const Draft& record);

/// Returns the values that are held for these records and customer orders, with the changes of the unit.
std::vector<Allocation> heldBy(const UnitOfWork& unit, const std::vector<std::string>& holders);

/// Allocates the values that are reserved for an order which starts. The reservations of the order and of its
/// qualifications become allocations of the order. Those of its customer order stay with the customer order,
/// as its other orders may use them.
void allocateReservationsOf(UnitOfWork& unit, Draft& order);

/// Releases values after a change of a record's state. A cancelled or rejected order releases all its values.
/// A failed or partially completed order releases the values that no service in place can use. The values of
/// its customer order are released likewise if no other order of it needs them. A terminated service releases
/// the values of the items that created it.
void valuesFollow(UnitOfWork& unit, Draft& record);

/// Removes the expired reservations and reports them. Returns findings for those that cannot be removed,
/// because their files or the records of their holders cannot be read.
std::vector<Diagnostic> expireReservations(
    UnitOfWork& unit, const IsHolder& isMeant = [](const std::string&) { return true; });

// Functions for one value in a unit of work. Each reports its step and writes both ends of the links.

/// Opens the file of a value in use; throws not-found if it no longer exists.
Draft& openAllocation(UnitOfWork& unit, const Allocation& allocation);
/// Adds a value that was just reserved or allocated to the list of its holder.
void linkHolder(UnitOfWork& unit, Draft& record, const Draft& allocation);
/// Lets the services of the items that an allocated value is for use it.
void linkServices(UnitOfWork& unit, const Draft& order, Draft& allocation);
/// Changes a reserved value to allocated for this holder.
void makeAllocated(UnitOfWork& unit, Draft& allocation, const std::string& holder);
/// Removes the file of a value. Returns false if it was removed before in this unit.
bool giveBack(UnitOfWork& unit, Draft& allocation, std::string_view why);

/// Takes services that were reserved by values of a holder, which have been removed, back to designed if no
/// other value is held for them. `record` is that of the holder, null for a customer order.
void valuesReleased(UnitOfWork& unit, Draft* record, const std::string& holder);

/// Adds a change of values that are held for a record to its history.
void trackValues(UnitOfWork& unit, Draft& record, std::string_view action,
                 const std::vector<std::string>& ids, UnitOfWork::Cause cause = UnitOfWork::Cause::asked);

}  // namespace som::process
