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

/// Compares a record with its file.
class Comparison {
 public:
  Comparison(const Draft& draft, doc::Value before) : draft_(draft), before_(std::move(before)) {}

  void ended() {
    const std::string field(draft_.kind->itemField);
    const doc::Value none = doc::Value::array();
    const auto itemsIn = [&](const doc::Value& record) -> const doc::Value& {
      const doc::Value* items = ValueNode(record)[field].value();
      return items ? *items : none;
    };
    if (!doc::equivalent(itemsIn(before_), itemsIn(draft_.value)))
      refuse(fmt::format("the order is {}: what was ordered does not change",
                         lifecycle::states.name(draft_.state())),
             "create a new order");
  }

  void items() {
    const auto had = model::itemsOf(before_, draft_.kind->itemField);
    for (const doc::Value* old : had) {
      const std::string id = Item(*old).id();
      const doc::Value* now = model::itemOf(draft_.value, draft_.kind->itemField, id);
      if (!now)
        refuse(fmt::format("item {} of a started order cannot be removed", id), "cancel the item instead");
      else
        compare(Item(*old), Item(*now));
    }
    for (const doc::Value* now : model::itemsOf(draft_.value, draft_.kind->itemField))
      if (!model::itemOf(before_, draft_.kind->itemField, Item(*now).id()))
        refuse(fmt::format("item {} cannot be added: the order has started", Item(*now).id()),
               fmt::format("use som {} amend {} --add-item FILE --reason TEXT, or create another order",
                           draft_.kind->noun, draft_.id));
  }

  void guards() {
    for (const Activity old : Record(before_).activities()) {
      const std::string id = old.id();
      const Activity now = Record(draft_.value).activity(id);
      if (!now) {
        weakened(fmt::format("activity {} cannot be removed", id));
        continue;
      }
      if (old.isPointOfNoReturn() && !now.isPointOfNoReturn())
        weakened(fmt::format("the point of no return of activity {} cannot be removed", id));
      const auto needed = model::textsOf(now.dependsOn());
      for (const auto one : old.dependsOn())
        if (std::find(needed.begin(), needed.end(), one.text()) == needed.end())
          weakened(fmt::format("the dependency of activity {} on {} cannot be removed", id, one.text()));
    }
    for (const doc::Value* old : model::itemsOf(before_, draft_.kind->itemField)) dependenciesOf(*old);
  }

  void plan() {
    for (const Activity old : Record(before_).activities())
      if (const Activity now = Record(draft_.value).activity(old.id()); now && now.item() != old.item())
        refuse(
            fmt::format("activity {} is work for item '{}', not for '{}'", old.id(), old.item(), now.item()),
            fmt::format("add another activity: som activity add {} ACTIVITY --item ITEM", draft_.id));
  }

  std::vector<Diagnostic> take() { return std::move(findings_); }

 private:
  void refuse(std::string message, std::string hint) {
    findings_.push_back(
        Diagnostic(Code::protectedField, std::move(message)).in(draft_.id).hint(std::move(hint)));
  }

  void dependenciesOf(const doc::Value& old) {
    const std::string id = Item(old).id();
    const doc::Value* now = model::itemOf(draft_.value, draft_.kind->itemField, id);
    const auto needed = now ? model::neededItems(*now) : std::vector<std::string>();
    for (const std::string& one : model::neededItems(old))
      if (now && !contains(needed, one))
        weakened(fmt::format("the dependency of item {} on {} cannot be removed", id, one));
  }

  void weakened(const std::string& what) {
    findings_.push_back(
        Diagnostic(Code::guard, fmt::format("{}: work on the {} has begun", what, draft_.kind->noun))
            .in(draft_.id)
            .hint("use --force --reason TEXT, or skip the activity"));
  }

  void compare(const Item& old, const Item& now) {
    for (const PartRow& part : parts) {
      const std::string had = part.of(old);
      const std::string has = part.of(now);
      if (had == has || (had.empty() && part.maySet)) continue;
      refuse(fmt::format("item {}: the {} of a started order cannot be changed from '{}' to '{}'", old.id(),
                         part.what, had, has),
             "cancel the item, and order anew");
    }
  }

  const Draft& draft_;
  doc::Value before_;
  std::vector<Diagnostic> findings_;
};

}  // namespace

bool isStarted(const doc::Value& record, const model::KindRow& kind) {
  const State state = Record(record).state(kind);
  if (kind.clock == model::Clock::order) return model::OrderView<ValueNode>(record).hasStarted();
  return kind.lifecycle && state != State::none && state != model::firstState(kind);
}

void requireOrderedKept(const UnitOfWork& unit, const Draft& draft) {
  if (!draft.before || !draft.kind->lifecycle) return;
  Comparison comparison(draft, doc::toValue(draft.before->root()));
  if (lifecycle::isFinal(*draft.kind->lifecycle, draft.state())) {
    if (!draft.kind->itemField.empty()) comparison.ended();
  } else if (isStarted(draft.value, *draft.kind)) {
    if (!draft.kind->itemField.empty()) comparison.items();
    comparison.plan();
    if (!unit.options().forced()) comparison.guards();
  }
  if (auto findings = comparison.take(); !findings.empty()) throw Error(std::move(findings));
}

}  // namespace som::process
