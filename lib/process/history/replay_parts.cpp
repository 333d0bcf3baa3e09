#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/items.hpp"
#include "process/history/replay_guards.hpp"
#include "process/history/replay_moves.hpp"
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

void Replay::takeActivity(const Tracking& entry, std::optional<Event> event, bool mayHold) {
  const auto to = lifecycle::states.parse(entry.toText());
  const auto isUnlink = entry.action() == "unlink";
  if (!to || (!event && !isUnlink)) return;
  const auto all = model::activitiesOf(record_);
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const ActivityHandle& one) { return one->id() == entry.activity(); });
  if (found == all.end())
    return flaw(ReplayFlaw::What::illegal, fmt::format("there is no activity '{}'", entry.activity()));
  const State from = found->view().state();
  if (mayHold && holds(entry, from, *to)) return;
  checkActivity(entry, event, *found, from, *to);
  const Occasion occasion = occasionOf(entry, event.value_or(Event::retry));
  moveActivity(occasion)(*found, *to);
  constexpr std::array begun = {State::inProgress, State::held, State::completed, State::failed};
  if (std::find(begun.begin(), begun.end(), *to) != begun.end())
    itemStarts(record_, kind_, found->view().item(), moveItem());
}

void Replay::checkActivity(const Tracking& entry, std::optional<Event> event, const ActivityHandle& activity,
                           State from, State to) {
  const std::string what = fmt::format("activity '{}'", activity->id());
  if (event == Event::adopt) {
    if (from == to) return;
    event = singleStep(record_, kind_, {.activity = activity->id()}, from, to);
    if (!event)
      return flaw(ReplayFlaw::What::illegal,
                  fmt::format("{} is {}, which does not follow from {}", what, nameOf(to), nameOf(from)));
  }
  const bool follows = isDelegated(activity->id()) && isFollowMove(entry.action(), from, to);
  const lifecycle::Transition* row = event ? lifecycle::find(lifecycle::activity, from, *event) : nullptr;
  const bool isAdopted = entry.action() == lifecycle::events.name(Event::adopt);
  if ((entry.hasFrom() && entry.from() != from && !isAdopted) || (!row && !follows))
    return flaw(ReplayFlaw::What::illegal,
                fmt::format("cannot {} {}, which is {} here", entry.action(), what, nameOf(from)));
  if (lifecycle::isFinal(*kind_.lifecycle, Record(record_).state(kind_)))
    return flaw(ReplayFlaw::What::illegal, fmt::format("cannot {} {} of {} that is {}", entry.action(), what,
                                                       kind_.noun, Record(record_).stateText(kind_)));
  if (follows) return;
  if (row->to != to)
    return flaw(ReplayFlaw::What::elsewhere,
                fmt::format("'{}' leads {} from {} to {}, not to {}", entry.action(), what, nameOf(from),
                            nameOf(row->to), entry.toText()));
  const ActivityHandle* own = isDelegated(activity->id()) ? nullptr : &activity;
  if (const std::string why = unmetCondition(record_, kind_, *row, entry, own); !why.empty())
    flaw(ReplayFlaw::What::illegal, fmt::format("cannot {} {}: {}", entry.action(), what, why));
}

bool Replay::isDelegated(const std::string& id) const {
  const doc::Value* before = input_.base ? activityIn(*input_.base, id) : nullptr;
  const doc::Value* after = activityIn(input_.shape, id);
  return (before && Activity(*before).isDelegated()) || (after && Activity(*after).isDelegated()) ||
         std::any_of(input_.entries.begin(), input_.entries.end(), [&](const ReplayEntry& entry) {
           const Tracking view(entry.value);
           return view.activity() == id && (view.action() == "request" || view.action() == "unlink");
         });
}

