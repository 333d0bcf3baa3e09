#include "process/edit/content_guards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/contains.hpp"
#include "doc/equivalent.hpp"
#include "model/items.hpp"
#include "model/new_record.hpp"
#include "model/views.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using model::ValueNode;
using Activity = model::ActivityView<ValueNode>;
using Item = model::ItemView<ValueNode>;
using Record = model::RecordView<ValueNode>;

/// A part of an item that som, its services and its plan depend on.
struct PartRow {
  std::string_view what;
  std::string (*of)(const Item& item);
  bool maySet;  ///< it may be set once if it is missing
};
constexpr std::array parts = {
    PartRow{"action", [](const Item& item) { return item.action(); }, false},
    PartRow{"specification", [](const Item& item) { return item.service().specification().id(); }, false},
    PartRow{"resource specification", [](const Item& item) { return item.resource().specification().id(); },
            false},
    PartRow{"service", [](const Item& item) { return item.service().id(); }, true},
    PartRow{"resource", [](const Item& item) { return item.resource().id(); }, true},
};

/// A chain of redos that is longer is a circle.
constexpr std::size_t mostRedos = 1000;

/// Compares two versions of a record.
class Comparison {
 public:
  Comparison(const model::KindRow& kind, const doc::Value& before, const doc::Value& after)
      : kind_(kind), before_(before), after_(after) {}

  void ended() {
    const std::string field(kind_.itemField);
    const doc::Value none = doc::Value::array();
    const auto itemsIn = [&](const doc::Value& record) -> const doc::Value& {
      const doc::Value* items = ValueNode(record)[field].value();
      return items ? *items : none;
    };
    if (!doc::equivalent(itemsIn(before_), itemsIn(after_)))
      refuse(
          {},
          fmt::format("the order is {}: what was ordered does not change", Record(before_).stateText(kind_)),
          "create a new order");
  }

  void items() {
    const auto had = model::itemsOf(before_, kind_.itemField);
    for (const doc::Value* old : had) {
      const std::string id = Item(*old).id();
      const doc::Value* now = model::itemOf(after_, kind_.itemField, id);
      if (!now)
        refuse({.item = id}, fmt::format("item {} of a started order cannot be removed", id),
               "cancel the item instead");
      else
        compare(Item(*old), Item(*now));
    }
    for (const doc::Value* now : model::itemsOf(after_, kind_.itemField))
      if (!model::itemOf(before_, kind_.itemField, Item(*now).id()))
        refuse({.item = Item(*now).id()},
               fmt::format("item {} cannot be added: the order has started", Item(*now).id()),
               fmt::format("use som {} amend {} --add-item FILE --reason TEXT, or create another order",
                           kind_.noun, Record(after_).id()));
  }

  void guards() {
    for (const Activity old : Record(before_).activities()) {
      const std::string id = old.id();
      const Activity now = Record(after_).activity(id);
      if (!now) {
        weakened({.activity = id}, fmt::format("activity {} cannot be removed", id));
        continue;
      }
      if (old.type() != now.type() && (!old.type().empty() || lifecycle::isFinished(old.state())))
        weakened({.activity = id},
                 fmt::format("the type of activity {} cannot be changed from '{}' to '{}'", id, old.type(),
                             now.type()),
                 "use --force --reason TEXT");
      if (old.isPointOfNoReturn() && !now.isPointOfNoReturn())
        weakened({.activity = id},
                 fmt::format("the point of no return of activity {} cannot be removed", id));
      const auto needed = model::textsOf(now.dependsOn());
      for (const auto one : old.dependsOn())
        if (Record(after_).activity(one.text()) &&
            std::none_of(needed.begin(), needed.end(), [&](const std::string& there) {
              return originalOf(there) == originalOf(one.text());
            }))
          weakened({.activity = id},
                   fmt::format("the dependency of activity {} on {} cannot be removed", id, one.text()));
    }
    for (const doc::Value* old : model::itemsOf(before_, kind_.itemField)) dependenciesOf(*old);
  }

  void plan() {
    for (const Activity old : Record(before_).activities())
      if (const Activity now = Record(after_).activity(old.id()); now && now.item() != old.item())
        refuse(
            {.activity = old.id()},
            fmt::format("activity {} is work for item '{}', not for '{}'", old.id(), old.item(), now.item()),
            fmt::format("add another activity: som activity add {} ACTIVITY --item ITEM",
                        Record(after_).id()));
  }

  std::vector<ContentFlaw> take() { return std::move(flaws_); }

