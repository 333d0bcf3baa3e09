#pragma once

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Takes a service back: it is terminated, and so are the services under it that nothing else stands on.
///
/// Throws Error: illegal-transition where it is terminated already; guard where a service that is not
/// terminated stands on it, or, unless that is forced, where an order that has not ended works on it. A
/// service under it that an order works on stays.
void recoverService(UnitOfWork& unit, Draft& service);

}  // namespace som::process
