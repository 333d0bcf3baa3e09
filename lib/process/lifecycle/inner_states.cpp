#include "process/lifecycle/inner_states.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "model/items.hpp"
#include "model/standing_history.hpp"
#include "process/lifecycle/delivery.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using model::ItemHandle;
using model::ValueNode;
using Activity = model::ActivityView<ValueNode>;
using Item = model::ItemView<ValueNode>;
using Record = model::RecordView<ValueNode>;

bool applies(const model::Stamp& row, Event event, State to, const doc::Value& value) {
  if ((row.event && *row.event != event) || (row.to && *row.to != to)) return false;
  switch (row.condition) {
    case model::Stamp::If::started:
      return Activity(value).hasStarted();
    case model::Stamp::If::missing:
      return !value.contains(row.field);
    case model::Stamp::If::always:
      break;
  }
  return true;
}

/// Returns the states of the items that a record or an item contains.
std::vector<State> innerStates(ValueNode holder, std::string_view itemField) {
  std::vector<State> states;
  for (const ValueNode item : holder[itemField]) states.push_back(Item(item).state());
  return states;
}

bool isFinished(const Activity& activity) { return lifecycle::isFinished(activity.state()); }

State running(const std::vector<Activity>& own, const std::vector<State>& inner) {
  const bool begun =
      (own.empty() && inner.empty()) ||
      std::any_of(own.begin(), own.end(),
                  [](const Activity& activity) {
                    return activity.hasStarted() || activity.state() != State::pending;
                  }) ||
      std::any_of(inner.begin(), inner.end(), [](State state) { return state != State::acknowledged; });
  return begun ? State::inProgress : State::acknowledged;
}

using Tracking = model::TrackingView<ValueNode>;

bool isUndo(const Tracking& entry) { return entry.action() == lifecycle::events.name(Event::undo); }

/// Returns the event of an item itself that an entry records; nullopt for other entries and other changes.
std::optional<Event> ownEventOf(const Tracking& entry, const std::string& itemId) {
  constexpr std::array events = {Event::hold, Event::resume, Event::cancel, Event::fail, Event::refuse};
  if (entry.item() != itemId) return std::nullopt;
  const auto event = lifecycle::events.parse(entry.action());
  return event && std::find(events.begin(), events.end(), *event) != events.end() ? event : std::nullopt;
}

/// Returns the last event of an item itself; nullopt if only its record was changed.
std::optional<Event> lastOwnEvent(const doc::Value& record, const std::string& itemId) {
  const auto history = Record(record).history();
  for (std::size_t i = history.size(); i-- > 0;) {
    const auto entry = history.at(i);
    if (entry.isOfPart())
      if (const auto event = ownEventOf(entry, itemId)) return event;
    if (isUndo(entry)) break;  // it may take back what was before it
    if (i == 0) return std::nullopt;
  }
  std::optional<Event> last;
  for (const auto& entry : model::standingHistory(Record(record)))
    if (const auto event = ownEventOf(entry, itemId)) last = event;
  return last;
}

/// Returns the state of an open item in a record that runs: what was done to the item itself stays.
State stateInRunning(const doc::Value& record, const model::KindRow& kind, const ActivitiesByItem& activities,
                     const ItemHandle& item) {
  const auto own = lastOwnEvent(record, item->id());
  if (own == Event::hold) return State::held;
  if ((own == Event::cancel || own == Event::fail) && lifecycle::isCancelling(item->state()))
    return item->state();
  return running(activities.of(item->id()), innerStates(item.node(), kind.itemField));
}

/// Returns the final state of an item whose work is done, from its activities and the items that it contains.
/// An item that nobody delivered is cancelled.
State outcomeOf(const ActivitiesByItem& activities, const Item& item, std::vector<State> inner) {
  const bool hasOwn = !activities.of(item.id()).empty();
  if (!inner.empty() && !hasOwn) return lifecycle::rollUp(inner);
  inner.push_back(activities.isDelivered(item) ? State::completed : State::cancelled);
  return lifecycle::rollUp(inner);
}

void addStep(const Tracking& entry, std::vector<lifecycle::Step>& steps) {
  if (entry.isOfPart() || !entry.hasTo()) return;
  const auto event = lifecycle::events.parse(entry.action());
  if (event && event != Event::undo) steps.push_back({*event, entry.from(), entry.to()});
}

/// Returns the changes of a record's state that no undo took back, from its tracking records.
std::vector<lifecycle::Step> stepsOf(const doc::Value& record) {
  std::vector<lifecycle::Step> steps;
  for (const auto& entry : model::standingHistory(Record(record))) addStep(entry, steps);
  return steps;
}

/// Returns those of the last tracking records, which are enough for most questions; empty if one of these is
/// an undo.
std::vector<lifecycle::Step> lastSteps(const doc::Value& record) {
  constexpr std::size_t most = 16;
  const auto history = Record(record).history();
  std::vector<lifecycle::Step> steps;
  for (std::size_t i = history.size() - std::min(most, history.size()); i < history.size(); ++i) {
    if (isUndo(history.at(i))) return {};
    addStep(history.at(i), steps);
  }
  return steps;
}

}  // namespace

void writeState(doc::Value& subject, std::string_view stateField, std::span<const model::Stamp> stamps,
                State to, const Occasion& occasion) {
  subject[std::string(stateField)] = lifecycle::states.name(to);
  for (const model::Stamp& row : stamps) {
    if (!applies(row, occasion.event, to, subject)) continue;
    const std::string field(row.field);
    // The reason of an earlier event does not explain this one.
    const bool erases = row.what == model::Stamp::What::none ||
                        (row.what == model::Stamp::What::reason && occasion.reason.empty());
    if (erases)
      subject.erase(field);
    else
      subject[field] = row.what == model::Stamp::What::time ? formatInstant(occasion.time) : occasion.reason;
  }
}

