#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/views.hpp"
#include "process/work/unit_of_work.hpp"

/// Updates the services of the inventory with their orders, in the same transaction.
namespace som::process {

/// Opens the service of an order item for changes. Returns null if the item names no service of this
/// inventory.
Draft* serviceOf(UnitOfWork& unit, const model::ItemView<model::ValueNode>& item);

/// Creates the service of each item that adds one, designed as the item describes it, and writes its id into
/// the item. An existing service, such as from a feasibility check, becomes designed; an id of another system
/// becomes the service's externalId.
void designServices(UnitOfWork& unit, Draft& order);

/// Changes the added services that have a value from designed to reserved: those that use it or, if none does
/// yet, those of the items that it may be for. A service in a later state stays.
void servicesReserved(UnitOfWork& unit, const Draft& record, const Draft& allocation);

/// Changes added services from reserved back to designed if they have none of the values that `held` returns
/// any more. It is called once at most.
void servicesReleased(UnitOfWork& unit, const Draft& record,
                      const std::function<std::vector<Draft*>()>& held);

/// Makes the new service of an item inactive when its configure activities are finished: the service is in
/// place, but not yet handed over.
void servicesConfigured(UnitOfWork& unit, const Draft& order);

/// Lets each item of an order that deletes a service depend on the items that delete the services which stand
/// on it, unless those depend on it: their order is that of the network.
void orderDeletions(UnitOfWork& unit, Draft& order);

/// Adds the service of a completed item that adds one, as the start of its order would have done: an order
/// that an earlier version started, or that was imported, may have none. False if it has one, or needs none.
bool designMissing(UnitOfWork& unit, Draft& order, const std::string& itemId);

/// Updates the service of an item in a final state. Completed: an added or modified service gets the data of
/// the item as they are now, and stands on the services of the items that the item depends on; an added one
/// becomes active, a deleted one terminated. Cancelled, rejected, failed: a service that this order added is
/// terminated, a service that was reserved for it becomes designed again; after a failure, an active service
/// stays.
void serviceFollows(UnitOfWork& unit, const Draft& order, const std::string& itemId);

/// True if the service of an item is in place, in use or not: values may be configured in it.
bool isInPlace(const UnitOfWork& unit, const model::ItemView<model::ValueNode>& item);

/// Makes the service of an item wait for the recovery order that deletes or modifies it: the service names
/// that order, and a service that was not active becomes inactive.
void awaitRecovery(UnitOfWork& unit, const model::ItemView<model::ValueNode>& item,
                   const std::string& recovery, std::string_view action);

/// True if an order created a service: it was first designed for this order, and had no state before.
bool cameWithOrder(const doc::Value& service, std::string_view order);

}  // namespace som::process
