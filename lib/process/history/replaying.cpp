#include "process/history/replay.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/items.hpp"
#include "model/new_record.hpp"
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

constexpr std::string_view undoAction = "undo";

/// Returns the rows of the fields that events write. A field that they only remove is content: nothing else
/// says what it was.
std::vector<model::Stamp> written(std::span<const model::Stamp> stamps) {
  std::vector<model::Stamp> rows;
  for (const model::Stamp& row : stamps)
    if (std::any_of(stamps.begin(), stamps.end(), [&](const model::Stamp& other) {
          return other.field == row.field && other.what != model::Stamp::What::none;
        }))
      rows.push_back(row);
  return rows;
}

}  // namespace

Replay::Replay(const ReplayInput& input)
    : input_(input),
      kind_(input.kind),
      recordStamps_(written(input.kind.stamps)),
      activityStamps_(written(model::activityStamps())),
      arrivals_(input) {
  begin();
}

Replayed Replay::run() {
  for (position_ = 0; position_ < input_.entries.size(); ++position_) {
    assemble();
    const ReplayEntry& entry = input_.entries[position_];
    if (const std::string id = Tracking(entry.value).id(); named_.contains(id)) before_.emplace(id, record_);
    if (kind_.lifecycle) take(Tracking(entry.value), entry.mayHold);
    history().push_back(entry.value);
    if (Tracking(entry.value).action() == resolveAction && maySettle()) flaws_.clear();
    if (kind_.lifecycle && mayComplete(record_, kind_)) settle();
  }
  assemble();
  return {std::move(record_), std::move(flaws_)};
}

void Replay::begin() {
  for (const ReplayEntry& entry : input_.entries)
    if (Tracking(entry.value).action() == undoAction) named_.insert(Tracking(entry.value).of());
  record_ = input_.shape;
  if (kind_.lifecycle) {
    restoreStamps(record_, input_.base, recordStamps_);
    setRecordState(input_.base ? Record(*input_.base).state(kind_) : State::none);
  }
  const std::string list(model::history.field);
  record_[list] = input_.base && input_.base->contains(list) ? input_.base->at(list) : doc::Value::array();
  for (const ActivityHandle& activity : model::activitiesOf(record_)) {
    const doc::Value* before = input_.base ? activityIn(*input_.base, activity->id()) : nullptr;
    restoreStamps(activity.value(), before, activityStamps_);
    setPartState(activity, before ? Activity(*before).stateText() : std::string(), model::activityList);
  }
  for (const ItemHandle& item : model::itemHandles(record_, kind_.itemField)) {
    const doc::Value* before =
        input_.base ? model::itemOf(*input_.base, kind_.itemField, item->id()) : nullptr;
    setPartState(item, before ? Item(*before).stateText() : std::string(), kind_.itemField);
  }
  whole_ = record_;
}

void Replay::setRecordState(State state) {
  const std::string field(kind_.stateField);
  if (state == State::none)
    record_.erase(field);
  else
    record_[field] = nameOf(state);
}

void Replay::assemble() {
  if (isWhole_) return;
  isWhole_ = true;
  const std::string list(model::activityList);
  if (!whole_.contains(list) || !whole_.at(list).is_array()) return;
  doc::Value there = doc::Value::array();
  for (const doc::Value& one : whole_.at(list)) {
    const std::string id = Activity(one).id();
    // A new record has its activities from the beginning, but for those that do work again.
    const bool mayCome = input_.base || !Activity(one).redoOf().empty();
    if (mayCome && !arrivals_.hasActivity(id, position_)) {
      isWhole_ = false;
      continue;
    }
    const doc::Value* now = shown_.contains(id) ? activityIn(record_, id) : nullptr;
    there.push_back(now ? *now : one);
    shown_.insert(id);
  }
  record_[list] = std::move(there);
}

