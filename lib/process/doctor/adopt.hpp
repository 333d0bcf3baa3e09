#pragma once

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Takes a state that was set by hand into the history of its record: a tracking record `adopt` leads from
/// the last tracked state to the one that is there, now. Throws clock-regression where the history goes
/// beyond now.
void adoptState(UnitOfWork& unit, Draft& draft);

}  // namespace som::process
