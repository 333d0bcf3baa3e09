#include "process/history/replay.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>

#include "base/suggest.hpp"
#include "model/items.hpp"
#include "model/lists.hpp"
#include "model/new_record.hpp"
#include "model/protected_fields.hpp"
#include "model/tracking.hpp"
#include "process/lifecycle/delivery.hpp"
#include "process/lifecycle/dependencies.hpp"
#include "process/lifecycle/inner_states.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::Guard;
using lifecycle::State;
using model::ActivityHandle;
using model::ItemHandle;
using model::ValueNode;
using Activity = model::ActivityView<ValueNode>;
using Item = model::ItemView<ValueNode>;
using Record = model::RecordView<ValueNode>;
using Tracking = model::TrackingView<ValueNode>;

constexpr std::string_view undoAction = "undo";

/// Moves of delegated activities that follow their request by fewer steps than the lifecycle has.
struct FollowMove {
  std::string_view action;
  State from;
  State to;
};
constexpr std::array followMoves = {
    FollowMove{"hold", State::pending, State::held},
    FollowMove{"fail", State::pending, State::failed},
    FollowMove{"resume", State::held, State::pending},
    FollowMove{"unlink", State::pending, State::pending},
    FollowMove{"unlink", State::inProgress, State::pending},
    FollowMove{"unlink", State::held, State::pending},
    FollowMove{"unlink", State::failed, State::pending},
};

/// Events of items, and the states that they lead to. An item goes on in a state that its work determines.
struct ItemMove {
  Event event;
  State from;
  State to;
};
constexpr std::array itemMoves = {
    ItemMove{Event::hold, State::acknowledged, State::held},
    ItemMove{Event::hold, State::inProgress, State::held},
    ItemMove{Event::resume, State::held, State::inProgress},
    ItemMove{Event::resume, State::held, State::acknowledged},
    ItemMove{Event::cancel, State::acknowledged, State::cancelled},
    ItemMove{Event::cancel, State::inProgress, State::cancelled},
    ItemMove{Event::cancel, State::pending, State::cancelled},
    ItemMove{Event::cancel, State::held, State::cancelled},
    ItemMove{Event::cancel, State::pendingCancellation, State::cancelled},
    ItemMove{Event::cancel, State::acknowledged, State::pendingCancellation},
    ItemMove{Event::cancel, State::inProgress, State::pendingCancellation},
    ItemMove{Event::cancel, State::pending, State::pendingCancellation},
    ItemMove{Event::cancel, State::held, State::pendingCancellation},
    ItemMove{Event::fail, State::acknowledged, State::failed},
    ItemMove{Event::fail, State::inProgress, State::failed},
    ItemMove{Event::fail, State::pending, State::failed},
    ItemMove{Event::fail, State::held, State::failed},
    ItemMove{Event::fail, State::pendingCancellation, State::failed},
    ItemMove{Event::fail, State::acknowledged, State::pendingCancellation},
    ItemMove{Event::fail, State::inProgress, State::pendingCancellation},
    ItemMove{Event::fail, State::pending, State::pendingCancellation},
    ItemMove{Event::fail, State::held, State::pendingCancellation},
    ItemMove{Event::refuse, State::pendingCancellation, State::inProgress},
};

std::string_view nameOf(State state) { return lifecycle::states.name(state); }

const doc::Value* activityIn(const doc::Value& record, std::string_view id) {
  return Record(record).activity(id).node().value();
}

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

/// Gives the fields that events write the values that the base has.
void restoreStamps(doc::Value& subject, const doc::Value* base, const std::vector<model::Stamp>& stamps) {
  for (const model::Stamp& row : stamps) {
    const std::string field(row.field);
    if (base && base->contains(field))
      subject[field] = base->at(field);
    else
      subject.erase(field);
  }
}

/// The entry with which each activity or item that the base lacks appears.
class Arrivals {
 public:
  explicit Arrivals(const ReplayInput& input) : input_(input) {
    for (const doc::Value* item : model::itemsOf(input.shape, input.kind.itemField))
      if (!input.base || !model::itemOf(*input.base, input.kind.itemField, Item(*item).id()))
        items_[Item(*item).id()] = arrivalOf(Item(*item).id(), &Tracking::item);
    for (const Activity activity : Record(input.shape).activities())
      if (!input.base || !activityIn(*input.base, activity.id()))
        activities_[activity.id()] = arrivalOf(activity);
  }

