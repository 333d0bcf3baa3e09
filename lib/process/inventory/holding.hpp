#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "process/inventory/allocation.hpp"
#include "process/work/unit_of_work.hpp"
#include "store/mentions.hpp"

/// Changes of pool values in use, with the links between a value and its holder. The file of a value is the
/// truth: `for` names the record that holds it, `usedBy` the services that use it (users.hpp). The record
/// lists the value in `allocation`.
namespace som::process {

/// Returns the possible holders of values for an order: itself, the qualifications that its items come from,
/// and its customer order. Returns the record alone for other kinds.
std::vector<std::string> holdersOf(const Draft& record);

/// Returns the values that are held for these records and customer orders, with the changes of the unit.
std::vector<Allocation> heldBy(const UnitOfWork& unit, const std::vector<std::string>& holders);

// Functions for one value in a unit of work. Each reports its step and writes both ends of the links.

/// Opens the file of a value in use; throws not-found if it no longer exists.
Draft& openAllocation(UnitOfWork& unit, const Allocation& allocation);
/// Adds a value that was just reserved or allocated to the list of its holder.
void linkHolder(UnitOfWork& unit, Draft& record, const Draft& allocation);
/// Makes a value allocated for this holder, and lets the services of the items that it is for use it.
void makeAllocated(UnitOfWork& unit, Draft& allocation, const std::string& holder);
/// Removes the file of a value. Returns false if it was removed before in this unit.
bool giveBack(UnitOfWork& unit, Draft& allocation, std::string_view why);
/// Removes the file of a value, and leaves the records that know it as they are.
void discard(UnitOfWork& unit, Draft& allocation, std::string_view why);

/// Notes that an order under way has other values than before: its requests follow.
void valuesChanged(UnitOfWork& unit, Draft& record);

/// Calls `look` with each order of a customer order, with the changes of the unit. Returns the files that may
/// be another one.
std::vector<store::Doubtful> eachOrderOf(const UnitOfWork& unit, const std::string& customerOrder,
                                         const std::function<void(const doc::Value& order)>& look);

}  // namespace som::process
