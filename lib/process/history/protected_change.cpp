#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/suggest.hpp"
#include "doc/equivalent.hpp"
#include "model/alarm.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/parties.hpp"
#include "model/protected_fields.hpp"
#include "model/qualification.hpp"
#include "model/views.hpp"
#include "process/edit/content_guards.hpp"
#include "process/edit/ordered.hpp"
#include "process/history/change_places.hpp"
#include "process/history/content_change.hpp"
#include "process/history/named_record.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using model::ValueNode;
using Record = model::RecordView<ValueNode>;
using Tracking = model::TrackingView<ValueNode>;

bool differ(const doc::Value* a, const doc::Value* b) {
  return (a == nullptr) != (b == nullptr) || (a && !doc::equivalent(*a, *b));
}

/// Judges the protected content of one record.
class ProtectedContent {
 public:
  ProtectedContent(const RecordChange& change, const doc::Value& before, const doc::Value& after,
                   const std::vector<doc::Value>& explaining)
      : change_(change),
        kind_(change.kind),
        places_(change),
        before_(before),
        after_(after),
        explaining_(explaining) {}

  std::vector<Diagnostic> run() {
    if (!kind_.lifecycle) return {};
    written();
    if (kind_.clock == model::Clock::none) return std::move(findings_);
    const bool wasFinal = isFinal(before_);
    if (wasFinal && !isFinal(after_)) return std::move(findings_);  // the states are judged
    if (!hasEntry([](const Tracking& entry) { return isOfRecord(entry, Event::start); })) content();
    if (!isStarted(before_, kind_)) return std::move(findings_);
    if (!wasFinal) {
      ordered();
      dates();
    }
    customer();
    return std::move(findings_);
  }

 private:
  bool isFinal(const doc::Value& record) const {
    return lifecycle::isFinal(*kind_.lifecycle, Record(record).state(kind_));
  }

  static bool isOfRecord(const Tracking& entry, Event event) {
    return !entry.isOfPart() && entry.action() == lifecycle::events.name(event);
  }

  /// True if a tracking record of the change, or one that it takes back, explains something.
  template <class Explains>
  bool hasEntry(const Explains& explains) const {
    return std::any_of(explaining_.begin(), explaining_.end(),
                       [&](const doc::Value& entry) { return explains(Tracking(entry)); });
  }

  /// True if a tracking record says that a field of the record, or something in it, was changed.
  bool saysField(std::string_view field) const {
    return hasEntry([&](const Tracking& entry) { return entry.field().starts_with(field); });
  }

  void add(Code code, std::string message, doc::Node place, std::string hint,
           Severity severity = Severity::error) {
    findings_.push_back(
        change_.after.diagnostic(code, std::move(message), place).as(severity).hint(std::move(hint)));
  }

  /// What `update` refuses to change in a record under way, or one that has ended.
  void content() {
    const bool isForced = hasEntry([](const Tracking& entry) { return entry.isForced(); });
    for (ContentFlaw& flaw : contentFlaws(kind_, before_, after_, isForced)) {
      const StateOwner owner{.activity = flaw.part.activity, .item = flaw.part.item};
      const bool isNew = !model::itemOf(before_, kind_.itemField, owner.item);
      const bool isExplained = hasEntry([&](const Tracking& entry) {
        if (owner == StateOwner{}) return isAnswer(entry);
        if (!owner.item.empty()) return isNew && entry.item() == owner.item && entry.action() == "amend";
        return !owner.activity.empty() && entry.action() == "redo" &&
               (entry.toText() == owner.activity || entry.activity() == owner.activity);
      });
      if (!isExplained && isThere(owner))
        add(flaw.code, std::move(flaw.message), places_.ofPart(owner), std::move(flaw.hint));
    }
  }

  /// True for what another process said about the resources that it delivered, also after the end.
  bool isAnswer(const Tracking& entry) const {
    return kind_.kind == model::Kind::resourceOrder && entry.action() == "answer" &&
           std::string_view(entry.description()).find("resources ") != std::string_view::npos;
  }

  /// True unless the change removed an activity or item, which is judged with the states.
  bool isThere(const StateOwner& owner) const {
    if (!owner.activity.empty()) return static_cast<bool>(Record(after_).activity(owner.activity));
    return owner.item.empty() || model::itemOf(after_, kind_.itemField, owner.item);
  }

