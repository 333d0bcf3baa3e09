#pragma once

#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// The resources that requests bring, change and delete.
namespace som::process {

/// Adds the resources that a resource order delivered to the inventory, if they have no records, and to the
/// supporting resources of the services that requested it. The records of resources that a completed request
/// modified get its characteristics.
void supportServices(UnitOfWork& unit, const Draft& request);

/// Takes the resources that a request has deleted out of the services that it was made for, and ends their
/// records in the inventory.
void endResources(UnitOfWork& unit, const Draft& request);

/// Returns the services, other than one, that have not ended and that a resource supports.
std::vector<std::string> servicesOn(const UnitOfWork& unit, const std::string& resource,
                                    const std::string& but);

}  // namespace som::process
