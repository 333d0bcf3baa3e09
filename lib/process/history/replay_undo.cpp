#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/id.hpp"
#include "model/items.hpp"
#include "process/history/replaying.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using model::ActivityHandle;
using model::ItemHandle;
using Activity = model::ActivityView<model::ValueNode>;
using Item = model::ItemView<model::ValueNode>;
using Record = model::RecordView<model::ValueNode>;
using Tracking = model::TrackingView<model::ValueNode>;

}  // namespace

void Replay::undo(const Tracking& entry) {
  const std::string of = entry.of();
  if (const auto before = before_.find(of); before != before_.end() && !isCreation(of))
    return undoTo(entry, before->second);
  const UndoneEntries undone(history(), of);
  if (!undone.areFound()) return undoUntracked(entry);
  if (undone.areAll()) return undoCreation(entry);
  if (const auto before = replayedUntil(of)) {
    undoTo(entry, *before);
    // Nothing says which dates the record had before the first change of its state.
    if (isFirstChange(of)) restoreStamps(record_, &input_.shape, recordStamps_);
    return;
  }
  requireLedBack(entry, undone.recordBefore().value_or(Record(record_).stateText(kind_)));
  if (entry.hasTo()) setRecordState(entry.to());
  if (undone.changeRecord()) restoreStamps(record_, &input_.shape, recordStamps_);
  for (const ActivityHandle& activity : model::activitiesOf(record_)) undoActivity(activity, undone);
  for (const ItemHandle& item : model::itemHandles(record_, kind_.itemField)) undoItem(item, undone);
}

void Replay::undoCreation(const Tracking& entry) {
  const State to = unwantedEnd(*kind_.lifecycle);
  requireLedBack(entry, std::string(nameOf(to)));
  const Occasion occasion = occasionOf(entry, Event::cancel);
  for (const ActivityHandle& activity : model::activitiesOf(record_))
    if (!lifecycle::isFinished(activity->state())) moveActivity(occasion)(activity, State::cancelled);
  for (const ItemHandle& item : model::itemHandles(record_, kind_.itemField))
    if (!lifecycle::isFinal(*kind_.lifecycle, item->state())) moveItem()(item, State::cancelled);
  writeState(record_, kind_.stateField, recordStamps_, to, occasion);
}

std::optional<doc::Value> Replay::replayedUntil(const std::string& of) {
  std::vector<ReplayEntry> entries;
  for (const doc::Value& one : history()) entries.push_back({one});
  const doc::Value shape = *input_.base;
  const Replayed whole = replay({kind_, nullptr, shape, entries});
  if (!whole.flaws.empty() || !differences(whole, record_, kind_).empty()) return std::nullopt;
  const auto named = std::find_if(entries.begin(), entries.end(),
                                  [&](const ReplayEntry& one) { return Tracking(one.value).id() == of; });
  entries.erase(named, entries.end());
  return replay({kind_, nullptr, shape, std::move(entries)}).record;
}

bool Replay::isFirstChange(const std::string& of) {
  for (const doc::Value& one : history()) {
    const Tracking entry(one);
    if (entry.id() == of) return true;
    if (entry.hasTo() && entry.activity().empty() && entry.item().empty()) return false;
  }
  return false;
}

void Replay::undoUntracked(const Tracking& entry) {
  const bool isEntry = ulidTime(entry.of()).has_value() || entry.of().empty();
  const bool isTracked = kind_.clock != model::Clock::none && !lastTracked(history()).empty();
  // A record that is restored, such as an archived one, has the state that its history leads to.
  const bool isElsewhere = entry.hasTo() && entry.to() != Record(record_).state(kind_);
  if (isEntry || (isElsewhere && isTracked))
    flaw(ReplayFlaw::What::illegal,
         fmt::format("takes back '{}', which the history does not have", entry.of()));
  if (entry.hasTo()) setRecordState(entry.to());
  restoreStamps(record_, &input_.shape, recordStamps_);
  believeItems();
}

void Replay::requireLedBack(const Tracking& entry, const std::string& to) {
  const State from = Record(record_).state(kind_);
  if (entry.hasFrom() && entry.from() != from)
    flaw(ReplayFlaw::What::illegal,
         fmt::format("cannot undo {}, which is {} here", kind_.noun, nameOf(from)));
  else if (entry.hasTo() && entry.toText() != to)
    flaw(ReplayFlaw::What::elsewhere, fmt::format("'undo' leads back to {}, not to {}", to, entry.toText()));
  else if (!entry.hasTo() && to != nameOf(from))
    flaw(ReplayFlaw::What::elsewhere, fmt::format("'undo' leads back to {}, but does not say so", to));
}

void Replay::undoTo(const Tracking& entry, const doc::Value& before) {
  requireLedBack(entry, Record(before).stateText(kind_));
  if (!Record(before).stateText(kind_).empty()) setRecordState(Record(before).state(kind_));
  restoreStamps(record_, &before, recordStamps_);
  for (const ActivityHandle& activity : model::activitiesOf(record_)) {
    const doc::Value* old = activityIn(before, activity->id());
    if (!old) continue;
    restoreStamps(activity.value(), old, activityStamps_);
    activity.setText(model::partStateField, Activity(*old).stateText());
  }
  for (const ItemHandle& item : model::itemHandles(record_, kind_.itemField)) {
    const doc::Value* old = model::itemOf(before, kind_.itemField, item->id());
    if (old && !Item(*old).stateText().empty()) item.setText(model::partStateField, Item(*old).stateText());
  }
}

void Replay::undoActivity(const ActivityHandle& activity, const UndoneEntries& undone) {
  const std::string id = activity->id();
  const doc::Value* after = activityIn(input_.shape, id);
  if (!after) return;
  const std::string claimed = next(&Tracking::activity, id).value_or(Activity(*after).stateText());
  std::optional<std::string> to = undone.activityBefore(id);
  const std::string first(nameOf(model::firstEntryState(model::activityList)));
  if (!to && undone.changeRecord() && claimed == undone.lastOfActivity(id).value_or(first)) to = claimed;
  if (!to) return;
  activity.setText(model::partStateField, *to);
  restoreStamps(activity.value(), after, activityStamps_);
}

void Replay::undoItem(const ItemHandle& item, const UndoneEntries& undone) {
  const std::string id = item->id();
  std::optional<std::string> to = undone.itemBefore(id);
  const auto activities = Record(record_).activities();
  const bool isConcerned =
      undone.changeRecord() || std::any_of(activities.begin(), activities.end(), [&](const Activity& one) {
        return (one.item().empty() || one.item() == id) && undone.activityBefore(one.id());
      });
  if (item->stateText().empty() || (!to && !isConcerned)) return;
  const auto last = lifecycle::states.parse(undone.lastOfItem(id).value_or(""));
  if (!to && last && (lifecycle::isFinal(*kind_.lifecycle, *last) || lifecycle::isPaused(*last)))
    to = nameOf(*last);
  const State record = Record(record_).state(kind_);
  if (!to) to = nameOf(record == State::inProgress ? runningState(record_, kind_, item) : record);
  item.setText(model::partStateField, *to);
}

}  // namespace som::process
