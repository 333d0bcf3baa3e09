#include "process/history/state_change.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "doc/equivalent.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/new_record.hpp"
#include "model/tracking.hpp"
#include "model/views.hpp"
#include "process/history/change_places.hpp"
#include "process/history/content_change.hpp"
#include "process/history/replay.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using Item = model::ItemView<model::ValueNode>;
using Record = model::RecordView<model::ValueNode>;
using Tracking = model::TrackingView<model::ValueNode>;

constexpr std::string_view answerAction = "answer";

std::string_view nameOf(State state) {
  return state == State::none ? "not there" : lifecycle::states.name(state);
}

/// A text that is equal for tracking records of the same event. Two branches that merged may have recorded
/// the same.
std::string sameEvent(const Tracking& entry) {
  return fmt::format("{}\n{}\n{}\n{}", entry.action(), entry.activity(), entry.item(), entry.toText());
}

/// Judges the states of one record.
class StateJudge {
 public:
  StateJudge(const RecordChange& change, const doc::Value* before, const doc::Value& after,
             const std::vector<doc::Value>& entries)
      : change_(change), kind_(change.kind), places_(change), before_(before), after_(after) {
    std::map<std::string, std::size_t> times;
    for (const Tracking entry : Record(after).history()) ++times[sameEvent(entry)];
    for (const doc::Value& entry : entries)
      entries_.push_back(
          {entry, change.kind.clock != model::Clock::none && times[sameEvent(Tracking(entry))] > 1});
  }

  std::vector<Diagnostic> run() {
    if (describesInventory()) return {};
    const Replayed replayed = replay(input());
    for (const ReplayFlaw& flaw : replayed.flaws) illegal(flaw.message, placeOf(flaw.entry));
    std::vector<StateDifference> found = differences(replayed, after_, kind_);
    // What would follow from an illegal event is not missed.
    if (!replayed.flaws.empty())
      std::erase_if(found, [&](const StateDifference& one) { return isUntouched(one); });
    if (!found.empty()) explain(replayed, found);
    vanished();
    if (replayed.flaws.empty()) stamps(replayed, found);
    return std::move(findings_);
  }

 private:
  ReplayInput input() const { return {kind_, before_, after_, entries_, false}; }

  /// True for a new service without a history: it describes what the network has.
  bool describesInventory() const {
    return !before_ && entries_.empty() && kind_.kind == model::Kind::service;
  }

  /// True if an activity or item has the state that it had before.
  bool isUntouched(const StateDifference& one) const {
    if (!before_ || one.owner == StateOwner{}) return false;
    if (!one.owner.activity.empty())
      return Record(*before_).activity(one.owner.activity).state() == one.actual;
    const doc::Value* item = model::itemOf(*before_, kind_.itemField, one.owner.item);
    return item && Item(*item).state() == one.actual;
  }

  doc::Node placeOf(std::size_t entry) const { return places_.ofEntry(Tracking(entries_[entry].value).id()); }

  void illegal(std::string message, doc::Node place) {
    findings_.push_back(
        change_.after.diagnostic(Code::illegalTransition, std::move(message), place)
            .hint(fmt::format("make the change with som {} …, which records it", kind_.noun)));
  }