  /// An order under way orders something else by an amendment, which is tracked.
  void ordered() {
    if (kind_.kind != model::Kind::serviceOrder) return;
    for (const OrderedChange& one : orderedChanges(kind_, before_, after_)) {
      const doc::Value* item = model::itemOf(before_, kind_.itemField, one.item);
      const bool hasEnded =
          item && lifecycle::isFinal(*kind_.lifecycle, model::ItemView<ValueNode>(*item).state());
      const bool isExplained = hasEntry([&](const Tracking& entry) {
        if (hasEnded) return entry.action() == lifecycle::events.name(Event::undo);
        return (entry.action() == "amend" && (entry.item() == one.item || entry.item().empty())) ||
               entry.field().starts_with(kind_.itemField);
      });
      if (!isExplained)
        add(Code::protectedField,
            fmt::format("item {} of an order under way gets another {}, but no tracking record says so",
                        one.item, joined(one.names)),
            places_.ofPart({.item = one.item}), "amend it: som order amend ID --reason TEXT");
    }
  }

  /// Others plan by the requested dates of a record under way.
  void dates() {
    // A start that moves with a due date has no tracking record of its own.
    if (std::any_of(model::trackedFields.begin(), model::trackedFields.end(),
                    [&](std::string_view field) { return saysField(field); }))
      return;
    for (const std::string_view field : model::trackedFields) {
      if (!differ(ValueNode(before_)[field].value(), ValueNode(after_)[field].value())) continue;
      const doc::Node root = change_.after.root();
      add(Code::protectedField,
          fmt::format("'{}' of a record under way changed without a tracking record", field),
          orElse(root[field], root),
          fmt::format("change it with som {} update ID --set {}=TIME, which records it", kind_.noun, field),
          Severity::warning);
    }
  }

  void customer() {
    const std::string before = Record(before_).customer();
    const std::string after = Record(after_).customer();
    if (before == after || saysField(model::partyList)) return;
    const doc::Node root = change_.after.root();
    add(Code::protectedField,
        fmt::format("the customer was {} and is {} without a tracking record",
                    before.empty() ? "nobody" : before, after.empty() ? "nobody" : after),
        orElse(root[model::partyList], root), fmt::format("change it with som {} update ID", kind_.noun),
        Severity::warning);
  }

  /// Fields of the record and of its activities that only verbs of their own write, beyond those that follow
  /// from states. Each of these verbs tracks what it does.
  void written() {
    for (const std::string_view field : model::fieldsOfVerbs) {
      const doc::Value* old = ValueNode(before_)[field].value();
      if (differ(old, ValueNode(after_)[field].value()) && explaining_.empty() && !isMatched(field))
        writtenByHand(field, change_.after.root());
    }
    if (explaining_.empty() && Record(before_).state(kind_) == Record(after_).state(kind_)) {
      for (const model::EventField& row : model::eventFields)
        if (row.kind == kind_.kind &&
            differ(ValueNode(before_)[row.field].value(), ValueNode(after_)[row.field].value()))
          writtenByHand(row.field, change_.after.root());
      eventTimes();
    }
    qualified();
    requesters();
    for (const auto activity : Record(before_).activities()) {
      const doc::Value* now = Record(after_).activity(activity.id()).node().value();
      const bool isTracked = hasEntry([&](const Tracking& entry) {
        return entry.activity() == activity.id() || (entry.activity().empty() && entry.hasTo());
      });
      if (!now || isTracked) continue;
      for (const model::ProtectedField& row : model::protectedFields())
        if (row.isOfEntries() && row.path[0] == model::activityList && row.role == model::EntryRole::none &&
            !isStamp(row.path[2]) &&
            differ(activity.node()[row.path[2]].value(), ValueNode(*now)[row.path[2]].value()) &&
            !isGivenBack(activity, model::ActivityView<ValueNode>(*now)))
          writtenByHand(row.path[2], places_.ofPart({.activity = activity.id()}));
    }
  }

  /// True if a finished activity lost its request, which was cancelled.
  bool isGivenBack(const model::ActivityView<ValueNode>& before,
                   const model::ActivityView<ValueNode>& after) const {
    return before.isDelegated() && !after.isDelegated() && lifecycle::isFinished(after.state()) &&
           namedRecord(change_.files, before.delegatedTo()).state == lifecycle::State::cancelled;
  }

