#include "process/history/record_change.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/suggest.hpp"
#include "doc/value.hpp"
#include "model/append_only.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/new_record.hpp"
#include "model/places.hpp"
#include "model/references.hpp"
#include "model/terms.hpp"
#include "model/tracking.hpp"
#include "model/views.hpp"
#include "process/history/named_record.hpp"
#include "process/history/replay.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using model::LateMember;
using Findings = std::vector<Diagnostic>;
using Record = model::RecordView<doc::Node>;
using Activity = model::ActivityView<doc::Node>;
using Tracking = model::TrackingView<doc::Node>;

/// Returns the node, or a fallback if the record lacks it.
doc::Node orElse(doc::Node node, doc::Node fallback) { return node ? node : fallback; }

bool isSame(doc::Node a, doc::Node b) {
  return static_cast<bool>(a) == static_cast<bool>(b) && doc::sameValue(a, doc::toValue(b));
}

// Identity.

void identity(const RecordChange& change, Findings& findings) {
  const doc::Node before = change.before->root();
  const doc::Node after = change.after.root();
  std::vector<std::string_view> fields = {"@type", "id"};
  if (change.kind.clock != model::Clock::none) fields.push_back(change.kind.createdField);
  for (const std::string_view field : fields)
    if (!isSame(before[field], after[field]))
      findings.push_back(
          change.after
              .diagnostic(Code::identityChanged,
                          fmt::format("'{}' was {} and is {}: it never changes", field, before[field].text(),
                                      after[field] ? after[field].text() : "missing"),
                          orElse(after[field], after))
              .hint("create a record of its own, and cancel this one"));
}

// Terms.

void terms(const RecordChange& change, const std::vector<doc::Value>& entries, Findings& findings) {
  const doc::Node before = change.before->root()[model::terms];
  const doc::Node after = change.after.root()[model::terms];
  if (isSame(before, after)) return;
  for (const doc::Value& entry : entries) {
    const model::TrackingView<model::ValueNode> view(entry);
    if (view.field() == model::terms || view.action() == "undo") return;
  }
  doc::Node place = orElse(after, change.after.root());
  for (const doc::Node member : after)
    if (!isSame(before[member.key()], member)) {
      place = member;
      break;
    }
  findings.push_back(
      change.after
          .diagnostic(Code::termsChanged, "the agreed terms changed, but no tracking record says so", place)
          .hint(fmt::format("change them with som {} update ID --service-level LEVEL --reason "
                            "TEXT",
                            change.kind.noun)));
}

// Lists that only grow.

doc::Node entryOf(doc::Node list, std::string_view id) {
  for (const doc::Node entry : list)
    if (model::idOfEntry(entry) == id) return entry;
  return {};
}

bool growsOnly(doc::Node before, doc::Node after) {
  return std::all_of(before.begin(), before.end(), [&](doc::Node text) {
    return std::any_of(after.begin(), after.end(), [&](doc::Node other) { return isSame(text, other); });
  });
}

bool isPermitted(const LateMember* rule, doc::Node before, doc::Node after) {
  if (!rule) return false;
  switch (rule->may) {
    case LateMember::May::appear:
      return !before;
    case LateMember::May::grow:
      return growsOnly(before, after);
    case LateMember::May::change:
      return true;
    case LateMember::May::advance:
      return after && after.text() < before.text();
  }
  return false;
}

/// Returns the member of an entry that must not differ and does; nullopt if no member does. The node is
/// missing if the member was removed.
std::optional<doc::Node> rewritten(const model::AppendOnlyList& list, doc::Node before, doc::Node after) {
  for (const doc::Node member : before)
    if (!isSame(member, after[member.key()]) &&
        !isPermitted(list.lateMember(member.key()), member, after[member.key()]))
      return after[member.key()];
  for (const doc::Node member : after)
    if (!before[member.key()] && !isPermitted(list.lateMember(member.key()), {}, member)) return member;
  return std::nullopt;
}

bool hasSame(doc::Node list, doc::Node wanted) {
  return std::any_of(list.begin(), list.end(), [&](doc::Node one) { return isSame(one, wanted); });
}

