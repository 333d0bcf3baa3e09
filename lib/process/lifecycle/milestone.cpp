#include "process/lifecycle/milestone.hpp"

#include <fmt/format.h>

#include "process/work/fields.hpp"

namespace som::process {

bool hasMilestones(const model::KindRow& kind) { return kind.resource == "ServiceOrder"; }

void reachMilestone(const UnitOfWork& unit, Draft& record, const doc::Value& activity) {
  const std::string name = textOf(activity, "milestone");
  const std::string id = textOf(activity, "id");
  if (name.empty() || !hasMilestones(*record.kind) || entryOf(record.value, "milestone", id)) return;
  appendTo(record.value, "milestone",
           {{"id", id},
            {"message", fmt::format("activity {} is completed", id)},
            {"milestoneDate", formatInstant(unit.env().now)},
            {"name", name},
            {"status", "achieved"}});
}

}  // namespace som::process
