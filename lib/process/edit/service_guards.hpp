#pragma once

#include "process/work/unit_of_work.hpp"

/// Guards of services that a person ends or activates.
namespace som::process {

/// Throws guard if another service that has not ended stands on this one, or if an open order works on it.
/// The latter is permitted with `--force` and a reason, if the caller stops the orders then.
void requireEndable(const UnitOfWork& unit, const Draft& service, bool mayForce);

/// Throws guard, unless forced, if a service may become active and an open order works on it: the order
/// makes it active when its item is completed.
void requireDelivered(const UnitOfWork& unit, const Draft& service);

}  // namespace som::process