 private:
  void refuse(ContentPart part, std::string message, std::string hint) {
    flaws_.push_back({Code::protectedField, std::move(part), std::move(message), std::move(hint)});
  }

  /// Returns the activity that another one does again, also through others; itself if it does none again.
  std::string originalOf(std::string activity) const {
    for (std::size_t steps = 0; steps < mostRedos; ++steps) {
      std::string original = Record(after_).activity(activity).redoOf();
      if (original.empty()) return activity;
      activity = std::move(original);
    }
    return activity;
  }

  void dependenciesOf(const doc::Value& old) {
    const std::string id = Item(old).id();
    const doc::Value* now = model::itemOf(after_, kind_.itemField, id);
    const auto needed = now ? model::neededItems(*now) : std::vector<std::string>();
    for (const std::string& one : model::neededItems(old))
      if (now && !contains(needed, one))
        weakened({.item = id}, fmt::format("the dependency of item {} on {} cannot be removed", id, one));
  }

  void weakened(ContentPart part, const std::string& what,
                std::string hint = "use --force --reason TEXT, or skip the activity") {
    flaws_.push_back({Code::guard, std::move(part),
                      fmt::format("{}: work on the {} has begun", what, kind_.noun), std::move(hint)});
  }

  void compare(const Item& old, const Item& now) {
    for (const PartRow& part : parts) {
      const std::string had = part.of(old);
      const std::string has = part.of(now);
      if (had == has || (had.empty() && part.maySet)) continue;
      refuse({.item = old.id()},
             fmt::format("item {}: the {} of a started order cannot be changed from '{}' to '{}'", old.id(),
                         part.what, had, has),
             "cancel the item, and order anew");
    }
  }

  const model::KindRow& kind_;
  const doc::Value& before_;
  const doc::Value& after_;
  std::vector<ContentFlaw> flaws_;
};

}  // namespace

bool isStarted(const doc::Value& record, const model::KindRow& kind) {
  const State state = Record(record).state(kind);
  if (kind.clock == model::Clock::order)
    return model::OrderView<ValueNode>(record).hasStarted() || state == State::inProgress;
  return kind.lifecycle && state != State::none && state != model::firstState(kind);
}

std::vector<ContentFlaw> contentFlaws(const model::KindRow& kind, const doc::Value& before,
                                      const doc::Value& after, bool forced) {
  if (!kind.lifecycle) return {};
  Comparison comparison(kind, before, after);
  if (lifecycle::isFinal(*kind.lifecycle, Record(before).state(kind))) {
    if (!kind.itemField.empty()) comparison.ended();
  } else if (isStarted(before, kind)) {
    if (!kind.itemField.empty()) comparison.items();
    comparison.plan();
    if (!forced) comparison.guards();
  }
  return comparison.take();
}

namespace {

/// Finds the activities that have begun and that nobody is to take back any more. An end with
/// `--no-take-back` writes the same, and says what stays.
std::vector<ContentFlaw> lostTakeBacks(const doc::Value& before, const doc::Value& after) {
  std::vector<ContentFlaw> flaws;
  for (const Activity old : Record(before).activities()) {
    const std::string id = old.id();
    const Activity now = Record(after).activity(id);
    if (now && old.state() != State::pending && now.takeBack().text() == model::nothingToTakeBack &&
        old.takeBack().text() != model::nothingToTakeBack)
      flaws.push_back(
          {Code::guard,
           {.activity = id},
           fmt::format("activity {} is {}: what it delivers is to be taken back", id, old.stateText()),
           "end the item with --no-take-back --reason TEXT, or use --force --reason TEXT"});
  }
  return flaws;
}

}  // namespace

void requireOrderedKept(const UnitOfWork& unit, const Draft& draft) {
  if (!draft.before) return;
  std::vector<Diagnostic> findings;
  const doc::Value before = doc::toValue(draft.before->root());
  const bool isForced = unit.options().forced();
  std::vector<ContentFlaw> flaws = contentFlaws(*draft.kind, before, draft.value, isForced);
  if (!isForced)
    for (ContentFlaw& flaw : lostTakeBacks(before, draft.value)) flaws.push_back(std::move(flaw));
  for (ContentFlaw& flaw : flaws)
    findings.push_back(
        Diagnostic(flaw.code, std::move(flaw.message)).in(draft.id).hint(std::move(flaw.hint)));
  if (!findings.empty()) throw Error(std::move(findings));
}

}  // namespace som::process
