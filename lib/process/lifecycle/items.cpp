#include "process/lifecycle/items.hpp"

#include <algorithm>

#include "model/items.hpp"
#include "process/work/fields.hpp"

namespace som::process {
namespace {

using lifecycle::State;

/// The items from within: each after those that it holds, which moves when a member is added to it.
std::vector<doc::Value*> fromWithin(Draft& draft) {
  std::vector<doc::Value*> items = model::itemsOf(draft.value, draft.kind->itemField);
  std::reverse(items.begin(), items.end());
  return items;
}

State itemState(const doc::Value& item) {
  const State state = stateOf(item);
  return state == State::none ? State::acknowledged : state;
}

bool isOpen(const Draft& draft, const doc::Value& item) {
  return !lifecycle::isFinal(*draft.kind->lifecycle, itemState(item));
}

std::vector<const doc::Value*> activitiesOf(const Draft& draft, const std::string& itemId) {
  std::vector<const doc::Value*> own;
  for (const doc::Value& activity : listOf(draft.value, "activity"))
    if (textOf(activity, "serviceOrderItem") == itemId) own.push_back(&activity);
  return own;
}

/// The states of the items that a record or an item holds.
std::vector<State> innerStates(const doc::Value& holder, std::string_view itemField) {
  std::vector<State> states;
  for (const doc::Value& item : listOf(holder, itemField)) states.push_back(itemState(item));
  return states;
}

void setState(doc::Value& item, State state) { item["state"] = lifecycle::states.name(state); }

/// Where an item stands when its record runs: it has begun when one of its activities or of the items that it
/// holds has, or when it has neither.
State runningState(const Draft& draft, const doc::Value& item) {
  const auto own = activitiesOf(draft, textOf(item, "id"));
  const auto inner = innerStates(item, draft.kind->itemField);
  const bool begun =
      (own.empty() && inner.empty()) ||
      std::any_of(own.begin(), own.end(),
                  [](const doc::Value* activity) {
                    return activity->contains("startDate") || stateOf(*activity) != State::pending;
                  }) ||
      std::any_of(inner.begin(), inner.end(), [](State state) { return state != State::acknowledged; });
  return begun ? State::inProgress : State::acknowledged;
}

/// What an item comes to whose work is done: what its activities and the items that it holds came to.
State outcomeOf(const std::vector<const doc::Value*>& own, std::vector<State> inner) {
  const bool nothingDone =
      !own.empty() && std::all_of(own.begin(), own.end(), [](const doc::Value* activity) {
        return stateOf(*activity) == State::cancelled;
      });
  const State outcome = nothingDone ? State::cancelled : State::completed;
  if (inner.empty()) return outcome;
  if (!own.empty()) inner.push_back(outcome);
  return lifecycle::rollUp(inner);
}

}  // namespace

void followItems(Draft& draft, State to) {
  for (doc::Value* item : fromWithin(draft))
    if (isOpen(draft, *item)) setState(*item, to == State::inProgress ? runningState(draft, *item) : to);
}

void completeItems(Draft& draft, bool all) {
  const auto finished = [](const doc::Value* activity) { return lifecycle::isFinished(stateOf(*activity)); };
  const auto ended = [&](State state) { return lifecycle::isFinal(*draft.kind->lifecycle, state); };
  const auto shared = activitiesOf(draft, "");
  if (!std::all_of(shared.begin(), shared.end(), finished)) return;
  for (doc::Value* item : fromWithin(draft)) {
    const auto own = activitiesOf(draft, textOf(*item, "id"));
    const auto inner = innerStates(*item, draft.kind->itemField);
    const bool nothingToDo = own.empty() && inner.empty();
    if (!isOpen(draft, *item) || (nothingToDo && !all) || !std::all_of(own.begin(), own.end(), finished) ||
        !std::all_of(inner.begin(), inner.end(), ended))
      continue;
    setState(*item, outcomeOf(own, inner));
  }
}

void startItem(Draft& draft, const std::string& itemId) {
  std::vector<doc::Value*> way = model::wayToItem(draft.value, draft.kind->itemField, itemId);
  std::reverse(way.begin(), way.end());  // a member that is added to an item moves those that it holds
  for (doc::Value* item : way)
    if (itemState(*item) == State::acknowledged) setState(*item, State::inProgress);
}

State rollUpItems(const Draft& draft) {
  return lifecycle::rollUp(innerStates(draft.value, draft.kind->itemField));
}

}  // namespace som::process
