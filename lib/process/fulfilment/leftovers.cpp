#include "process/fulfilment/leftovers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/contains.hpp"
#include "base/suggest.hpp"
#include "model/entries.hpp"
#include "model/items.hpp"
#include "model/lists.hpp"
#include "model/orders.hpp"
#include "model/own_system.hpp"
#include "model/parties.hpp"
#include "model/stale.hpp"
#include "model/tracking.hpp"
#include "process/edit/edit.hpp"
#include "process/inventory/services.hpp"
#include "process/lifecycle/delivery.hpp"
#include "process/work/related.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using model::orderKind;
using model::ValueNode;
using Activity = model::ActivityView<ValueNode>;
using Item = model::ItemView<ValueNode>;
using Order = model::OrderView<ValueNode>;
using Service = model::InventoryServiceView<ValueNode>;

/// Returns "tail (PO-…) at carrier-a", where a party delivered.
std::vector<std::string> namesWithParty(UnitOfWork& unit, const std::vector<Delivered>& deliveries) {
  std::vector<std::string> names;
  for (const Delivered& one : deliveries) {
    const std::string party =
        one.request.kind ? Order(unit.open(one.request.id, one.request.kind).value).party(model::supplierRole)
                         : std::string();
    names.push_back(party.empty() ? nameOf(one) : fmt::format("{} at {}", nameOf(one), party));
  }
  return names;
}

/// Reports what nobody takes back, and adds it to the history and the notes of the order: `jeopardy next`
/// asks for a decision.
void reportUndecided(UnitOfWork& unit, Draft& order, const std::string& itemId, const std::string& what,
                     const std::string& text) {
  unit.track(order, model::undecidedAction, model::tracking({.item = itemId, .description = what}),
             UnitOfWork::Cause::automatic);
  unit.append(order, model::notes, model::noteEntry(unit.env().actor, text, model::ownSystem));
  reportChange(unit, order, text);
}

/// True if an order says that something stays, or was not taken back.
bool namesLeftovers(const Draft& order) {
  for (const auto& entry : model::standingHistory(Order(order.value)))
    if (entry.action() == model::keepAction || entry.action() == model::undecidedAction) return true;
  return false;
}

}  // namespace

std::vector<std::string> namesOf(const std::vector<Delivered>& deliveries) {
  std::vector<std::string> names;
  for (const Delivered& one : deliveries) names.push_back(nameOf(one));
  return names;
}

void noteOfItem(UnitOfWork& unit, Draft& order, const std::string& itemId, const std::string& text) {
  unit.append(
      order, model::notes,
      model::noteEntry(unit.env().actor, itemId.empty() ? text : fmt::format("item {}: {}", itemId, text),
                       model::ownSystem));
  reportChange(unit, order, text);
}

void reportKept(UnitOfWork& unit, Draft& order, const std::string& itemId, const std::string& text,
                UnitOfWork::Cause cause) {
  unit.track(order, model::keepAction, model::tracking({.item = itemId, .description = text}), cause);
  noteOfItem(unit, order, itemId, text);
}

bool isDeletion(const Draft& order, const std::string& itemId) {
  const auto items = model::itemsOf(order.value, order.kind->itemField);
  const doc::Value* item = itemId.empty() && !items.empty()
                               ? items.front()
                               : model::itemOf(order.value, order.kind->itemField, itemId);
  return item && Item(*item).action() == model::deleteAction;
}

void reportKeptSince(UnitOfWork& unit, Draft& order, const std::string& itemId,
                     const std::vector<Delivered>& kept) {
  std::vector<std::string> decided;
  for (const auto& entry : model::standingHistory(Order(order.value)))
    if (entry.action() == model::keepAction && entry.activity().empty())
      decided.push_back(entry.description());
  if (decided.empty()) return;  // the plan says that nothing is to be done
  std::vector<std::string> names;
  for (const Delivered& one : kept) {
    const auto isNamed = [&](const std::string& text) { return text.find(nameOf(one)) != text.npos; };
    if (std::none_of(decided.begin(), decided.end(), isNamed)) names.push_back(nameOf(one));
  }
  if (!names.empty())
    reportKept(unit, order, itemId,
               fmt::format("{}: {}", isDeletion(order, itemId) ? "gone already" : "stays", joined(names)),
               UnitOfWork::Cause::automatic);
}

void reportGone(UnitOfWork& unit, Draft& order, const std::string& itemId,
                const std::vector<Delivered>& gone) {
  if (gone.empty()) return;
  const std::string what = fmt::format("gone already: {}", joined(namesOf(gone)));
  reportUndecided(
      unit, order, itemId, what,
      fmt::format("item {}: {}; decide what to do about {}", itemId, what,
                  Item(*model::itemOf(order.value, order.kind->itemField, itemId)).service().id()));
}

