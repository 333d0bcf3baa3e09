#pragma once

#include <string>

#include "model/views.hpp"
#include "process/work/unit_of_work.hpp"

/// The services of the inventory follow the orders that are about them, in the same transaction.
namespace som::process {

/// The service that an item of an order is about, opened for changes; null where it names none of ours.
Draft* serviceOf(UnitOfWork& unit, const model::ItemView<model::ValueNode>& item);

/// Gives each item that adds a service its service, designed as the item describes it, and writes the
/// service's id into the item. A service that was there already, as from a feasibility check, becomes
/// designed; a foreign id becomes the service's externalId.
void designServices(UnitOfWork& unit, Draft& order);

/// Parameters were reserved or allocated for an item of an order, or for all of it where none is named: the
/// services that it adds go from designed to reserved. One that is further stays.
void servicesReserved(UnitOfWork& unit, const Draft& record, const std::string& itemId);

/// The new service of an item whose configure activities are finished becomes inactive: it is there, and not
/// yet handed over.
void servicesConfigured(UnitOfWork& unit, const Draft& order);

/// What an order that has ended means for its services, item by item. Completed: what was added is active,
/// what was deleted is terminated, what was modified gets what the item says. Cancelled, rejected, failed:
/// what was added for this order is terminated, what was reserved for it is designed again; of what failed, a
/// service that is active already stays.
void servicesFollow(UnitOfWork& unit, const Draft& order);

/// True where the service of an item is there, in use or not: values may be configured in it.
bool isInPlace(const UnitOfWork& unit, const model::ItemView<model::ValueNode>& item);

/// What a resource order brought supports the services that it was requested for.
void supportServices(UnitOfWork& unit, const Draft& request);

}  // namespace som::process
