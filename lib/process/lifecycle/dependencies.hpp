#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/views.hpp"

namespace som::process {

/// Whether a dependency on an activity that the record does not have is open. A replay ignores it: a redo,
/// which the activity depends on at last, is added later.
enum class Missing : std::uint8_t { open, ignored };

/// Returns the open dependencies of an activity with their states: activities, `survey (pending)`, and items
/// that its item depends on, `item 1 (inProgress)`.
std::vector<std::string> openDependencies(const doc::Value& record,
                                          const model::ActivityView<model::ValueNode>& activity,
                                          Missing missing = Missing::open);

}  // namespace som::process