void reportLeftBeside(UnitOfWork& unit, Draft& order, const std::string& itemId) {
  const std::vector<Delivered> left = leftBeside(unit, order, itemId);
  if (!left.empty())
    reportKept(unit, order, itemId,
               fmt::format("{}: {}", isDeletion(order, itemId) ? "removed only in part" : "stays",
                           joined(namesWithParty(unit, left))),
               UnitOfWork::Cause::automatic);
}

void reportNotRemoved(UnitOfWork& unit, Draft& order, const std::string& itemId) {
  if (!isDeletion(order, itemId)) return;
  const std::vector<Delivered> left = notRemoved(unit, order, itemId);
  if (!left.empty())
    reportKept(unit, order, itemId, fmt::format("not removed: {}", joined(namesOf(left))),
               UnitOfWork::Cause::automatic);
}

void noteRemoved(UnitOfWork& unit, const Draft& order, const std::string& itemId) {
  if (!isDeletion(order, itemId)) return;
  const Draft* service = serviceOf(unit, Item(*model::itemOf(order.value, order.kind->itemField, itemId)));
  std::vector<std::string> done;
  for (const Activity activity : Order(order.value).activities())
    if ((activity.item() == itemId || activity.item().empty()) && isDelivering(activity) &&
        activity.state() == State::completed)
      done.push_back(activity.id());
  if (!service || done.empty()) return;
  std::set<std::string> told;
  for (const auto entry : Service(service->value).orders()) {
    const Draft* earlier = unit.openLinked(orderKind(), entry.order());
    if (!earlier || !namesLeftovers(*earlier)) continue;
    told.insert(earlier->id);
    for (const auto relation : Order(earlier->value).relations())  // the recovered order has the same note
      if (relation.relationshipType() == model::recoversRelation) told.insert(relation.id());
  }
  told.erase(order.id);
  for (const auto relation : Order(order.value).relations())  // that one has named what its recovery leaves
    if (relation.relationshipType() == model::recoversRelation) told.erase(relation.id());
  const std::string text =
      fmt::format("{} is deleted since: {} has done {}", service->id, order.id, joined(done));
  for (const std::string& id : told)
    if (Draft* earlier = unit.openLinked(orderKind(), id))
      unit.append(*earlier, model::notes, model::noteEntry(unit.env().actor, text, model::ownSystem));
}

namespace {

/// Adds a note to the orders that a recovery order recovers.
void noteInRecovered(UnitOfWork& unit, const Draft& recovery, const std::string& text) {
  for (const auto relation : Order(recovery.value).relations())
    if (Draft* order = relation.relationshipType() == model::recoversRelation
                           ? unit.openLinked(orderKind(), relation.id())
                           : nullptr)
      unit.append(
          *order, model::notes,
          model::noteEntry(unit.env().actor, fmt::format("{} ({})", text, recovery.id), model::ownSystem));
}

}  // namespace

void reportLeft(UnitOfWork& unit, Draft& recovery, const std::string& itemId) {
  std::vector<std::string> names;
  for (const Activity activity : Order(recovery.value).activities())
    if (activity.item() == itemId && activity.state() != State::completed &&
        relatedOf(unit, activity.delegatedTo()).state != State::completed)
      names.push_back(activity.id());
  if (names.empty()) return;
  const std::string text = fmt::format("not taken back: {}", joined(names));
  // To skip a part of the work is a decision; a recovery that ends without its work needs one.
  // One that only gives deliveries back leaves the service as it is: no order for that would help.
  const Item item(*model::itemOf(recovery.value, recovery.kind->itemField, itemId));
  if (item.state() == State::completed || item.action() == model::noChangeAction)
    reportKept(unit, recovery, itemId, text, UnitOfWork::Cause::automatic);
  else
    reportUndecided(unit, recovery, itemId, text, text);
  noteInRecovered(unit, recovery, text);
}

void reportTakenBackLate(UnitOfWork& unit, Draft& recovery, const std::string& itemId,
                         const Delivered& takenBack) {
  const doc::Value* item = model::itemOf(recovery.value, recovery.kind->itemField, itemId);
  if (!item || !lifecycle::isFinal(*recovery.kind->lifecycle, Item(*item).state())) return;
  const std::string text = fmt::format("taken back after all: {}", nameOf(takenBack));
  unit.append(recovery, model::notes, model::noteEntry(unit.env().actor, text, model::ownSystem));
  reportChange(unit, recovery, text);
  noteInRecovered(unit, recovery, text);
}

}  // namespace som::process
