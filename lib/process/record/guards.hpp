#pragma once

#include "process/record/transition.hpp"

namespace som::process {

/// Checks every guard in the set on a record (`activity` is null) or on one of its activities; throws Error
/// with all that do not hold. `--force` with a reason overrides those that are marked so in the table.
void checkGuards(Unit& unit, const Draft& draft, const doc::Value* activity, lifecycle::Guard guards,
                 const EventRequest& request);

}  // namespace som::process
