#pragma once

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Makes a service active by hand. Throws guard as `requireDelivered`.
void activate(UnitOfWork& unit, Draft& service);

}  // namespace som::process
