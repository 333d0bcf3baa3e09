#pragma once

#include "process/lifecycle/transition_options.hpp"

namespace som::process {

/// Checks every guard in the set on a record (`activity` is null) or on one of its activities; throws Error
/// with all guards that fail. `--force` with a reason overrides the guards that the table marks.
void checkGuards(UnitOfWork& unit, const Draft& draft, const doc::Value* activity, lifecycle::Guard guards,
                 const TransitionOptions& request);

}  // namespace som::process
