#pragma once

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Adds a state that was set by hand to the history of its record: a tracking record `adopt` leads from the
/// last tracked state to the present one, at the present time. The fields that go with the state are written,
/// except those that a person wrote with it. A state in which the record has ended has the consequences of
/// its event. Throws clock-regression if the history has a later time.
void adoptState(UnitOfWork& unit, Draft& draft);

}  // namespace som::process