/// True if a new tracking record undoes a command.
bool isUndo(const doc::Value& entry) {
  return model::TrackingView<model::ValueNode>(entry).action() == lifecycle::events.name(Event::undo);
}

void rewriting(const RecordChange& change, const model::AppendOnlyList& list,
               const std::vector<doc::Value>& entries, Findings& findings) {
  // An undone command takes its entries of other lists than the history with it.
  const bool mayShrink =
      list.field != model::history.field && std::any_of(entries.begin(), entries.end(), isUndo);
  const doc::Node after = change.after.root()[list.field];
  const doc::Node before = change.before->root()[list.field];
  if (!before.empty() && after.empty() && !mayShrink) {
    findings.push_back(
        change.after
            .diagnostic(Code::historyRewritten,
                        fmt::format("the {} entries of {} are gone", before.size(), list.field),
                        orElse(after, change.after.root()))
            .hint("entries are only ever added: bring them back"));
    return;
  }
  for (const doc::Node entry : before) {
    const std::string_view id = model::idOfEntry(entry);
    const doc::Node now = id.empty() ? doc::Node() : entryOf(after, id);
    if (id.empty() ? hasSame(after, entry) : static_cast<bool>(now)) {
      const auto flaw = id.empty() ? std::nullopt : rewritten(list, entry, now);
      if (flaw)
        findings.push_back(change.after
                               .diagnostic(Code::historyRewritten,
                                           fmt::format("the entry {} of {} was changed", id, list.field),
                                           orElse(*flaw, now))
                               .hint("entries are only ever added: bring the old text back, and add one"));
      continue;
    }
    if (mayShrink) continue;
    findings.push_back(
        change.after
            .diagnostic(Code::historyRewritten,
                        fmt::format("the entry {} of {} is gone",
                                    id.empty() ? std::string_view("without id") : id, list.field),
                        orElse(after, change.after.root()))
            .hint("entries are only ever added: bring it back"));
  }
}

// States.

/// Finds the places of tracking records, activities and items in the text of a record.
class Places {
 public:
  Places(const doc::Document& document, const model::KindRow& kind) : document_(document), kind_(kind) {}

  doc::Node ofEntry(const std::string& id) const {
    for (const Tracking entry : Record(document_.root()).history())
      if (entry.id() == id) return model::placeOfTracking(entry.node());
    return document_.root();
  }

  doc::Node ofState(const StateOwner& owner) const {
    if (!owner.activity.empty()) return stateOr(Record(document_.root()).activity(owner.activity).node());
    if (!owner.item.empty())
      for (const doc::Node item : model::itemsOf(document_.root(), kind_.itemField))
        if (model::ItemView<doc::Node>(item).id() == owner.item) return stateOr(item);
    return orElse(document_.root()[kind_.stateField], document_.root());
  }

 private:
  static doc::Node stateOr(doc::Node part) { return orElse(part[model::partStateField], part); }

  const doc::Document& document_;
  const model::KindRow& kind_;
};

std::string nameOf(const model::KindRow& kind, const StateOwner& owner) {
  if (!owner.activity.empty()) return fmt::format("activity '{}'", owner.activity);
  return owner.item.empty() ? std::string(kind.noun) : fmt::format("item '{}'", owner.item);
}

std::string_view nameOf(State state) {
  return state == State::none ? "not there" : lifecycle::states.name(state);
}

/// A text that is equal for tracking records of the same event. Two branches that merged may have recorded
/// the same.
template <class Entry>
std::string sameEvent(const Entry& entry) {
  return fmt::format("{}\n{}\n{}\n{}", entry.action(), entry.activity(), entry.item(), entry.toText());
}

/// Judges the states of one record.
class StateJudge {
 public:
  StateJudge(const RecordChange& change, std::vector<doc::Value> entries, Findings& findings)
      : change_(change),
        kind_(change.kind),
        places_(change.after, change.kind),
        after_(doc::toValue(change.after.root())),
        findings_(findings) {
    if (change.before) before_ = doc::toValue(change.before->root());
    std::map<std::string, std::size_t> times;
    for (const Tracking entry : Record(change.after.root()).history()) ++times[sameEvent(entry)];
    for (doc::Value& entry : entries) {
      const bool isOfBoth = change.kind.clock != model::Clock::none &&
                            times[sameEvent(model::TrackingView<model::ValueNode>(entry))] > 1;
      entries_.push_back({std::move(entry), isOfBoth});
    }
  }

