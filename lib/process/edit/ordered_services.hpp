#pragma once

#include <string>

#include "process/work/unit_of_work.hpp"

/// The services of the inventory that new orders are for.
namespace som::process {

/// Completes an order from the services of the inventory that its items modify or delete: an item that names
/// no specification gets that of its service; an order without customer or category those of its services, if
/// they agree. Unknown services change nothing.
void completeFromServices(const UnitOfWork& unit, doc::Value& order);

}  // namespace som::process
