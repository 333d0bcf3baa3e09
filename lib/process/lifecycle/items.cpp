#include "process/lifecycle/items.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "model/items.hpp"
#include "model/tracking.hpp"
#include "process/lifecycle/delivery.hpp"
#include "process/lifecycle/state.hpp"
#include "process/work/related.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using model::ItemHandle;
using Activity = model::ActivityView<model::ValueNode>;
using Item = model::ItemView<model::ValueNode>;

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

/// True if the last event of an item itself was that it was held.
bool isHeldByItself(const Draft& draft, const std::string& itemId) {
  bool held = false;
  for (const auto entry : model::RecordView<model::ValueNode>(draft.value).history())
    if (entry.item() == itemId) held = entry.action() == lifecycle::events.name(Event::hold);
  return held;
}

/// True if an item adds or changes a service that has been ended meanwhile: it delivers nothing.
bool hasLostService(const UnitOfWork& unit, const Draft& draft, const Item& item) {
  if (draft.kind->kind != model::Kind::serviceOrder ||
      (item.action() != model::addAction && item.action() != model::modifyAction))
    return false;
  const Related service = relatedOf(unit, item.service().id());
  return service.kind && service.kind->kind == model::Kind::service && service.state == State::terminated;
}

/// Returns the final state of an item whose work is done, from its activities and the items that it contains.
/// An item that nobody delivered is cancelled.
State outcomeOf(const ActivitiesByItem& activities, const Item& item, std::vector<State> inner) {
  const bool hasOwn = !activities.of(item.id()).empty();
  if (!inner.empty() && !hasOwn) return lifecycle::rollUp(inner);
  inner.push_back(activities.isDelivered(item) ? State::completed : State::cancelled);
  return lifecycle::rollUp(inner);
}

/// Says why an item is cancelled whose activities are all finished: `configure and tail were not carried
/// out`.
std::string whyNotDelivered(const ActivitiesByItem& activities, const std::string& item) {
  std::vector<std::string> ids;
  for (const Activity& activity : activities.delivering(item)) ids.push_back(activity.id());
  return ids.empty() ? "" : fmt::format("not carried out: {}", joined(ids));
}

}  // namespace

void moveItem(UnitOfWork& unit, Draft& draft, const ItemHandle& item, State to,
              const TransitionOptions& options) {
  setState(unit, {draft, item}, to, options);
  if (lifecycle::isFinal(*draft.kind->lifecycle, to))
    unit.changed({draft, options.event, StateChange::Of::item, item->id(), reasonOf(unit, options)});
}

void followItems(UnitOfWork& unit, Draft& draft, State to, const TransitionOptions& options) {
  const ActivitiesByItem activities(draft.value, draft.kind->itemField);
  constexpr std::array pauses = {Event::hold, Event::pend, Event::resume};
  const bool isPause = std::find(pauses.begin(), pauses.end(), options.event) != pauses.end();
  for (const ItemHandle& item : model::itemHandlesFromWithin(draft.value, draft.kind->itemField)) {
    // The cancellation of an item goes on while its order is paused.
    if (lifecycle::isFinal(*draft.kind->lifecycle, item->state()) ||
        (isPause && lifecycle::isCancelling(item->state())))
      continue;
    const State reached =
        to == State::inProgress && isHeldByItself(draft, item->id()) ? State::held
        : to == State::inProgress
            ? runningState(activities.of(item->id()), innerStates(item.node(), draft.kind->itemField))
            : to;
    moveItem(unit, draft, item, reached, options);
  }
}