  void run() {
    if (describesInventory()) return;
    const Replayed replayed = replay(input());
    for (const ReplayFlaw& flaw : replayed.flaws) illegal(flaw.message, placeOf(flaw.entry));
    std::vector<StateDifference> found = differences(replayed, after_, kind_);
    // What would follow from an illegal event is not missed.
    if (!replayed.flaws.empty())
      std::erase_if(found, [&](const StateDifference& one) { return isUntouched(one); });
    if (!found.empty()) explain(replayed, found);
    vanished();
  }

 private:
  const doc::Value* base() const { return change_.before ? &before_ : nullptr; }
  ReplayInput input() const { return {kind_, base(), after_, entries_}; }

  /// True for a new service without a history: it describes what the network has.
  bool describesInventory() const {
    return !change_.before && entries_.empty() && kind_.kind == model::Kind::service;
  }

  /// True if an activity or item has the state that it had before.
  bool isUntouched(const StateDifference& one) const {
    if (!base() || one.owner == StateOwner{}) return false;
    if (!one.owner.activity.empty())
      return model::RecordView<model::ValueNode>(before_).activity(one.owner.activity).state() == one.actual;
    const doc::Value* item = model::itemOf(before_, kind_.itemField, one.owner.item);
    return item && model::ItemView<model::ValueNode>(*item).state() == one.actual;
  }

  doc::Node placeOf(std::size_t entry) const {
    return places_.ofEntry(model::TrackingView<model::ValueNode>(entries_[entry].value).id());
  }

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
      if (!one.owner.item.empty()) continue;  // items follow
      if (eventOf(replayed, one))
        steps.push_back(one);
      else
        illegal(fmt::format("the {} is {}, which does not follow from {}", nameOf(kind_, one.owner),
                            nameOf(one.actual), nameOf(one.expected)),
                places_.ofState(one.owner));
    }
    // An event that ends the record comes last; one that begins its work comes first.
    std::stable_partition(steps.begin(), steps.end(), [&](const StateDifference& one) {
      return one.owner == StateOwner{} && !lifecycle::hasEnded(*kind_.lifecycle, one.actual);
    });
    std::stable_partition(steps.begin(), steps.end(), [&](const StateDifference& one) {
      return one.owner != StateOwner{} || !lifecycle::hasEnded(*kind_.lifecycle, one.actual);
    });
    const std::size_t recorded = entries_.size();
    for (const StateDifference& one : found)
      if (one.owner.item.empty() && !eventOf(replayed, one)) entries_.push_back({believed(one)});
    const std::size_t first = entries_.size();
    for (const StateDifference& one : steps) entries_.push_back({imagined(one, *eventOf(replayed, one))});
    const Replayed whole = replay(input());
    for (std::size_t i = 0; i < steps.size(); ++i) untracked(whole, first + i, steps[i]);
    entries_.resize(recorded);
    items(replayed, differences(whole, after_, kind_));
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
                                    nameOf(kind_, one.owner), nameOf(one.expected), nameOf(one.actual)),
                        place)
            .as(Severity::warning)
            .hint("som doctor --fix adds the record"));
  }

  /// Judges items, whose states follow from the record and its activities. One that was left as it was is a
  /// consequence that is due.
  void items(const Replayed& replayed, const std::vector<StateDifference>& found) {
    for (const StateDifference& one : found) {
      if (one.owner.item.empty()) continue;
      const doc::Value* before = base() ? model::itemOf(before_, kind_.itemField, one.owner.item) : nullptr;
      const bool isUntouched = before && model::ItemView<model::ValueNode>(*before).state() == one.actual;
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
    if (!change_.before || isUndone) return;
    const Record before(change_.before->root());
    if (before.state(kind_) == State::acknowledged) return;
    const Record after(change_.after.root());
    for (const Activity activity : before.activities())
      if (!activity.id().empty() && !after.activity(activity.id()))
        illegal(fmt::format("activity '{}', which was {}, is gone", activity.id(), activity.stateText()),
                orElse(after.node()[model::activityList], after.node()));
    for (const doc::Node node : model::itemsOf(before.node(), kind_.itemField)) {
      const model::ItemView<doc::Node> item(node);
      if (!item.id().empty() && model::wayToItem(after.node(), kind_.itemField, item.id()).empty())
        illegal(fmt::format("item '{}', which was {}, is gone", item.id(), item.stateText()),
                orElse(after.node()[kind_.itemField], after.node()));
    }
  }

  const RecordChange& change_;
  const model::KindRow& kind_;
  Places places_;
  doc::Value before_;
  doc::Value after_;
  std::vector<ReplayEntry> entries_;
  Findings& findings_;
};

