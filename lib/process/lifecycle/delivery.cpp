#include "process/lifecycle/delivery.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "model/activities.hpp"
#include "model/items.hpp"
#include "model/stale.hpp"
#include "model/tracking.hpp"

namespace som::process {

ActivitiesByItem::ActivitiesByItem(const doc::Value& record, std::string_view itemField)
    : isOnlyItem_(model::itemsOf(record, itemField).size() == 1) {
  for (const Activity activity : model::RecordView<model::ValueNode>(record).activities())
    byItem_.emplace(activity.item(), activity);
}

std::vector<ActivitiesByItem::Activity> ActivitiesByItem::of(std::string_view item) const {
  std::vector<Activity> own;
  const auto [begin, end] = byItem_.equal_range(item);
  for (auto one = begin; one != end; ++one) own.push_back(one->second);
  return own;
}

std::vector<ActivitiesByItem::Activity> ActivitiesByItem::delivering(std::string_view item) const {
  std::vector<Activity> all = of(item);
  for (const Activity& shared : of(""))
    if (isOnlyItem_ || isDelivering(shared)) all.push_back(shared);
  std::vector<Activity> delivering;
  std::copy_if(all.begin(), all.end(), std::back_inserter(delivering), isDelivering);
  return delivering.empty() ? all : delivering;
}

bool ActivitiesByItem::isDelivered(const model::ItemView<model::ValueNode>& item) const {
  const std::vector<Activity> own = delivering(item.id());
  return item.action() == model::noChangeAction || own.empty() ||
         std::any_of(own.begin(), own.end(), [](const Activity& activity) {
           return activity.state() == lifecycle::State::completed;
         });
}

bool isDelivering(const model::ActivityView<model::ValueNode>& activity) {
  const std::string type = activity.type();
  return type == model::configureType || type == model::resourceOrderType || type == model::partyOrderType ||
         activity.isDelegated();
}

bool isStale(const Draft& order, const std::string& activity) {
  const auto stale = model::staleWork(model::RecordView<model::ValueNode>(order.value));
  return std::any_of(stale.begin(), stale.end(), [&](const auto& one) { return one.first == activity; });
}

void noteStale(UnitOfWork& unit, Draft& order, const std::string& activity, const std::string& why) {
  const bool isDone = model::RecordView<model::ValueNode>(order.value).activity(activity).state() ==
                      lifecycle::State::completed;
  if (!isStale(order, activity))
    unit.track(order, model::staleAction, model::tracking({.activity = activity, .description = why}),
               UnitOfWork::Cause::automatic);
  const std::string state(lifecycle::states.name(order.state()));
  unit.report({order.id, state, state,
               fmt::format("{} {}{}", activity, why,
                           isDone ? fmt::format("; do it again with som activity redo {} {} --reason TEXT",
                                                order.id, activity)
                                  : "")});
}

}  // namespace som::process
