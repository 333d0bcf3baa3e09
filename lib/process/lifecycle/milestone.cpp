#include "process/lifecycle/milestone.hpp"

#include <fmt/format.h>

#include "model/entries.hpp"

namespace som::process {

bool hasMilestones(const model::KindRow& kind) { return kind.resource == "ServiceOrder"; }

void reachMilestone(const UnitOfWork& unit, Draft& record, model::ActivityView<model::ValueNode> activity) {
  const std::string name = activity.milestone();
  const std::string id = activity.id();
  if (name.empty() || !hasMilestones(*record.kind) || model::hasMilestone(record.value, id)) return;
  model::addMilestone(record.value, {.id = id,
                                     .name = name,
                                     .message = fmt::format("activity {} is completed", id),
                                     .date = unit.env().now});
}

}  // namespace som::process
