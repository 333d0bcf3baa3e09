#pragma once

#include <string>
#include <vector>

#include "model/entry_views.hpp"
#include "model/kind.hpp"
#include "model/value_node.hpp"
#include "process/work/workspace.hpp"

namespace som::process {

/// Returns the first activity with a point of no return that has begun for one of these items, or for any if
/// none is named; a missing view if none has. Items in a final state do not count. An activity without
/// an item is for all items.
model::ActivityView<model::ValueNode> passedPointOfNoReturn(const doc::Value& record,
                                                            const model::KindRow& kind,
                                                            const std::vector<std::string>& items = {});

/// Says that an activity has started, and when: `activity 'handover' has started at 2026-11-23T09:00:00Z`.
std::string startText(Workspace& workspace, const model::ActivityView<model::ValueNode>& activity);

}  // namespace som::process
