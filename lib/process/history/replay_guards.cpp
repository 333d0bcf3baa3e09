#include "process/history/replay_guards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/suggest.hpp"
#include "model/items.hpp"
#include "process/lifecycle/dependencies.hpp"
#include "process/lifecycle/point_of_no_return.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::Guard;
using lifecycle::State;
using model::ActivityHandle;
using model::ValueNode;
using Activity = model::ActivityView<ValueNode>;
using Item = model::ItemView<ValueNode>;
using Record = model::RecordView<ValueNode>;
using Tracking = model::TrackingView<ValueNode>;

std::string openActivities(const doc::Value& record) {
  std::vector<std::string> open;
  for (const Activity activity : Record(record).activities())
    if (!lifecycle::isFinished(activity.state()))
      open.push_back(fmt::format("{} ({})", activity.id(), activity.stateText()));
  return joined(open);
}

std::string whyNotRunning(const doc::Value& record, const model::KindRow& kind,
                          const ActivityHandle& activity) {
  const State state = Record(record).state(kind);
  if (state != State::inProgress)
    return fmt::format("the {} is {}", kind.noun, lifecycle::states.name(state));
  for (const doc::Value* item : model::wayToItem(record, kind.itemField, activity->item()))
    if (const State of = Item(*item).state(); of != State::acknowledged && of != State::inProgress)
      return fmt::format("item {} is {}", Item(*item).id(), lifecycle::states.name(of));
  return {};
}

/// Other processes and systems need not give reasons, and a state that is adopted was set by hand.
bool needsReason(const model::KindRow& kind, const Tracking& entry) {
  return kind.noun != "request" && entry.systemId().empty() &&
         entry.action() != lifecycle::events.name(Event::adopt);
}

std::string unmetReason(const model::KindRow& kind, const lifecycle::Transition& row, const Tracking& entry) {
  if (!needsReason(kind, entry)) return {};
  const std::string reason = entry.reason();
  if (reason.empty() && (has(row.guards, Guard::reason) || entry.isForced())) return "a reason is missing";
  constexpr auto& codes = lifecycle::cancelReasons;
  if (has(row.guards, Guard::reasonCode) && std::find(codes.begin(), codes.end(), reason) == codes.end())
    return fmt::format("'{}' is not one of the reasons {}", reason, joined(codes));
  return {};
}

}  // namespace

std::string unmetCondition(const doc::Value& record, const model::KindRow& kind,
                           const lifecycle::Transition& row, const Tracking& entry,
                           const ActivityHandle* activity) {
  if (std::string why = unmetReason(kind, row, entry); !why.empty()) return why;
  const bool isForced = entry.isForced();
  if (has(row.guards, Guard::activitiesFinished) || (has(row.guards, Guard::nothingOpen) && !isForced))
    if (const std::string open = openActivities(record); !open.empty())
      return "activities are not finished: " + open;
  if (has(row.guards, Guard::noPointOfNoReturn) && !isForced)
    if (const Activity passed = passedPointOfNoReturn(record, kind))
      return fmt::format("activity '{}' has passed the point of no return", passed.id());
  if (!activity) return {};
  if (has(row.guards, Guard::dependenciesFinished))
    if (const auto open = openDependencies(record, activity->view(), Missing::ignored); !open.empty())
      return "it waits for " + joined(open);
  return has(row.guards, Guard::recordRunning) ? whyNotRunning(record, kind, *activity) : std::string();
}

}  // namespace som::process
