#include "process/lifecycle/items.hpp"

#include <algorithm>
#include <map>

#include "process/lifecycle/state.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using model::ItemHandle;
using Activity = model::ActivityView<model::ValueNode>;
using Item = model::ItemView<model::ValueNode>;

/// Returns the items in post-order: each after those that it contains.
std::vector<ItemHandle> fromWithin(Draft& draft) {
  std::vector<ItemHandle> items = model::itemHandles(draft.value, draft.kind->itemField);
  std::reverse(items.begin(), items.end());
  return items;
}

/// The activities of a record by item.
using ByItem = std::multimap<std::string, Activity, std::less<>>;
ByItem activitiesByItem(const Draft& draft) {
  ByItem all;
  const model::RecordView<model::ValueNode> record(draft.value);
  for (const Activity activity : record.activities()) all.emplace(activity.item(), activity);
  return all;
}

std::vector<Activity> activitiesOf(const ByItem& all, const std::string& item) {
  std::vector<Activity> own;
  const auto [begin, end] = all.equal_range(item);
  for (auto one = begin; one != end; ++one) own.push_back(one->second);
  return own;
}

/// Returns the states of the items that a record or an item contains.
std::vector<State> innerStates(model::ValueNode holder, std::string_view itemField) {
  std::vector<State> states;
  for (const model::ValueNode item : holder[itemField]) states.push_back(Item(item).state());
  return states;
}

bool isFinished(const Activity& activity) { return lifecycle::isFinished(activity.state()); }

/// Returns the state of an item of a record in progress: it has begun if one of its activities or contained
/// items has begun, or if it has neither.
State runningState(const std::vector<Activity>& own, const std::vector<State>& inner) {
  const bool begun =
      (own.empty() && inner.empty()) ||
      std::any_of(own.begin(), own.end(),
                  [](const Activity& activity) {
                    return activity.hasStarted() || activity.state() != State::pending;
                  }) ||
      std::any_of(inner.begin(), inner.end(), [](State state) { return state != State::acknowledged; });
  return begun ? State::inProgress : State::acknowledged;
}

/// Returns the final state of an item whose work is done, from its activities and the items that it contains.
State outcomeOf(const std::vector<Activity>& own, std::vector<State> inner) {
  const bool nothingDone = !own.empty() && std::all_of(own.begin(), own.end(), [](const Activity& activity) {
    return activity.state() == State::cancelled;
  });
  const State outcome = nothingDone ? State::cancelled : State::completed;
  if (inner.empty()) return outcome;
  if (!own.empty()) inner.push_back(outcome);
  return lifecycle::rollUp(inner);
}

}  // namespace

void followItems(UnitOfWork& unit, Draft& draft, State to, const TransitionOptions& options) {
  const ByItem activities = activitiesByItem(draft);
  for (const ItemHandle& item : fromWithin(draft)) {
    if (lifecycle::isFinal(*draft.kind->lifecycle, item->state())) continue;
    const State reached = to == State::inProgress
                              ? runningState(activitiesOf(activities, item->id()),
                                             innerStates(item.node(), draft.kind->itemField))
                              : to;
    setState(unit, {draft, item}, reached, options);
  }
}

void completeItems(UnitOfWork& unit, Draft& draft, bool all) {
  const ByItem activities = activitiesByItem(draft);
  const auto ended = [&](State state) { return lifecycle::isFinal(*draft.kind->lifecycle, state); };
  const auto shared = activitiesOf(activities, "");
  if (!std::all_of(shared.begin(), shared.end(), isFinished)) return;
  for (const ItemHandle& item : fromWithin(draft)) {
    const auto own = activitiesOf(activities, item->id());
    const auto inner = innerStates(item.node(), draft.kind->itemField);
    const bool nothingToDo = own.empty() && inner.empty();
    if (ended(item->state()) || (nothingToDo && !all) || !std::all_of(own.begin(), own.end(), isFinished) ||
        !std::all_of(inner.begin(), inner.end(), ended))
      continue;
    setState(unit, {draft, item}, outcomeOf(own, inner), {.event = lifecycle::Event::complete});
  }
}

void startItem(UnitOfWork& unit, Draft& draft, const std::string& itemId) {
  for (const ItemHandle& item : model::wayToItemHandle(draft.value, draft.kind->itemField, itemId))
    if (item->state() == State::acknowledged)
      setState(unit, {draft, item}, State::inProgress, {.event = lifecycle::Event::start});
}

State rollUpItems(const Draft& draft) {
  return lifecycle::rollUp(innerStates(draft.value, draft.kind->itemField));
}

}  // namespace som::process
