#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/standing_history.hpp"

/// Work of orders that was done, or is under way, with values that have changed since.
namespace som::model {

/// The action of the tracking record for such an activity, and of the one for an activity that stays as it
/// is.
inline constexpr std::string_view staleAction = "stale";
inline constexpr std::string_view keepAction = "keep";

/// True if an item in this state needs no work: it has ended, or is being cancelled.
inline bool needsNoWork(lifecycle::State item) {
  return lifecycle::isFinal(*orderKind().lifecycle, item) || lifecycle::isCancelling(item);
}

/// True if an item of an order has ended, or is being cancelled.
inline bool isItemEnded(doc::Node order, std::string_view item) {
  const auto way = wayToItem(order, orderKind().itemField, item);
  return !way.empty() && needsNoWork(ItemView<doc::Node>(way.back()).state());
}
inline bool isItemEnded(const ValueNode& order, std::string_view item) {
  const doc::Value* found = itemOf(*order.value(), orderKind().itemField, item);
  return found && needsNoWork(ItemView<ValueNode>(*found).state());
}

/// Returns the activities of an open order that may be stale, with the reason: nobody has decided since that
/// they stay, or are done again.
template <class Node>
std::vector<std::pair<std::string, std::string>> staleWork(const RecordView<Node>& order) {
  using lifecycle::State;
  std::vector<std::pair<std::string, std::string>> stale;
  for (const auto& entry : standingHistory(order)) {
    if (entry.action() != staleAction && entry.action() != keepAction) continue;
    const std::string id(entry.activity());
    std::erase_if(stale, [&](const auto& one) { return one.first == id; });
    if (entry.action() == staleAction) stale.emplace_back(id, std::string(entry.description()));
  }
  if (stale.empty() || lifecycle::isCancelling(order.state(orderKind()))) return {};
  const auto activities = order.activities();
  const auto isSettled = [&](const std::pair<std::string, std::string>& one) {
    const ActivityView<Node> activity = order.activity(one.first);
    const State state = activity.state();
    if (state != State::completed && state != State::inProgress && state != State::held) return true;
    const std::string root(activity.redoOf().empty() ? activity.id() : activity.redoOf());
    bool after = false, again = false;
    for (const auto other : activities) {
      again = again || (after && other.redoOf() == root && other.state() != State::cancelled);
      after = after || other.id() == activity.id();
    }
    return again || isItemEnded(order.node(), activity.item());
  };
  std::erase_if(stale, isSettled);
  return stale;
}

}  // namespace som::model
