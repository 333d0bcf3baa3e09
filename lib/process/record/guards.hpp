#pragma once

#include "process/record/transition.hpp"

namespace som::process {

/// Checks every guard in the set on a record (`activity` is null) or on one of its activities; throws Error
/// with all that do not hold. `--force` overrides prerequisites and the point of no return, and wants a
/// reason.
void checkGuards(Unit& unit, const Draft& draft, const doc::Value* activity, lifecycle::Guard guards,
                 lifecycle::Event event);

}  // namespace som::process
