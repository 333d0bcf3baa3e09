#include "process/record/items.hpp"

#include <algorithm>

#include "process/record/fields.hpp"

namespace som::process {
namespace {

using lifecycle::State;

doc::Value& itemsOf(Draft& draft) { return listOf(draft.value, draft.kind->itemField); }

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

void setState(doc::Value& item, State state) { item["state"] = lifecycle::states.name(state); }

/// Where an item stands when its record runs: it has begun when one of its activities has, or when it has
/// none.
State runningState(const Draft& draft, const doc::Value& item) {
  const auto own = activitiesOf(draft, textOf(item, "id"));
  const bool begun = own.empty() || std::any_of(own.begin(), own.end(), [](const doc::Value* activity) {
                       return activity->contains("startDate") || stateOf(*activity) != State::pending;
                     });
  return begun ? State::inProgress : State::acknowledged;
}

}  // namespace

void followItems(Draft& draft, State to) {
  for (doc::Value& item : itemsOf(draft)) {
    if (!isOpen(draft, item)) continue;
    setState(item, to == State::inProgress ? runningState(draft, item) : to);
  }
}

void completeItems(Draft& draft, bool all) {
  const auto finished = [](const doc::Value* activity) { return lifecycle::isFinished(stateOf(*activity)); };
  const auto shared = activitiesOf(draft, "");
  if (!std::all_of(shared.begin(), shared.end(), finished)) return;
  for (doc::Value& item : itemsOf(draft)) {
    const auto own = activitiesOf(draft, textOf(item, "id"));
    if (!isOpen(draft, item) || (own.empty() && !all) || !std::all_of(own.begin(), own.end(), finished))
      continue;
    const bool nothingDone =
        !own.empty() && std::all_of(own.begin(), own.end(), [](const doc::Value* activity) {
          return stateOf(*activity) == State::cancelled;
        });
    setState(item, nothingDone ? State::cancelled : State::completed);
  }
}

void startItem(Draft& draft, const std::string& itemId) {
  for (doc::Value& item : itemsOf(draft))
    if (textOf(item, "id") == itemId && itemState(item) == State::acknowledged)
      setState(item, State::inProgress);
}

State rollUpItems(const Draft& draft) {
  std::vector<State> states;
  for (const doc::Value& item : listOf(draft.value, draft.kind->itemField)) states.push_back(itemState(item));
  return lifecycle::rollUp(states);
}

}  // namespace som::process