bool Replay::maySettle() const {
  if (input_.believesResolve || !input_.base) return true;
  const doc::Value& base = *input_.base;
  const auto isNear = [&](const StateOwner& owner, State from, State to) {
    return from == to || singleStep(base, kind_, owner, from, to);
  };
  if (!isNear({}, Record(base).state(kind_), Record(record_).state(kind_))) return false;
  for (const Activity activity : Record(record_).activities())
    if (const doc::Value* before = activityIn(base, activity.id());
        before && !isNear({.activity = activity.id()}, Activity(*before).state(), activity.state()))
      return false;
  return true;
}

void Replay::take(const Tracking& entry, bool mayHold) {
  const auto event = lifecycle::events.parse(entry.action());
  if (entry.action() == undoAction) return undo(entry);
  if (event == Event::import) return takeImport(entry);
  if (!entry.hasTo() && event != Event::create) return;
  if (!entry.activity().empty()) return takeActivity(entry, event, mayHold);
  if (!event) return;
  if (!entry.item().empty()) return takeItem(entry, *event, mayHold);
  takeRecord(entry, *event, mayHold);
}

void Replay::takeRecord(const Tracking& entry, Event event, bool mayHold) {
  State from = Record(record_).state(kind_);
  State to = entry.to();
  if (mayHold && holds(entry, from, to)) return;
  if (event == Event::adopt) return adoptRecord(entry, from, to);
  if (from == State::none && entry.hasFrom() && entry.from() != State::none) {
    from = model::firstState(kind_);  // the record of its creation is missing
    setRecordState(from);
  }
  // The clear of an alarm can come without its raise.
  if (from == State::none && kind_.kind == model::Kind::alarm && lifecycle::knows(*kind_.lifecycle, to))
    return move(entry, event, to);
  const lifecycle::Transition* row = lifecycle::find(*kind_.lifecycle, from, event);
  if (!row || (entry.hasFrom() && entry.from() != from)) {
    flaw(ReplayFlaw::What::illegal,
         fmt::format("cannot {} {}, which is {} here", entry.action(), kind_.noun, nameOf(from)));
    if (entry.hasTo()) move(entry, event, to);
    return;
  }
  if (const std::string why = unmetCondition(record_, kind_, *row, entry, nullptr); !why.empty())
    flaw(ReplayFlaw::What::illegal, fmt::format("cannot {}: {}", entry.action(), why));
  const State expected = targetOf(*row, entry);
  if (entry.hasTo() && to != expected)
    flaw(ReplayFlaw::What::elsewhere, fmt::format("'{}' leads from {} to {}, not to {}", entry.action(),
                                                  nameOf(from), nameOf(expected), entry.toText()));
  else
    to = expected;
  move(entry, event, to, row->target);
}

void Replay::move(const Tracking& entry, Event event, State to, lifecycle::Target target) {
  const Occasion occasion = occasionOf(entry, event);
  writeState(record_, kind_.stateField, recordStamps_, to, occasion);
  if (event != Event::create)
    itemsFollow(record_, kind_,
                target == lifecycle::Target::remainder ? endOfOpenItems(record_, kind_, to) : to, event,
                moveItem());
  activitiesClose(record_, kind_, to, moveActivity({Event::cancel, occasion.time, occasion.reason}));
  if ((event == Event::clear && entry.isForced()) || event == Event::close)
    for (const ActivityHandle& activity : model::activitiesOf(record_))
      if (!lifecycle::isFinished(activity->state()))
        moveActivity({Event::skip, occasion.time, occasion.reason})(activity, State::skipped);
}

bool Replay::isReported(const lifecycle::Transition& row, const Tracking& entry) const {
  const auto outcomes = lifecycle::itemTargets(row.target);
  return kind_.noun == "request" && std::find(outcomes.begin(), outcomes.end(), entry.to()) != outcomes.end();
}