void Replay::takeItem(const Tracking& entry, Event event, bool mayHold) {
  const auto to = lifecycle::states.parse(entry.toText());
  const auto way = model::wayToItemHandle(record_, kind_.itemField, entry.item());
  if (!to) return;
  if (way.empty()) return flaw(ReplayFlaw::What::illegal, fmt::format("there is no item '{}'", entry.item()));
  const ItemHandle& item = way.back();
  const State from = item->state();
  if (mayHold && holds(entry, from, *to)) return;
  if (event == Event::adopt && from == *to) return;
  const bool legal = event == Event::adopt ? itemEvent(from, *to).has_value() : isItemMove(event, from, *to);
  if (!legal || (entry.hasFrom() && entry.from() != from))
    flaw(ReplayFlaw::What::illegal,
         fmt::format("cannot {} item '{}', which is {} here", entry.action(), entry.item(), nameOf(from)));
  const Occasion occasion = occasionOf(entry, event);
  if (lifecycle::isFinal(*kind_.lifecycle, *to))
    for (const ActivityHandle& activity : model::activitiesOf(record_))
      if (activity->item() == entry.item())
        if (const auto closed = closedState(activity->state()))
          moveActivity({Event::cancel, occasion.time, occasion.reason})(activity, *closed);
  moveItem()(item, *to);
}

void Replay::adoptRecord(const Tracking& entry, State from, State to) {
  if (entry.hasFrom() && entry.from() != from && entry.fromText() != lastTracked(history()))
    flaw(ReplayFlaw::What::illegal,
         fmt::format("the state was not {} here, but {}", entry.fromText(), nameOf(from)));
  if (from == to) return;
  const auto event = singleStep(record_, kind_, {}, from, to);
  const lifecycle::Transition* row = event ? lifecycle::find(*kind_.lifecycle, from, *event) : nullptr;
  if (!row) {
    flaw(ReplayFlaw::What::illegal,
         fmt::format("the {} is {}, which does not follow from {}", kind_.noun, nameOf(to), nameOf(from)));
    setRecordState(to);
    return believeItems();
  }
  if (const std::string why = unmetCondition(record_, kind_, *row, entry, nullptr); !why.empty())
    flaw(ReplayFlaw::What::illegal, fmt::format("cannot {}: {}", lifecycle::events.name(*event), why));
  setRecordState(to);
  restoreStamps(record_, &input_.shape, recordStamps_);
  believeItems();
  believeClosed(to);
}

void Replay::believeClosed(State to) {
  activitiesClose(record_, kind_, to, [this](const ActivityHandle& activity, State closed) {
    const doc::Value* after = activityIn(input_.shape, activity->id());
    if (!after || Activity(*after).state() != closed) return;
    activity.setText(model::partStateField, nameOf(closed));
    restoreStamps(activity.value(), after, activityStamps_);
  });
}

void Replay::takeImport(const Tracking& entry) {
  const State from = Record(record_).state(kind_);
  if (entry.hasFrom() && entry.from() != State::none && entry.from() != from)
    flaw(ReplayFlaw::What::illegal,
         fmt::format("cannot import {}, which is {} here", kind_.noun, nameOf(from)));
  if (entry.hasTo()) setRecordState(entry.to());
  restoreStamps(record_, &input_.shape, recordStamps_);
  for (const ActivityHandle& activity : model::activitiesOf(record_)) {
    const doc::Value* after = activityIn(input_.shape, activity->id());
    if (!after) continue;
    restoreStamps(activity.value(), after, activityStamps_);
    activity.setText(model::partStateField,
                     next(&Tracking::activity, activity->id()).value_or(Activity(*after).stateText()));
  }
  believeItems();
}

void Replay::believeItems() {
  for (const ItemHandle& item : model::itemHandles(record_, kind_.itemField)) {
    const doc::Value* after = model::itemOf(input_.shape, kind_.itemField, item->id());
    if (after && !Item(*after).stateText().empty())
      item.setText(model::partStateField,
                   next(&Tracking::item, item->id()).value_or(Item(*after).stateText()));
  }
}

std::optional<std::string> Replay::next(std::string (Tracking::*member)() const,
                                        const std::string& id) const {
  for (std::size_t i = position_ + 1; i < input_.entries.size(); ++i) {
    const Tracking entry(input_.entries[i].value);
    if ((entry.*member)() == id && entry.hasTo() && lifecycle::states.parse(entry.fromText()))
      return entry.fromText();
  }
  return std::nullopt;
}

}  // namespace som::process