// Conditions over other records.

/// Judges the events of new tracking records by the other records, as these are after the change.
class OtherRecords {
 public:
  OtherRecords(const RecordChange& change, Findings& findings)
      : change_(change), places_(change.after, change.kind), findings_(findings) {}

  void judge(const model::TrackingView<model::ValueNode>& entry) {
    const auto event = lifecycle::events.parse(entry.action());
    if (!event || entry.isForced() || !entry.hasTo() || !entry.item().empty()) return;
    std::string why;
    if (!entry.activity().empty())
      why = *event == Event::complete ? openRequest(entry.activity()) : std::string();
    else if (*event == Event::start && change_.kind.kind == model::Kind::serviceOrder)
      why = openPrerequisites();
    else if (*event == Event::complete || *event == Event::clear)
      why = openChildren();
    if (!why.empty())
      findings_.push_back(change_.after
                              .diagnostic(Code::illegalTransition,
                                          fmt::format("cannot {} the {}: {}", entry.action(),
                                                      entry.activity().empty()
                                                          ? std::string(change_.kind.noun)
                                                          : fmt::format("activity '{}'", entry.activity()),
                                                      why),
                                          places_.ofEntry(entry.id()))
                              .hint("complete that first; --force --reason TEXT is recorded"));
  }

 private:
  std::string openRequest(const std::string& id) const {
    const Activity activity = Record(change_.after.root()).activity(id);
    const std::string_view request = activity.delegatedTo();
    const Named named = namedRecord(change_.files, request);
    // A request that was reopened later, or is answered partly, has an activity that is open again.
    if (!named.isOpen() || activity.state() != State::completed) return {};
    return fmt::format("{} does it, which is {}", request, lifecycle::states.name(named.state));
  }

  std::string openPrerequisites() const {
    std::vector<std::string> open;
    for (const auto relation : model::OrderView<doc::Node>(change_.after.root()).relations()) {
      if (relation.relationshipType() != model::dependency) continue;
      const Named named = namedRecord(change_.files, relation.id());
      if (named.exists() && named.state != State::completed)
        open.push_back(fmt::format("{} ({})", relation.id(), lifecycle::states.name(named.state)));
    }
    return open.empty() ? std::string() : "it waits for " + joined(open);
  }

  std::string openChildren() const {
    std::vector<std::string> open;
    for (const Activity activity : Record(change_.after.root()).activities())
      if (const Named named = namedRecord(change_.files, activity.delegatedTo()); named.isOpen())
        open.push_back(fmt::format("{} ({})", activity.delegatedTo(), lifecycle::states.name(named.state)));
    return open.empty() ? std::string() : "it waits for " + joined(open);
  }

  const RecordChange& change_;
  Places places_;
  Findings& findings_;
};

}  // namespace

std::vector<Diagnostic> recordChange(const RecordChange& change) {
  Findings findings;
  std::optional<doc::Value> before;
  if (change.before) before = doc::toValue(change.before->root());
  const std::vector<doc::Value> entries =
      newTrackingRecords(before ? &*before : nullptr, doc::toValue(change.after.root()));
  if (change.before) {
    identity(change, findings);
    for (const model::AppendOnlyList& list : model::appendOnlyLists)
      rewriting(change, list, entries, findings);
    terms(change, entries, findings);
  }
  if (!change.kind.lifecycle) return findings;
  StateJudge(change, entries, findings).run();
  OtherRecords others(change, findings);
  for (const doc::Value& entry : entries) others.judge(model::TrackingView<model::ValueNode>(entry));
  return findings;
}

}  // namespace som::process