State Replay::targetOf(const lifecycle::Transition& row, const Tracking& entry) {
  switch (row.target) {
    case lifecycle::Target::previous:
      return stateBefore(record_, kind_);
    case lifecycle::Target::remainder:
      return entry.to() == State::partial && isReported(row, entry) ? State::partial
                                                                    : stateOfCancelled(record_, kind_);
    case lifecycle::Target::rollUp:
      break;
    case lifecycle::Target::state:
      return row.to;
  }
  const bool isOutcome = isReported(row, entry);
  if (isOutcome && entry.to() != State::completed) return entry.to();
  itemsComplete(record_, kind_, true, moveItem());
  return isOutcome ? entry.to() : stateOfCompleted(record_, kind_);
}

MoveActivity Replay::moveActivity(Occasion occasion) const {
  return [this, occasion = std::move(occasion)](const ActivityHandle& activity, State to) {
    writeState(activity.value(), model::partStateField, activityStamps_, to, occasion);
  };
}

void Replay::flaw(ReplayFlaw::What what, std::string message) {
  flaws_.push_back({what, position_, std::move(message)});
}

void Replay::restoreStamps(doc::Value& subject, const doc::Value* version,
                           const std::vector<model::Stamp>& stamps) {
  for (const model::Stamp& row : stamps) {
    const std::string field(row.field);
    if (version && version->contains(field))
      subject[field] = version->at(field);
    else
      subject.erase(field);
  }
}

Replayed replay(const ReplayInput& input) { return Replay(input).run(); }

bool isUndo(const doc::Value& entry) { return Tracking(entry).action() == undoAction; }

std::vector<doc::Value> newTrackingRecords(const doc::Value* base, const doc::Value& record) {
  // An entry without an id is known by its contents.
  const auto nameOf = [](const Tracking& entry) {
    return entry.id().empty() ? doc::json(*entry.node().value()) : entry.id();
  };
  std::set<std::string> known;
  if (base)
    for (const auto entry : Record(*base).history()) known.insert(nameOf(entry));
  std::vector<doc::Value> fresh;
  for (const auto entry : Record(record).history())
    if (!known.contains(nameOf(entry))) fresh.push_back(*entry.node().value());
  return fresh;
}

std::vector<StateDifference> differences(const Replayed& replayed, const doc::Value& record,
                                         const model::KindRow& kind) {
  std::vector<StateDifference> found;
  const auto compare = [&](StateOwner owner, State expected, State actual) {
    if (expected != actual) found.push_back({std::move(owner), expected, actual});
  };
  compare({}, Record(replayed.record).state(kind), Record(record).state(kind));
  for (const Activity activity : Record(record).activities())
    compare({.activity = activity.id()}, Record(replayed.record).activity(activity.id()).state(),
            activity.state());
  for (const doc::Value* item : model::itemsOf(record, kind.itemField)) {
    const std::string id = Item(*item).id();
    const doc::Value* expected = model::itemOf(replayed.record, kind.itemField, id);
    if (expected) compare({.item = id}, Item(*expected).state(), Item(*item).state());
  }
  return found;
}

std::optional<Event> singleStep(const doc::Value& record, const model::KindRow& kind, const StateOwner& owner,
                                State from, State to) {
  if (!owner.item.empty()) return itemEvent(from, to);
  const lifecycle::Lifecycle& table = owner.activity.empty() ? *kind.lifecycle : lifecycle::activity;
  const State before = owner.activity.empty() ? stateBefore(record, kind) : State::none;
  // An event that leads there by itself explains more than one that could, by the items.
  for (const lifecycle::Transition& row : table.rows)
    if (row.from == from && ((row.target == lifecycle::Target::state && row.to == to) ||
                             (row.target == lifecycle::Target::previous && before == to)))
      return row.event;
  for (const lifecycle::Transition& row : table.rows) {
    const auto targets = lifecycle::itemTargets(row.target);
    if (row.from == from && std::find(targets.begin(), targets.end(), to) != targets.end()) return row.event;
  }
  return std::nullopt;
}

}  // namespace som::process