  /// Explains states that no tracking record explains by one event each, and judges these as if they had been
  /// recorded.
  void explain(const Replayed& replayed, const std::vector<StateDifference>& found) {
    std::vector<StateDifference> steps;
    for (const StateDifference& one : found) {
      if (!one.owner.item.empty() || isClosed(one)) continue;  // they follow
      if (eventOf(replayed, one))
        steps.push_back(one);
      else
        illegal(fmt::format("the {} is {}, which does not follow from {}", nameOfOwner(kind_, one.owner),
                            nameOf(one.actual), nameOf(one.expected)),
                places_.ofState(one.owner));
    }
    // A record that ends without success takes its open activities along.
    const bool ends = std::any_of(steps.begin(), steps.end(), [&](const StateDifference& one) {
      return one.owner == StateOwner{} && lifecycle::hasEnded(*kind_.lifecycle, one.actual) &&
             eventOf(replayed, one) != Event::complete;
    });
    if (ends)
      std::erase_if(steps, [](const StateDifference& one) {
        return !one.owner.activity.empty() && one.actual == State::cancelled;
      });
    // An event that ends the record comes last; one that begins its work comes first.
    std::stable_partition(steps.begin(), steps.end(), [&](const StateDifference& one) {
      return one.owner == StateOwner{} && !lifecycle::hasEnded(*kind_.lifecycle, one.actual);
    });
    std::stable_partition(steps.begin(), steps.end(), [&](const StateDifference& one) {
      return one.owner != StateOwner{} || !lifecycle::hasEnded(*kind_.lifecycle, one.actual);
    });
    const std::size_t recorded = entries_.size();
    for (const StateDifference& one : found)
      if (one.owner.item.empty() && !isClosed(one) && !eventOf(replayed, one))
        entries_.push_back({believed(one)});
    const std::size_t first = entries_.size();
    for (const StateDifference& one : steps) entries_.push_back({imagined(one, *eventOf(replayed, one))});
    const Replayed whole = replay(input());
    for (std::size_t i = 0; i < steps.size(); ++i) untracked(whole, first + i, steps[i]);
    entries_.resize(recorded);
    items(replayed, differences(whole, after_, kind_));
  }

  /// True if work was closed that a record which had ended before left open.
  bool isClosed(const StateDifference& one) const {
    return before_ && !one.owner.activity.empty() && one.actual == State::cancelled &&
           lifecycle::isFinal(*kind_.lifecycle, Record(*before_).state(kind_)) &&
           lifecycle::find(lifecycle::activity, one.expected, Event::cancel);
  }

  std::optional<Event> eventOf(const Replayed& replayed, const StateDifference& one) const {
    return singleStep(replayed.record, kind_, one.owner, one.expected, one.actual);
  }

  static doc::Value entryFor(const StateDifference& one, Event event) {
    doc::Value entry = model::trackingEntry(
        {.user = {}, .action = std::string(lifecycle::events.name(event))},
        model::tracking({.activity = one.owner.activity,
                         .item = one.owner.item,
                         .from = one.expected == State::none ? "" : std::string(nameOf(one.expected)),
                         .to = std::string(nameOf(one.actual)),
                         .reason = std::string(lifecycle::cancelReasons.back())}));
    return entry;
  }
  static doc::Value believed(const StateDifference& one) { return entryFor(one, Event::adopt); }
  static doc::Value imagined(const StateDifference& one, Event event) { return entryFor(one, event); }

  void untracked(const Replayed& whole, std::size_t entry, const StateDifference& one) {
    const doc::Node place = places_.ofState(one.owner);
    for (const ReplayFlaw& flaw : whole.flaws)
      if (flaw.entry == entry) return illegal(flaw.message, place);
    findings_.push_back(
        change_.after
            .diagnostic(Code::untrackedState,
                        fmt::format("the {} went from {} to {} without a tracking record",
                                    nameOfOwner(kind_, one.owner), nameOf(one.expected), nameOf(one.actual)),
                        place)
            .as(Severity::warning)
            .hint("som doctor --fix adds the record"));
  }

  /// Judges items, whose states follow from the record and its activities. One that was left as it was is a
  /// consequence that is due.
  void items(const Replayed& replayed, const std::vector<StateDifference>& found) {
    for (const StateDifference& one : found) {
      if (one.owner.item.empty()) continue;
      const doc::Value* before = before_ ? model::itemOf(*before_, kind_.itemField, one.owner.item) : nullptr;
      const bool isUntouched = before && Item(*before).state() == one.actual;
      if (isUntouched) continue;
      if (eventOf(replayed, one))
        findings_.push_back(
            change_.after
                .diagnostic(Code::untrackedState,
                            fmt::format("item '{}' is {} without a tracking record, and "
                                        "would be {}",
                                        one.owner.item, nameOf(one.actual), nameOf(one.expected)),
                            places_.ofState(one.owner))
                .as(Severity::warning)
                .hint("items follow their order and activities"));
      else
        illegal(fmt::format("item '{}' is {}, which does not follow from {}", one.owner.item,
                            nameOf(one.actual), nameOf(one.expected)),
                places_.ofState(one.owner));
    }
  }

