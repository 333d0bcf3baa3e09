#pragma once

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Makes a service active by hand. Throws guard, unless forced, if an open order works on it: the order makes
/// it active when its item is completed.
void activate(UnitOfWork& unit, Draft& service);

}  // namespace som::process
