#pragma once

#include "process/work/unit_of_work.hpp"

/// The parties that delivered parts of services.
namespace som::process {

/// Lets the activities of an order that ends or changes parts of services ask the parties that delivered
/// them: where a planned party was replaced when the service was built and has delivered nothing, the
/// activity goes to the one that did. Notes what stays with a party that no activity asks, and the
/// resources of a deleted service that no activity ends. Activities that were requested stay as they are.
void askSuppliers(UnitOfWork& unit, Draft& order);

/// Notes in the orders that built a service what their requests delivered for it, and reports it: a service
/// that ends without an order leaves that with the parties.
void noteLeftWithParties(UnitOfWork& unit, const Draft& service);

}  // namespace som::process