  /// Finds activities and items of a record under way that the change removes.
  void vanished() {
    const bool isUndone = std::any_of(entries_.begin(), entries_.end(),
                                      [](const ReplayEntry& entry) { return isUndo(entry.value); });
    if (!before_ || isUndone || Record(*before_).state(kind_) == State::acknowledged) return;
    const doc::Node after = change_.after.root();
    for (const auto activity : Record(*before_).activities())
      if (!activity.id().empty() && !Record(after_).activity(activity.id()))
        illegal(fmt::format("activity '{}', which was {}, is gone", activity.id(), activity.stateText()),
                orElse(after[model::activityList], after));
    for (const doc::Value* value : model::itemsOf(*before_, kind_.itemField)) {
      const Item item(*value);
      if (!item.id().empty() && !model::itemOf(after_, kind_.itemField, item.id()))
        illegal(fmt::format("item '{}', which was {}, is gone", item.id(), item.stateText()),
                orElse(after[kind_.itemField], after));
    }
  }

  // Fields that events write.

  /// Finds dates and reasons that events write and that were written by hand. Those that came with a state
  /// without a tracking record are the person's.
  void stamps(const Replayed& replayed, const std::vector<StateDifference>& found) {
    if (!before_ || kind_.clock == model::Clock::none) return;
    const auto isByHand = [&](const StateOwner& owner) {
      return std::any_of(found.begin(), found.end(),
                         [&](const StateDifference& one) { return one.owner == owner; });
    };
    if (!isByHand({})) compareStamps({}, kind_.stamps, *before_, after_, replayed.record);
    for (const auto activity : Record(after_).activities()) {
      const StateOwner owner{.activity = activity.id()};
      const doc::Value* old = Record(*before_).activity(activity.id()).node().value();
      const doc::Value* expected = Record(replayed.record).activity(activity.id()).node().value();
      if (old && expected && !isByHand(owner))
        compareStamps(owner, model::activityStamps(), *old, *activity.node().value(), *expected);
    }
  }

  void compareStamps(const StateOwner& owner, std::span<const model::Stamp> rows, const doc::Value& before,
                     const doc::Value& after, const doc::Value& expected) {
    std::set<std::string_view> seen;
    for (const model::Stamp& row : rows) {
      const auto isSame = [&](const doc::Value& other) {
        const doc::Value* a = model::ValueNode(after)[row.field].value();
        const doc::Value* b = model::ValueNode(other)[row.field].value();
        return (a == nullptr) == (b == nullptr) && (!a || doc::equivalent(*a, *b));
      };
      if (row.what == model::Stamp::What::none || !seen.insert(row.field).second || isSame(before) ||
          isSame(expected) || isSaid(owner, row.field))
        continue;
      const doc::Node part = places_.ofPart(owner);
      findings_.push_back(change_.after
                              .diagnostic(Code::protectedField,
                                          fmt::format("'{}' of the {} is not what its events write",
                                                      row.field, nameOfOwner(kind_, owner)),
                                          orElse(part[row.field], part))
                              .hint("take the change back: som writes it with the event"));
    }
  }

  /// True if a tracking record says that it changed a date of an activity, or that a state and its dates were
  /// set by hand. The end of a request is what the other process answered.
  bool isSaid(const StateOwner& owner, std::string_view field) const {
    return std::any_of(entries_.begin(), entries_.end(), [&](const ReplayEntry& entry) {
      const Tracking view(entry.value);
      if (view.activity() != owner.activity || !view.item().empty()) return false;
      const bool isAnswered =
          owner == StateOwner{} && kind_.kind != model::Kind::serviceOrder && view.action() == answerAction;
      const bool isCorrected = !owner.activity.empty() && view.field() == field;
      return isAnswered || isCorrected || view.action() == lifecycle::events.name(Event::adopt);
    });
  }

  const RecordChange& change_;
  const model::KindRow& kind_;
  ChangePlaces places_;
  const doc::Value* before_;
  const doc::Value& after_;
  std::vector<ReplayEntry> entries_;
  std::vector<Diagnostic> findings_;
};

}  // namespace

std::vector<Diagnostic> stateChange(const RecordChange& change, const doc::Value* before,
                                    const doc::Value& after, const std::vector<doc::Value>& entries) {
  return StateJudge(change, before, after, entries).run();
}

}  // namespace som::process