void completeItems(UnitOfWork& unit, Draft& draft, bool all) {
  const ActivitiesByItem activities(draft.value, draft.kind->itemField);
  const auto ended = [&](State state) { return lifecycle::isFinal(*draft.kind->lifecycle, state); };
  const auto shared = activities.of("");
  if (!std::all_of(shared.begin(), shared.end(), isFinished)) return;
  for (const ItemHandle& item : model::itemHandlesFromWithin(draft.value, draft.kind->itemField)) {
    const auto own = activities.of(item->id());
    const auto inner = innerStates(item.node(), draft.kind->itemField);
    const bool nothingToDo = own.empty() && inner.empty();
    const State from = item->state();
    if (ended(from) || lifecycle::isCancelling(from) || (nothingToDo && !all) ||
        !std::all_of(own.begin(), own.end(), isFinished) || !std::all_of(inner.begin(), inner.end(), ended))
      continue;
    const State outcome = outcomeOf(activities, item.view(), inner);
    const bool isLost = outcome == State::completed && hasLostService(unit, draft, item.view());
    const State to = isLost ? State::failed : outcome;
    moveItem(unit, draft, item, to, {.event = Event::complete});
    if (isLost || to == State::cancelled)
      unit.report({.id = draft.id,
                   .from = std::string(lifecycle::states.name(from)),
                   .to = std::string(lifecycle::states.name(to)),
                   .text = isLost ? fmt::format("{} is terminated", item->service().id())
                                  : whyNotDelivered(activities, item->id()),
                   .item = item->id()});
  }
}

void startItem(UnitOfWork& unit, Draft& draft, const std::string& itemId) {
  for (const ItemHandle& item : model::wayToItemHandle(draft.value, draft.kind->itemField, itemId))
    if (item->state() == State::acknowledged)
      setState(unit, {draft, item}, State::inProgress, {.event = Event::start});
}

ItemHandle itemHandleOf(Draft& draft, const std::string& itemId) {
  const auto way = model::wayToItemHandle(draft.value, draft.kind->itemField, itemId);
  if (!way.empty()) return way.back();
  std::vector<std::string> ids;
  for (const ItemHandle& item : model::itemHandles(draft.value, draft.kind->itemField))
    ids.push_back(item->id());
  const std::vector<std::string_view> names(ids.begin(), ids.end());
  throw Error(Diagnostic(Code::notFound, fmt::format("there is no item '{}'", itemId))
                  .in(draft.id)
                  .hint(suggestion(itemId, names, "its items")));
}

Item waitingItem(const Draft& draft, const std::string& itemId) {
  for (const doc::Value* value : model::wayToItem(draft.value, draft.kind->itemField, itemId))
    if (const Item item(*value); item.state() != State::acknowledged && item.state() != State::inProgress)
      return item;
  return {};
}

void holdItem(UnitOfWork& unit, Draft& draft, const std::string& itemId, lifecycle::Event event) {
  const ItemHandle item = itemHandleOf(draft, itemId);
  const State from = item->state();
  const bool holds = event == Event::hold;
  const bool possible =
      draft.state() == State::inProgress &&
      (holds ? from == State::acknowledged || from == State::inProgress : from == State::held);
  const std::string name = fmt::format("{} item {}", draft.id, itemId);
  if (!possible)
    throw Error(Diagnostic(Code::illegalTransition,
                           fmt::format("cannot {} an item that is {} of {} that is {}",
                                       lifecycle::events.name(event), lifecycle::states.name(from),
                                       withArticle(draft.kind->noun), lifecycle::states.name(draft.state())))
                    .in(name));
  if (holds && unit.options().reason.empty())
    throw Error(Diagnostic(Code::missingReason, "to hold needs a reason").in(name).hint("add --reason TEXT"));
  const ActivitiesByItem activities(draft.value, draft.kind->itemField);
  const State to = holds
                       ? State::held
                       : runningState(activities.of(itemId), innerStates(item.node(), draft.kind->itemField));
  setState(unit, {draft, item}, to, {.event = event});
  const std::string before(lifecycle::states.name(from));
  unit.track(draft, lifecycle::events.name(event),
             model::tracking({.item = itemId, .from = before, .to = item->stateText()}));
  unit.report({.id = draft.id,
               .from = before,
               .to = item->stateText(),
               .text = unit.options().reason,
               .item = itemId});
  unit.changed({draft, event, StateChange::Of::activity});
}

bool isCancellingItem(const Draft& draft) {
  const auto items = model::itemsOf(draft.value, draft.kind->itemField);
  return std::any_of(items.begin(), items.end(),
                     [](const doc::Value* item) { return lifecycle::isCancelling(Item(*item).state()); });
}

State rollUpItems(const Draft& draft) {
  return lifecycle::rollUp(innerStates(draft.value, draft.kind->itemField));
}

}  // namespace som::process
