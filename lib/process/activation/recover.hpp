#pragma once

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Recovers a service: terminates it, and the services that support only it.
///
/// Throws Error: illegal-transition if the service is terminated already; guard if it supports a service that
/// is not terminated, or, unless forced, if an open order works on it. A supporting service that an open
/// order works on stays.
///
/// If forced, items under way that add or modify the service are cancelled, or their order if it has no other
/// open item; this throws what `endItem` and `cancelOrder` throw.
void recoverService(UnitOfWork& unit, Draft& service);

}  // namespace som::process