  /// True if an activity is there when an entry is carried out; those of the base always are.
  bool hasActivity(const std::string& id, std::size_t entry) const {
    const auto found = activities_.find(id);
    return found == activities_.end() || found->second <= entry;
  }

 private:
  using Positions = std::map<std::string, std::size_t, std::less<>>;

  std::size_t arrivalOf(const std::string& id, std::string (Tracking::*member)() const) const {
    for (std::size_t i = 0; i < input_.entries.size(); ++i)
      if ((Tracking(input_.entries[i].value).*member)() == id) return i;
    return 0;
  }

  /// An activity appears with the entry that adds it, with its item, or with the start that planned it.
  std::size_t arrivalOf(const Activity& activity) const {
    std::optional<std::size_t> start;
    for (std::size_t i = 0; i < input_.entries.size(); ++i) {
      const Tracking entry(input_.entries[i].value);
      if (!entry.isOfPart() && entry.action() == lifecycle::events.name(Event::start) && !start) start = i;
      const bool adds =
          entry.activity() == activity.id() || (entry.action() == "redo" && entry.toText() == activity.id());
      if (adds) return start.value_or(i);
    }
    if (const auto item = items_.find(activity.item()); item != items_.end() && input_.base)
      return item->second;
    return start.value_or(0);
  }

  const ReplayInput& input_;
  Positions items_;
  Positions activities_;
};

/// One replay. The record that it works on has only the parts that are there at each moment.
class Replay {
 public:
  explicit Replay(const ReplayInput& input)
      : input_(input),
        kind_(input.kind),
        recordStamps_(written(input.kind.stamps)),
        activityStamps_(written(model::activityStamps())),
        arrivals_(input) {
    begin();
  }

  Replayed run() {
    for (position_ = 0; position_ < input_.entries.size(); ++position_) {
      assemble();
      const ReplayEntry& entry = input_.entries[position_];
      if (kind_.lifecycle) take(Tracking(entry.value), entry.mayHold);
      history().push_back(entry.value);
      if (Tracking(entry.value).action() == resolveAction) flaws_.clear();
      if (kind_.lifecycle && mayComplete(record_, kind_)) settle();
    }
    assemble();
    return {std::move(record_), std::move(flaws_)};
  }

