#pragma once

#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// The parameters that specifications require of their services (`requiredParameter`): values of pools for
/// the items of orders that add a service. Any value of the pool that is held for the item, the order, its
/// qualifications or its customer order satisfies a parameter.
namespace som::process {

/// Allocates the values that are reserved for an order which starts, and those that its items lack. The
/// reservations of the order and the values of its qualifications become allocations of the order. Those of
/// its customer order stay with the customer order, as its other orders may use them. Warns of values that
/// cannot be allocated.
void allocateValuesOf(UnitOfWork& unit, Draft& order);

/// Does the same for an item that was added to an order under way.
void allocateValuesOfItem(UnitOfWork& unit, Draft& order, const std::string& itemId);

/// Allocates the values that an item lacks before it is configured; an empty id: all items. Throws no-value
/// if the characteristic that gives the scope is not set, and the error of the pool if it has no free value.
/// Warns if the specification does not have that characteristic.
void requireValues(UnitOfWork& unit, Draft& order, const std::string& itemId);

/// Gives a completed item that should have added a service, but has none, the service with the values that
/// are held for it.
void addMissingService(UnitOfWork& unit, Draft& order, const std::string& itemId);

/// Checks the values of an item whose last activity was just finished: its service is about to become active.
/// Throws no-value if one is missing that the item could have; only warns of it if forced, or if another
/// process did the activity, whose answer is a fact.
void requireValuesToComplete(UnitOfWork& unit, Draft& order, const std::string& activity);

/// Warns of each parameter of an order under way whose service has no value any more.
void warnOfMissingValues(UnitOfWork& unit, Draft& order);

/// Allocates values in the new scopes of an item whose characteristics have changed. The former values stay
/// in use until the item is completed, and are released then; a former value of the new scope is used again.
/// Throws pool-exhausted if a scope has no free value.
void rescopeValues(UnitOfWork& unit, Draft& order, const std::string& itemId,
                   const std::vector<std::string>& characteristics);

}  // namespace som::process
