#include "process/lifecycle/point_of_no_return.hpp"

#include <fmt/format.h>

#include "base/contains.hpp"
#include "model/items.hpp"
#include "model/views.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using model::ValueNode;
using Activity = model::ActivityView<ValueNode>;

/// True if an activity has begun: one that was skipped or cancelled before its start has not.
bool hasBegun(const Activity& activity) {
  const State state = activity.state();
  return state != State::pending && state != State::cancelled &&
         (state != State::skipped || activity.hasStarted());
}

}  // namespace

Activity passedPointOfNoReturn(const doc::Value& record, const model::KindRow& kind,
                               const std::vector<std::string>& items) {
  for (const Activity activity : model::RecordView<ValueNode>(record).activities()) {
    if (!activity.isPointOfNoReturn() || !hasBegun(activity)) continue;
    const std::string of = activity.item();
    if (!items.empty() && !of.empty() && !contains(items, of)) continue;
    const doc::Value* item = model::itemOf(record, kind.itemField, of);
    if (!item || !lifecycle::isFinal(*kind.lifecycle, model::ItemView<ValueNode>(*item).state()))
      return activity;
  }
  return {};
}

std::string startText(Workspace& workspace, const Activity& activity) {
  const auto start = activity.startDate();
  return fmt::format("activity '{}' has started{}", activity.id(),
                     start ? " at " + workspace.timeText(*start) : std::string());
}

}  // namespace som::process
