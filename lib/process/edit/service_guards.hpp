#pragma once

#include "process/work/unit_of_work.hpp"

/// Guards of services that a person ends.
namespace som::process {

/// Throws guard if another service that has not ended stands on this one, or if an open order works on it.
/// The latter is permitted with `--force` and a reason.
void requireEndable(const UnitOfWork& unit, const Draft& service);

}  // namespace som::process