 private:
  // The beginning and the end.
  void begin() {
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

  void setRecordState(State state) {
    const std::string field(kind_.stateField);
    if (state == State::none)
      record_.erase(field);
    else
      record_[field] = nameOf(state);
  }

  /// Gives a part the state of the base, or the first of its list if it has none there.
  template <class Handle>
  static void setPartState(const Handle& part, const std::string& before, std::string_view list) {
    if (!before.empty())
      part.setText(model::partStateField, before);
    else if (!part->stateText().empty())
      part.setText(model::partStateField, nameOf(model::firstEntryState(list)));
  }

  doc::Value& history() { return record_[std::string(model::history.field)]; }

  /// Copies the parts that are there now from the whole record, in its order, with their states so far.
  void assemble() {
    if (!input_.base || isWhole_) return;
    isWhole_ = true;
    const std::string list(model::activityList);
    if (!whole_.contains(list) || !whole_.at(list).is_array()) return;
    doc::Value there = doc::Value::array();
    for (const doc::Value& one : whole_.at(list)) {
      const std::string id = Activity(one).id();
      if (!arrivals_.hasActivity(id, position_)) {
        isWhole_ = false;
        continue;
      }
      const doc::Value* now = shown_.contains(id) ? activityIn(record_, id) : nullptr;
      there.push_back(now ? *now : one);
      shown_.insert(id);
    }
    record_[list] = std::move(there);
  }

  // The entries.
  void take(const Tracking& entry, bool mayHold) {
    const auto event = lifecycle::events.parse(entry.action());
    if (entry.action() == undoAction || event == Event::import) return undo(entry);
    if (!entry.hasTo() && event != Event::create) return;
    if (!entry.activity().empty()) return takeActivity(entry, event, mayHold);
    if (!event) return;
    if (!entry.item().empty()) return takeItem(entry, *event, mayHold);
    takeRecord(entry, *event, mayHold);
  }

  void takeRecord(const Tracking& entry, Event event, bool mayHold) {
    State from = Record(record_).state(kind_);
    State to = entry.to();
    if (mayHold && from == to) return;
    if (event == Event::adopt) {
      setRecordState(to);
      return believeItems();
    }
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
    if (const std::string why = unmet(*row, entry, nullptr); !why.empty())
      flaw(ReplayFlaw::What::illegal, fmt::format("cannot {}: {}", entry.action(), why));
    const State expected = targetOf(*row, entry);
    if (entry.hasTo() && to != expected)
      flaw(ReplayFlaw::What::elsewhere, fmt::format("'{}' leads from {} to {}, not to {}", entry.action(),
                                                    nameOf(from), nameOf(expected), entry.toText()));
    else
      to = expected;
    move(entry, event, to, row->target);
  }

  /// Writes a state of the record, with the items and activities that it takes along.
  void move(const Tracking& entry, Event event, State to,
            lifecycle::Target target = lifecycle::Target::state) {
    const Occasion occasion = occasionOf(entry, event);
    writeState(record_, kind_.stateField, recordStamps_, to, occasion);
    if (event != Event::create)
      itemsFollow(record_, kind_, target == lifecycle::Target::remainder ? State::cancelled : to, event,
                  moveItem());
    activitiesClose(record_, kind_, to, moveActivity({Event::cancel, occasion.time, occasion.reason}));
    if ((event == Event::clear && entry.isForced()) || event == Event::close)
      for (const ActivityHandle& activity : model::activitiesOf(record_))
        if (!lifecycle::isFinished(activity->state()))
          moveActivity({Event::skip, occasion.time, occasion.reason})(activity, State::skipped);
  }

  State targetOf(const lifecycle::Transition& row, const Tracking& entry) {
    switch (row.target) {
      case lifecycle::Target::previous:
        return stateBefore(record_, kind_);
      case lifecycle::Target::remainder:
        return stateOfCancelled(record_, kind_);
      case lifecycle::Target::rollUp:
        break;
      case lifecycle::Target::state:
        return row.to;
    }
    // Another process reports the outcome of a request.
    const auto outcomes = lifecycle::itemTargets(row.target);
    const bool isOutcome =
        kind_.noun == "request" && std::find(outcomes.begin(), outcomes.end(), entry.to()) != outcomes.end();
    if (isOutcome && entry.to() != State::completed) return entry.to();
    itemsComplete(record_, kind_, true, moveItem());
    return isOutcome ? entry.to() : stateOfCompleted(record_, kind_);
  }

  void takeActivity(const Tracking& entry, std::optional<Event> event, bool mayHold) {
    const auto to = lifecycle::states.parse(entry.toText());
    const auto isUnlink = entry.action() == "unlink";
    if (!to || (!event && !isUnlink)) return;
    const auto all = model::activitiesOf(record_);
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const ActivityHandle& one) { return one->id() == entry.activity(); });
    if (found == all.end())
      return flaw(ReplayFlaw::What::illegal, fmt::format("there is no activity '{}'", entry.activity()));
    const State from = found->view().state();
    if (mayHold && from == *to) return;
    checkActivity(entry, event, *found, from, *to);
    const Occasion occasion = occasionOf(entry, event.value_or(Event::retry));
    moveActivity(occasion)(*found, *to);
    constexpr std::array begun = {State::inProgress, State::held, State::completed, State::failed};
    if (std::find(begun.begin(), begun.end(), *to) != begun.end())
      itemStarts(record_, kind_, found->view().item(), moveItem());
  }

  void checkActivity(const Tracking& entry, std::optional<Event> event, const ActivityHandle& activity,
                     State from, State to) {
    if (event == Event::adopt) return;
    const std::string what = fmt::format("activity '{}'", activity->id());
    const bool follows = isDelegated(activity->id()) &&
                         std::any_of(followMoves.begin(), followMoves.end(), [&](const FollowMove& row) {
                           return row.action == entry.action() && row.from == from && row.to == to;
                         });
    const lifecycle::Transition* row = event ? lifecycle::find(lifecycle::activity, from, *event) : nullptr;
    if ((entry.hasFrom() && entry.from() != from) || (!row && !follows))
      return flaw(ReplayFlaw::What::illegal,
                  fmt::format("cannot {} {}, which is {} here", entry.action(), what, nameOf(from)));
    if (lifecycle::isFinal(*kind_.lifecycle, Record(record_).state(kind_)))
      return flaw(ReplayFlaw::What::illegal, fmt::format("cannot {} {} of {} that is {}", entry.action(),
                                                         what, kind_.noun, Record(record_).stateText(kind_)));
    if (follows) return;
    if (row->to != to)
      return flaw(ReplayFlaw::What::elsewhere,
                  fmt::format("'{}' leads {} from {} to {}, not to {}", entry.action(), what, nameOf(from),
                              nameOf(row->to), entry.toText()));
    if (const std::string why = unmet(*row, entry, &activity); !why.empty())
      flaw(ReplayFlaw::What::illegal, fmt::format("cannot {} {}: {}", entry.action(), what, why));
  }

  /// True if another record does the activity, before, after or during the change: then that record moves it.
  bool isDelegated(const std::string& id) const {
    const doc::Value* before = input_.base ? activityIn(*input_.base, id) : nullptr;
    const doc::Value* after = activityIn(input_.shape, id);
    return (before && Activity(*before).isDelegated()) || (after && Activity(*after).isDelegated()) ||
           std::any_of(input_.entries.begin(), input_.entries.end(), [&](const ReplayEntry& entry) {
             const Tracking view(entry.value);
             return view.activity() == id && (view.action() == "request" || view.action() == "unlink");
           });
  }

  void takeItem(const Tracking& entry, Event event, bool mayHold) {
    const auto to = lifecycle::states.parse(entry.toText());
    const auto way = model::wayToItemHandle(record_, kind_.itemField, entry.item());
    if (!to) return;
    if (way.empty())
      return flaw(ReplayFlaw::What::illegal, fmt::format("there is no item '{}'", entry.item()));
    const ItemHandle& item = way.back();
    const State from = item->state();
    if (mayHold && from == *to) return;
    const bool legal =
        event == Event::adopt || std::any_of(itemMoves.begin(), itemMoves.end(), [&](const ItemMove& row) {
          return row.event == event && row.from == from && row.to == *to;
        });
    if (!legal || (entry.hasFrom() && entry.from() != from))
      flaw(ReplayFlaw::What::illegal,
           fmt::format("cannot {} item '{}', which is {} here", entry.action(), entry.item(), nameOf(from)));
    const Occasion occasion = occasionOf(entry, event);
    if (lifecycle::isFinal(*kind_.lifecycle, *to))
      for (const ActivityHandle& activity : model::activitiesOf(record_))
        if (activity->item() == entry.item())
          if (const auto* row = lifecycle::find(lifecycle::activity, activity->state(), Event::cancel))
            moveActivity({Event::cancel, occasion.time, occasion.reason})(activity, row->to);
    moveItem()(item, *to);
  }

  /// An undone command, or an import, leads where it says. Its effect on activities and items is not
  /// recorded: each takes the state from which its next entry begins, otherwise the one that the record has
  /// in the end.
  void undo(const Tracking& entry) {
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

  /// Gives each item the state from which its next entry begins, otherwise the one that it has in the end.
  void believeItems() {
    for (const ItemHandle& item : model::itemHandles(record_, kind_.itemField)) {
      const doc::Value* after = model::itemOf(input_.shape, kind_.itemField, item->id());
      if (after && !Item(*after).stateText().empty())
        item.setText(model::partStateField,
                     next(&Tracking::item, item->id()).value_or(Item(*after).stateText()));
    }
  }

  /// Returns the state from which the next entry about a part begins.
  std::optional<std::string> next(std::string (Tracking::*member)() const, const std::string& id) const {
    for (std::size_t i = position_ + 1; i < input_.entries.size(); ++i) {
      const Tracking entry(input_.entries[i].value);
      if ((entry.*member)() == id && entry.hasTo() && lifecycle::states.parse(entry.fromText()))
        return entry.fromText();
    }
    return std::nullopt;
  }

  /// Completes the items whose work is done, as som does after each change of a running record.
  void settle() { itemsComplete(record_, kind_, false, moveItem()); }

  // Conditions inside of the record.
  std::string unmet(const lifecycle::Transition& row, const Tracking& entry,
                    const ActivityHandle* activity) const {
    const std::string reason = entry.reason();
    // Other processes and systems need not give reasons.
    const bool needsReason = kind_.noun != "request" && entry.systemId().empty();
    if (has(row.guards, Guard::reason) && reason.empty() && needsReason) return "a reason is missing";
    constexpr auto& codes = lifecycle::cancelReasons;
    if (has(row.guards, Guard::reasonCode) && needsReason &&
        std::find(codes.begin(), codes.end(), reason) == codes.end())
      return fmt::format("'{}' is not one of the reasons {}", reason, joined(codes));
    if (entry.isForced()) return {};
    if (has(row.guards, Guard::activitiesFinished) || has(row.guards, Guard::nothingOpen))
      if (const std::string open = openActivities(); !open.empty())
        return "activities are not finished: " + open;
    if (has(row.guards, Guard::noPointOfNoReturn))
      if (const std::string passed = passedPoint(); !passed.empty())
        return fmt::format("activity '{}' has passed the point of no return", passed);
    if (!activity || isDelegated((*activity)->id())) return {};
    if (has(row.guards, Guard::dependenciesFinished))
      if (const auto open = openDependencies(record_, activity->view()); !open.empty())
        return "it waits for " + joined(open);
    if (has(row.guards, Guard::recordRunning)) return whyNotRunning(*activity);
    return {};
  }

  std::string openActivities() const {
    std::vector<std::string> open;
    for (const Activity activity : Record(record_).activities())
      if (!lifecycle::isFinished(activity.state()))
        open.push_back(fmt::format("{} ({})", activity.id(), activity.stateText()));
    return joined(open);
  }

  /// Returns the activity that makes a cancellation too late; empty if none does.
  std::string passedPoint() const {
    for (const Activity activity : Record(record_).activities()) {
      const State state = activity.state();
      const doc::Value* item = model::itemOf(record_, kind_.itemField, activity.item());
      const bool isOfEnded = item && lifecycle::isFinal(*kind_.lifecycle, Item(*item).state());
      if (activity.isPointOfNoReturn() && !isOfEnded && state != State::pending &&
          state != State::cancelled && (state != State::skipped || activity.hasStarted()))
        return activity.id();
    }
    return {};
  }

  std::string whyNotRunning(const ActivityHandle& activity) const {
    const State state = Record(record_).state(kind_);
    if (state != State::inProgress) return fmt::format("the {} is {}", kind_.noun, nameOf(state));
    for (const doc::Value* item : model::wayToItem(record_, kind_.itemField, activity->item()))
      if (const State of = Item(*item).state(); of != State::acknowledged && of != State::inProgress)
        return fmt::format("item {} is {}", Item(*item).id(), nameOf(of));
    return {};
  }

  // What writes states.
  static Occasion occasionOf(const Tracking& entry, Event event) {
    return {event, entry.time().value_or(Instant{}), entry.reason()};
  }
  static MoveItem moveItem() {
    return [](const ItemHandle& item, State to) { item.setText(model::partStateField, nameOf(to)); };
  }
  MoveActivity moveActivity(Occasion occasion) const {
    return [this, occasion = std::move(occasion)](const ActivityHandle& activity, State to) {
      writeState(activity.value(), model::partStateField, activityStamps_, to, occasion);
    };
  }
  void flaw(ReplayFlaw::What what, std::string message) {
    flaws_.push_back({what, position_, std::move(message)});
  }

  const ReplayInput& input_;
  const model::KindRow& kind_;
  const std::vector<model::Stamp> recordStamps_;
  const std::vector<model::Stamp> activityStamps_;
  const Arrivals arrivals_;
  doc::Value record_;
  doc::Value whole_;             ///< with all parts, in the states in which they begin
  std::set<std::string> shown_;  ///< activities that are in `record_`
  bool isWhole_ = false;
  std::size_t position_ = 0;
  std::vector<ReplayFlaw> flaws_;
};

}  // namespace

Replayed replay(const ReplayInput& input) { return Replay(input).run(); }

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
  if (!owner.item.empty()) {
    const auto row = std::find_if(itemMoves.begin(), itemMoves.end(),
                                  [&](const ItemMove& one) { return one.from == from && one.to == to; });
    return row == itemMoves.end() ? std::nullopt : std::optional(row->event);
  }
  const lifecycle::Lifecycle& table = owner.activity.empty() ? *kind.lifecycle : lifecycle::activity;
  const State before = owner.activity.empty() ? stateBefore(record, kind) : State::none;
  for (const lifecycle::Transition& row : table.rows) {
    if (row.from != from) continue;
    const auto targets = lifecycle::itemTargets(row.target);
    if ((row.target == lifecycle::Target::state && row.to == to) ||
        (row.target == lifecycle::Target::previous && before == to) ||
        std::find(targets.begin(), targets.end(), to) != targets.end())
      return row.event;
  }
  return std::nullopt;
}

}  // namespace som::process
