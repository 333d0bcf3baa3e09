#pragma once

#include <string>
#include <vector>

#include "model/views.hpp"

namespace som::process {

/// Returns the open dependencies of an activity with their states: activities, `survey (pending)`, and items
/// that its item depends on, `item 1 (inProgress)`.
std::vector<std::string> openDependencies(const doc::Value& record,
                                          const model::ActivityView<model::ValueNode>& activity);

}  // namespace som::process