State runningState(const doc::Value& record, const model::KindRow& kind, const ItemHandle& item) {
  const ActivitiesByItem activities(record, kind.itemField);
  return running(activities.of(item->id()), innerStates(item.node(), kind.itemField));
}

void itemsFollow(doc::Value& record, const model::KindRow& kind, State to, Event event,
                 const MoveItem& move) {
  const ActivitiesByItem activities(record, kind.itemField);
  constexpr std::array pauses = {Event::hold, Event::pend, Event::resume};
  const bool leavesCancellations =
      to == State::assessingCancellation || std::find(pauses.begin(), pauses.end(), event) != pauses.end();
  for (const ItemHandle& item : model::itemHandlesFromWithin(record, kind.itemField)) {
    // The cancellation of an item goes on while its order is paused, or that of its order is assessed.
    if (lifecycle::isFinal(*kind.lifecycle, item->state()) ||
        (leavesCancellations && lifecycle::isCancelling(item->state())))
      continue;
    const State reached = to == State::inProgress ? stateInRunning(record, kind, activities, item) : to;
    if (reached != item->state() || !lifecycle::isCancelling(reached)) move(item, reached);
  }
}

void itemsComplete(doc::Value& record, const model::KindRow& kind, bool all, const MoveItem& move) {
  const ActivitiesByItem activities(record, kind.itemField);
  const auto ended = [&](State state) { return lifecycle::isFinal(*kind.lifecycle, state); };
  const auto shared = activities.of("");
  if (!std::all_of(shared.begin(), shared.end(), isFinished)) return;
  for (const ItemHandle& item : model::itemHandlesFromWithin(record, kind.itemField)) {
    const auto own = activities.of(item->id());
    const auto inner = innerStates(item.node(), kind.itemField);
    const bool nothingToDo = own.empty() && inner.empty();
    const State from = item->state();
    if (ended(from) || lifecycle::isCancelling(from) || (nothingToDo && !all) ||
        !std::all_of(own.begin(), own.end(), isFinished) || !std::all_of(inner.begin(), inner.end(), ended))
      continue;
    move(item, outcomeOf(activities, item.view(), inner));
  }
}

void itemStarts(doc::Value& record, const model::KindRow& kind, std::string_view item, const MoveItem& move) {
  for (const ItemHandle& one : model::wayToItemHandle(record, kind.itemField, item))
    if (one->state() == State::acknowledged) move(one, State::inProgress);
}

std::optional<State> closedState(State activity) {
  if (activity == State::failed) return State::cancelled;
  const auto* row = lifecycle::find(lifecycle::activity, activity, Event::cancel);
  return row ? std::optional(row->to) : std::nullopt;
}

void activitiesClose(doc::Value& record, const model::KindRow& kind, State to, const MoveActivity& move) {
  if (!lifecycle::isFinal(*kind.lifecycle, to)) return;
  for (const model::ActivityHandle& activity : model::activitiesOf(record)) {
    if (activity->state() == State::failed && to != State::partial) continue;
    if (const auto closed = closedState(activity->state())) move(activity, *closed);
  }
}

State stateBefore(const doc::Value& record, const model::KindRow& kind, State at) {
  for (auto* find : {&lastSteps, &stepsOf}) {
    std::vector<lifecycle::Step> steps = find(record);
    // A conflict that was settled against the end of a record has an end as its origin.
    std::erase_if(steps, [&](const lifecycle::Step& step) {
      return step.event == Event::adopt && lifecycle::isFinal(*kind.lifecycle, step.from);
    });
    if (const auto before = lifecycle::previousState(at, steps)) return *before;
  }
  return model::OrderView<ValueNode>(record).hasStarted() ? State::inProgress : State::acknowledged;
}

State stateBefore(const doc::Value& record, const model::KindRow& kind) {
  return stateBefore(record, kind, Record(record).state(kind));
}

State rolledUp(const doc::Value& record, const model::KindRow& kind) {
  return lifecycle::rollUp(innerStates(record, kind.itemField));
}

State stateOfCompleted(const doc::Value& record, const model::KindRow& kind) {
  if (model::itemsOf(record, kind.itemField).empty()) return State::completed;
  const State rolled = rolledUp(record, kind);
  return rolled == State::cancelled ? State::partial : rolled;  // it was worked to its end
}

State stateOfCancelled(const doc::Value& record, const model::KindRow& kind) {
  for (const doc::Value* item : model::itemsOf(record, kind.itemField))
    if (const State state = Item(*item).state(); state == State::completed || state == State::partial)
      return State::partial;
  return State::cancelled;
}

State endOfOpenItems(const doc::Value& record, const model::KindRow& kind, State to) {
  return to == State::partial && stateOfCancelled(record, kind) != to ? to : State::cancelled;
}

bool isCancellingItem(const doc::Value& record, const model::KindRow& kind) {
  const auto items = model::itemsOf(record, kind.itemField);
  return std::any_of(items.begin(), items.end(),
                     [](const doc::Value* item) { return lifecycle::isCancelling(Item(*item).state()); });
}

bool mayComplete(const doc::Value& record, const model::KindRow& kind) {
  return kind.lifecycle && Record(record).state(kind) == State::inProgress &&
         !Record(record).activities().empty() &&
         lifecycle::find(*kind.lifecycle, State::inProgress, Event::complete);
}

}  // namespace som::process
