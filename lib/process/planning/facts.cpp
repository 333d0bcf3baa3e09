#include "process/planning/facts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/contains.hpp"
#include "lifecycle/lifecycle.hpp"
#include "model/activities.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/projected_order.hpp"
#include "store/layout.hpp"

namespace som::process {

using lifecycle::State;

bool hasStarted(const Extract& record) {
  return record.state == State::inProgress ||
         std::any_of(record.history.begin(), record.history.end(), [](const TrackedExtract& entry) {
           return entry.changesRecord && entry.to == lifecycle::states.name(State::inProgress);
         });
}

policy::History historyOf(const Extract& record) {
  policy::History history;
  history.state = record.stateText;
  history.stateSince = record.stateSince;
  for (const TrackedExtract& entry : record.history)
    if (entry.changesRecord && entry.to)
      history.changes.push_back({entry.time, std::string(entry.from), std::string(*entry.to)});
  return history;
}

plan::State planState(State state) {
  switch (state) {
    case State::inProgress:
      return plan::State::inProgress;
    case State::held:
      return plan::State::held;
    case State::failed:
      return plan::State::failed;
    case State::completed:
    case State::skipped:
    case State::cancelled:
      return plan::State::finished;
    default:
      return plan::State::pending;
  }
}

plan::Ending planEnding(State state) {
  if (state == State::skipped) return plan::Ending::skipped;
  return state == State::cancelled ? plan::Ending::cancelled : plan::Ending::done;
}

policy::StateClass stateClass(State state, const model::KindRow& kind) {
  if (lifecycle::hasEnded(*kind.lifecycle, state)) return policy::StateClass::final;
  if (lifecycle::isCancelling(state)) return policy::StateClass::cancelling;
  return lifecycle::isPaused(state) ? policy::StateClass::paused : policy::StateClass::open;
}

void readTracking(const Extract& record, policy::Facts& facts) {
  for (const TrackedExtract& entry : record.history) {
    if (entry.time > facts.now) continue;
    facts.lastTracking = entry.time;
    if (!entry.changesRecord) continue;
    if (lifecycle::isPaused(lifecycle::states.parse(entry.to.value_or("")).value_or(State::none))) {
      if (entry.to != entry.from) facts.pausedSince = entry.time;  // else the pause was prolonged
      facts.pausedUntil = entry.until;
    }
  }
}

policy::ReportDates reportDates(const Extract& record, Instant now) {
  return {record.created.value_or(now), record.requested, record.resolved, record.lastNote,
          record.restorations};
}

bool isRequest(const model::KindRow& kind) { return kind.folder == store::requestFolder; }

std::optional<Instant> unassignedSince(const Extract& record, const model::KindRow& kind) {
  if (isRequest(kind) || !record.assignee.empty()) return std::nullopt;
  std::optional<Instant> since = record.created;
  for (const TrackedExtract& entry : record.history) {  // nobody needs a record that has ended
    const auto from = lifecycle::states.parse(entry.from);
    if (entry.changesRecord && entry.to && from && lifecycle::hasEnded(*kind.lifecycle, *from))
      since = entry.time;
  }
  return since;
}

std::vector<std::string> unrequested(const Extract& record, const model::KindRow& kind,
                                     const std::vector<plan::Activity>& activities) {
  std::vector<std::string> ready;
  if (kind.delegatesTo.empty()) return ready;
  // Orders of earlier versions have such work under way; that of a report was begun by hand.
  const bool isOrder = kind.kind == model::Kind::serviceOrder;
  // A report waits for the orders that it asked for from its creation on.
  const bool mayWait = kind.clock == model::Clock::report && record.state == State::acknowledged;
  if (record.state != State::inProgress && !mayWait) return ready;
  const auto isDelegable = [&](const ActivityExtract& activity) {
    return (!mayWait && model::requestKind(activity.type, kind)) ||
           (!isOrder && activity.type == model::serviceOrderType);
  };
  std::set<std::string_view> done;
  for (const ActivityExtract& activity : record.activities)
    if (activity.state == State::completed || activity.state == State::skipped) done.insert(activity.id);
  std::set<std::string_view> waiting;
  for (const ItemExtract& item : record.items)
    if (item.waits || !item.blockedBy.empty()) waiting.insert(item.id);
  for (std::size_t i = 0; i < record.activities.size(); ++i) {
    const ActivityExtract& activity = record.activities[i];
    if (activity.delegatedTo.value_or("") != "" ||
        !(activity.state == State::pending || (isOrder && activity.state == State::inProgress)) ||
        waiting.contains(activity.item) || !isDelegable(activity))
      continue;
    const auto& needed = activities[i].dependsOn;
    if (std::all_of(needed.begin(), needed.end(), [&](const auto& id) { return done.contains(id); }))
      ready.emplace_back(activity.id);
  }
  return ready;
}

std::vector<std::string> itemsWithoutPlan(const Extract& record, const model::KindRow& kind) {
  std::vector<std::string> items;
  if (kind.kind != model::Kind::serviceOrder || record.category == model::recoveryCategory ||
      !hasStarted(record))
    return items;
  std::vector<std::string_view> planned;  // sorted
  planned.reserve(record.activities.size());
  for (const ActivityExtract& activity : record.activities) planned.push_back(activity.item);
  std::sort(planned.begin(), planned.end());
  if (!planned.empty() && planned.front().empty()) return items;
  for (const ItemExtract& item : record.items)
    if (!item.holdsItems && item.action != model::noChangeAction &&
        !std::binary_search(planned.begin(), planned.end(), item.id) &&
        !lifecycle::isFinal(*kind.lifecycle, item.state))
      items.emplace_back(item.id);
  return items;
}

std::vector<std::string> unansweredBy(const Extract& record, const std::vector<policy::Related>& children) {
  std::vector<std::string> requests;
  if (record.state != State::pendingCancellation) return requests;
  for (const policy::Related& child : children)
    if (!contains(requests, child.id)) requests.push_back(child.id);
  return requests;
}

bool wasAskedToCancel(const Extract& request) {
  if (lifecycle::isCancelling(request.state)) return false;
  return std::any_of(request.history.begin(), request.history.end(), [](const TrackedExtract& entry) {
    return entry.changesRecord && entry.to == lifecycle::states.name(State::pendingCancellation);
  });
}

std::vector<policy::BlockedItem> blockedItems(const Extract& record) {
  std::vector<policy::BlockedItem> blocked;
  if (!hasStarted(record)) return blocked;
  for (const ItemExtract& item : record.items) {
    if (item.blockedBy.empty()) continue;
    const auto needed = std::find_if(record.items.begin(), record.items.end(),
                                     [&](const ItemExtract& one) { return one.id == item.blockedBy; });
    blocked.push_back({std::string(item.id), std::string(item.blockedBy),
                       std::string(lifecycle::states.name(needed->state))});
  }
  return blocked;
}

void addItemDependencies(const std::vector<ItemExtract>& items, const std::vector<ActivityExtract>& extracts,
                         std::vector<plan::Activity>& activities) {
  const bool any =
      std::any_of(items.begin(), items.end(), [](const ItemExtract& item) { return !item.needs.empty(); });
  if (!any) return;
  std::map<std::string_view, std::vector<std::string_view>> ofItem;
  for (const ActivityExtract& activity : extracts) ofItem[activity.item].push_back(activity.id);
  for (std::size_t i = 0; i < extracts.size(); ++i)
    for (const ItemExtract& item : items)
      if (item.id == extracts[i].item)
        for (const std::string_view needed : item.needs)
          for (const std::string_view other : ofItem[needed]) activities[i].dependsOn.emplace_back(other);
}

Configuring configuringOf(const std::vector<ActivityExtract>& activities) {
  Configuring configuring;
  for (const ActivityExtract& activity : activities)
    if (activity.type == model::configureType) configuring.emplace(activity.item, activity.id);
  return configuring;
}

}  // namespace som::process