  /// True if an alarm of which only the end was known got its beginning: nobody had acknowledged it.
  bool isMatched(std::string_view field) const {
    if (kind_.kind != model::Kind::alarm) return false;
    const model::AlarmView<ValueNode> before(before_);
    return before.isAcknowledged() && before.ackUser().empty() &&
           model::AlarmView<ValueNode>(after_).count() > before.count() &&
           std::find(model::fieldsOfVerbs.begin(), model::fieldsOfVerbs.end(), field) !=
               model::fieldsOfVerbs.end();
  }

  /// Events that no tracking record has only add to an alarm: it began earlier, or changed later.
  void eventTimes() {
    if (kind_.kind != model::Kind::alarm) return;
    const model::AlarmView<ValueNode> before(before_);
    const model::AlarmView<ValueNode> after(after_);
    const doc::Node root = change_.after.root();
    const auto add = [&](std::string_view what) {
      this->add(Code::protectedField, fmt::format("{}, and no tracking record says so", what), root,
                "events of the source write it: som alarm ingest");
    };
    if (before.raised() && (!after.raised() || *after.raised() > *before.raised()))
      add("the alarm begins later");
    if (before.changed() && (!after.changed() || *after.changed() < *before.changed()))
      add("the last change of the alarm is earlier");
    if (after.count() < before.count()) add("the alarm has fewer events");
  }

  /// Orders take over what a qualification found for its items.
  void qualified() {
    if (kind_.kind != model::Kind::serviceQualification || !explaining_.empty()) return;
    using Item = model::QualificationItemView<ValueNode>;
    std::map<std::string, Item> before;
    for (const Item item : model::QualificationView<ValueNode>(before_).items())
      before.emplace(item.id(), item);
    for (const auto item : model::QualificationView<doc::Node>(change_.after.root()).items()) {
      const auto old = before.find(std::string(item.id()));
      if (old == before.end()) continue;
      const auto isSame = [](auto a, auto b) {
        return doc::sameValue(a.node() ? doc::toValue(a.node()) : doc::Value(),
                              b.node().value() ? *b.node().value() : doc::Value());
      };
      if (item.result() != old->second.result() || !isSame(item.reasons(), old->second.reasons()) ||
          item.expectedActivation() != old->second.expectedActivation() ||
          !isSame(item.proposals(), old->second.proposals()))
        writtenByHand(model::qualificationResult, item.node());
    }
  }

  /// Records that wait for this one come and go with a tracking record of either side.
  void requesters() {
    if (!explaining_.empty()) return;
    const auto isOf = [](const doc::Value& record, const model::ReferenceView<ValueNode>& wanted) {
      for (const auto one : Record(record).requesters())
        if (one.id() == wanted.id() && one.activity() == wanted.activity()) return true;
      return false;
    };
    for (const auto& [from, to] : {std::pair(&before_, &after_), {&after_, &before_}})
      for (const auto one : Record(*from).requesters())
        if (!isOf(*to, one) && !isWaiting(one, from == &after_))
          return writtenByHand(model::requestersField, change_.after.root());
  }

  /// True if the record that waits says the same: that it waits, or that it does not.
  bool isWaiting(const model::ReferenceView<ValueNode>& one, bool isAdded) const {
    const Named named = namedRecord(change_.files, one.id());
    if (!named.exists()) return !isAdded;
    const auto activity = model::RecordView<doc::Node>(named.document->root()).activity(one.activity());
    return (activity && activity.delegatedTo() == Record(after_).id()) == isAdded;
  }

  static bool isStamp(std::string_view field) {
    const auto rows = model::activityStamps();
    return std::any_of(rows.begin(), rows.end(), [&](const model::Stamp& row) { return row.field == field; });
  }

  void writtenByHand(std::string_view field, doc::Node holder) {
    std::string hint = "som writes it";
    for (const model::ProtectedField& row : model::protectedFields())
      if (row.path[0] == field || row.path[2] == field) hint = row.instead;
    add(Code::protectedField, fmt::format("'{}' was changed by hand", field), orElse(holder[field], holder),
        std::move(hint));
  }

  const RecordChange& change_;
  const model::KindRow& kind_;
  ChangePlaces places_;
  const doc::Value& before_;
  const doc::Value& after_;
  const std::vector<doc::Value>& explaining_;
  std::vector<Diagnostic> findings_;
};

}  // namespace

std::vector<Diagnostic> protectedChange(const RecordChange& change, const doc::Value& before,
                                        const doc::Value& after, const std::vector<doc::Value>& explaining) {
  return ProtectedContent(change, before, after, explaining).run();
}

}  // namespace som::process
