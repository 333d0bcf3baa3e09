#include "process/inventory/releasing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/contains.hpp"
#include "base/id.hpp"
#include "base/suggest.hpp"
#include "model/activities.hpp"
#include "model/allocation.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/references.hpp"
#include "model/services.hpp"
#include "process/edit/edit.hpp"
#include "process/inventory/holding.hpp"
#include "process/inventory/required.hpp"
#include "process/inventory/services.hpp"
#include "process/inventory/users.hpp"
#include "process/inventory/values_under_way.hpp"
#include "process/lifecycle/delivery.hpp"
#include "process/work/related.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using model::ValueNode;
using AllocationRecord = model::AllocationView<ValueNode>;
using Item = model::ItemView<ValueNode>;
using Service = model::InventoryServiceView<ValueNode>;

using model::allocationKind;
using model::orderKind;

bool hasEnded(const Draft& record) { return lifecycle::isFinal(*record.kind->lifecycle, record.state()); }

/// Returns the final state of an item or, if it has none, the state of its order.
State stateOf(const Item& item, State order) {
  return lifecycle::isFinal(*orderKind().lifecycle, item.state()) ? item.state() : order;
}

bool isUndone(State item) { return item == State::cancelled || item == State::rejected; }

/// True if an order that has ended may need the values of its customer order: one of its services is in
/// place, or is not in this inventory.
bool mayUseValues(const UnitOfWork& unit, const doc::Value& order) {
  const State state = model::RecordView<ValueNode>(order).state(orderKind());
  const auto items = model::itemsOf(order, orderKind().itemField);
  return std::any_of(items.begin(), items.end(), [&](const doc::Value* value) {
    const Item item(*value);
    if (item.action() == model::deleteAction || item.action() == model::noChangeAction) return false;
    const State outcome = stateOf(item, state);
    if (isUndone(outcome) && item.action() != model::addAction) return false;
    const std::string id = item.service().id();
    return isInPlace(unit, item) || (outcome == State::completed && !id.empty() && !parseRecordId(id));
  });
}

bool needsValues(const UnitOfWork& unit, const doc::Value& order) {
  const State state = model::RecordView<ValueNode>(order).state(orderKind());
  return !lifecycle::isFinal(*orderKind().lifecycle, state) || mayUseValues(unit, order);
}

/// True if an order of the customer order may need its values.
bool customerOrderNeeds(UnitOfWork& unit, const std::string& customerOrder) {
  bool needed = false;
  const auto doubtful = eachOrderOf(
      unit, customerOrder, [&](const doc::Value& order) { needed = needed || needsValues(unit, order); });
  if (!needed) store::refuseDoubtful(doubtful, customerOrder);
  return needed;
}

/// True if another process still works for an item that has ended, or a recovery order takes back what was
/// delivered for it: a value may be configured there.
bool isWorkedOn(const UnitOfWork& unit, const Draft& order, const std::string& item) {
  for (const auto activity : model::RecordView<ValueNode>(order.value).activities()) {
    const std::string own = activity.item();
    if (!own.empty() && own != item) continue;
    if (isOpen(relatedOf(unit, activity.delegatedTo())) || isOpen(relatedOf(unit, activity.recoveredBy())))
      return true;
  }
  return false;
}

/// True if the service of an item uses another value of the same pool.
bool usesAnother(UnitOfWork& unit, const Item& item, const std::string& id, const std::string& pool) {
  const Draft* service = serviceOf(unit, item);
  if (!service) return false;
  const auto resources = Service(service->value).supportingResources();
  return std::any_of(resources.begin(), resources.end(), [&](const auto& entry) {
    return entry.id() != id && entry.id().starts_with(pool + "/");
  });
}

/// True if an item that is open may need a value, or the service that it has built: a value of an earlier
/// version does not name its services.
bool itemNeeds(UnitOfWork& unit, const Draft& order, const Item& item, const Draft& allocation) {
  const AllocationRecord value(allocation.value);
  const State state = stateOf(item, order.state());
  if (!lifecycle::isFinal(*orderKind().lifecycle, state)) return true;
  if (item.action() != model::deleteAction && isWorkedOn(unit, order, item.id())) return true;
  const bool isDone = state == State::completed;
  const bool hasBuilt =
      item.action() == model::addAction ? !isUndone(state) : isDone && item.action() == model::modifyAction;
  return hasBuilt && value.users().empty() && (isDone || value.state() == model::allocatedValue) &&
         isInPlace(unit, item) && !usesAnother(unit, item, allocation.id, value.pool());
}

bool orderNeeds(UnitOfWork& unit, const Draft& order, const Draft& allocation) {
  bool isForAny = false;
  for (const doc::Value* one : model::itemsOf(order.value, order.kind->itemField)) {
    const Item item(*one);
    if (!isForItem(allocation, item.id())) continue;
    isForAny = true;
    if (itemNeeds(unit, order, item, allocation)) return true;
  }
  return !isForAny && !hasEnded(order);
}

/// True if a record, or a customer order, holds a value.
bool isHeld(UnitOfWork& unit, const Draft& allocation) {
  const AllocationRecord value(allocation.value);
  const std::string holder = value.holder();
  if (holder.starts_with(model::customerOrderPrefix))
    return customerOrderNeeds(unit, holder.substr(model::customerOrderPrefix.size()));
  const Draft* record = recordOf(unit, holder);
  if (!record) return !parseRecordId(holder);
  if (record->kind->kind == model::Kind::serviceOrder) return orderNeeds(unit, *record, allocation);
  // An order may still take up the reservations of a qualification that is done.
  return !hasEnded(*record) || (record->state() == State::done && value.state() == model::reservedValue);
}

/// True if another value has taken its place, and its item is completed.
bool isReplaced(UnitOfWork& unit, const Draft& allocation) {
  const AllocationRecord value(allocation.value);
  if (value.replacedBy().empty()) return false;
  const Draft* order = recordOf(unit, value.holder());
  const doc::Value* item =
      order ? model::itemOf(order->value, order->kind->itemField, value.item()) : nullptr;
  return item && Item(*item).state() == State::completed;
}

bool isFree(UnitOfWork& unit, const Draft& allocation) {
  return isReplaced(unit, allocation) || (!isInUse(unit, allocation) && !isHeld(unit, allocation));
}

/// Releases the values that are free, and adds that to the histories of their holders. `record` has the
/// history of a customer order; it may be null.
void releaseFree(UnitOfWork& unit, const std::vector<Allocation>& held, Draft* record, std::string_view why) {
  std::map<std::string, std::vector<std::string>> released;
  for (const Allocation& one : held) {
    Draft& allocation = openAllocation(unit, one);
    if (allocation.removed) continue;
    recordItem(unit, allocation);  // an earlier version wrote no item
    if (!isFree(unit, allocation)) continue;
    giveBack(unit, allocation, why);
    released[one.holder].push_back(one.id);
  }
  for (const auto& [holder, ids] : released)
    if (Draft* own = recordOf(unit, holder); own || record)
      trackValues(unit, own ? *own : *record, "release", ids, UnitOfWork::Cause::automatic);
}

/// Releases a value that is free, and adds that to the history of its holder.
void releaseOne(UnitOfWork& unit, const std::string& id, std::string_view why) {
  if (const Draft* value = unit.openIfThere(allocationKind(), id))
    releaseFree(unit, {allocationOf(id, AllocationRecord(value->value))}, nullptr, why);
}

bool hasEndedItem(const Draft& order) {
  const auto items = model::itemsOf(order.value, order.kind->itemField);
  return std::any_of(items.begin(), items.end(), [](const doc::Value* item) {
    return lifecycle::isFinal(*orderKind().lifecycle, Item(*item).state());
  });
}

/// True if a service of an order's items has not ended.
bool hasServiceInPlace(UnitOfWork& unit, const Draft& order) {
  const auto items = model::itemsOf(order.value, order.kind->itemField);
  return std::any_of(items.begin(), items.end(), [&](const doc::Value* item) {
    const Draft* service = serviceOf(unit, Item(*item));
    return service && !hasEnded(*service);
  });
}

/// Takes the values of an order away from the services that a completed recovery has modified back. One that
/// ended otherwise gives free what is held for services that have ended meanwhile.
void recoverValues(UnitOfWork& unit, const Draft& recovery) {
  const bool isDone = recovery.state() == State::completed;
  if (!isDone && !hasEnded(recovery)) return;
  for (const auto relation : model::OrderView<ValueNode>(recovery.value).relations()) {
    Draft* order =
        relation.relationshipType() == model::recoversRelation ? recordOf(unit, relation.id()) : nullptr;
    if (!order || order->kind != recovery.kind || (!isDone && hasServiceInPlace(unit, *order))) continue;
    const std::vector<Allocation> held = heldBy(unit, {order->id});
    for (const doc::Value* value : model::itemsOf(recovery.value, recovery.kind->itemField)) {
      const Item item(*value);
      Draft* service = isDone && item.action() == model::modifyAction ? serviceOf(unit, item) : nullptr;
      for (const Allocation& one : held)
        if (service) endUse(unit, *service, openAllocation(unit, one));
    }
    releaseFree(unit, held, order, fmt::format("was for {}", order->id));
  }
}

void orderFollows(UnitOfWork& unit, Draft& order) {
  if (!hasEnded(order) && !hasEndedItem(order)) return;
  for (const Allocation& one : heldBy(unit, {order.id})) {
    if (one.isReserved()) continue;
    for (const std::string& id : linkModifiedServices(unit, order, openAllocation(unit, one)))
      releaseOne(unit, id, fmt::format("{} takes its place", one.id));
  }
  // Values of other holders may be free only after the whole order.
  for (const std::string& holder : hasEnded(order) ? holdersOf(order) : std::vector<std::string>{order.id})
    releaseFree(unit, heldBy(unit, {holder}), &order, fmt::format("was for {}", holder));
  recoverValues(unit, order);
}

/// Returns the customer orders of an order; empty if it does not exist.
std::vector<std::string> customerOrdersOf(const UnitOfWork& unit, const std::string& id) {
  if (const Draft* order = unit.draftOf(orderKind(), id))
    return model::customerOrdersOf(ValueNode(order->value));
  auto found =
      model::kindOfId(id) == &orderKind() ? store::findById(unit.files(), orderKind(), id) : std::nullopt;
  if (!found) return {};
  return model::customerOrdersOf(store::readFound(unit.files(), std::move(*found)).root());
}

/// Returns the holders of the values that a service may use: its orders, their customer orders.
std::vector<std::string> holdersFor(const UnitOfWork& unit, const Draft& service) {
  std::vector<std::string> holders;
  for (const auto entry : Service(service.value).orders()) {
    const std::string order = entry.order();
    if (std::find(holders.begin(), holders.end(), order) != holders.end()) continue;
    holders.push_back(order);
    for (const std::string& customerOrder : customerOrdersOf(unit, order))
      if (const std::string holder = customerOrderHolder(customerOrder);
          std::find(holders.begin(), holders.end(), holder) == holders.end())
        holders.push_back(holder);
  }
  return holders;
}

/// A terminated service uses no value any more.
void serviceFollows(UnitOfWork& unit, Draft& service) {
  std::vector<Allocation> used;
  for (const auto entry : Service(service.value).supportingResources())
    if (const std::string id = entry.id(); store::isAllocationId(id))
      if (const Draft* value = unit.openIfThere(allocationKind(), id); value && !value->removed)
        used.push_back(allocationOf(id, AllocationRecord(value->value)));
  for (const Allocation& one : used) {
    Draft& allocation = openAllocation(unit, one);
    recordItem(unit, allocation);  // afterwards, nothing shows for which item it was
    endUse(unit, service, allocation);
  }
  for (Allocation& one : heldBy(unit, holdersFor(unit, service)))
    if (std::none_of(used.begin(), used.end(), [&](const Allocation& other) { return other.id == one.id; }))
      used.push_back(std::move(one));
  releaseFree(unit, used, nullptr, fmt::format("was for {}", service.id));
}

/// Takes the reserved services of an order for which no value is held any more back to designed.
void releaseServices(UnitOfWork& unit, const Draft& order) {
  servicesReleased(unit, order, [&] {
    std::vector<Draft*> values;
    for (const Allocation& allocation : heldBy(unit, holdersOf(order)))
      values.push_back(&openAllocation(unit, allocation));
    return values;
  });
}

}  // namespace

void valuesFollow(UnitOfWork& unit, Draft& record) {
  if (record.kind->kind == model::Kind::serviceOrder) return orderFollows(unit, record);
  if (!hasEnded(record)) return;
  if (record.kind->kind == model::Kind::service) serviceFollows(unit, record);
  if (model::RecordView<ValueNode>(record.value).hasAllocations())
    releaseFree(unit, heldBy(unit, {record.id}), &record, fmt::format("was for {}", record.id));
}

void valuesReleased(UnitOfWork& unit, Draft* record, const std::string& holder) {
  if (record) {
    valuesChanged(unit, *record);
    releaseServices(unit, *record);
    return warnOfMissingValues(unit, *record);
  }
  if (!holder.starts_with(model::customerOrderPrefix)) return;
  std::vector<std::string> orders;
  eachOrderOf(unit, holder.substr(model::customerOrderPrefix.size()), [&](const doc::Value& order) {
    if (needsValues(unit, order)) orders.push_back(model::RecordView<ValueNode>(order).id());
  });
  for (const std::string& id : orders)
    if (Draft* order = unit.openIfThere(orderKind(), id)) {
      releaseServices(unit, *order);
      warnOfMissingValues(unit, *order);
    }
}

std::vector<Diagnostic> expireReservations(UnitOfWork& unit, const IsHolder& isMeant) {
  std::vector<Diagnostic> bad;
  const auto orBad = [&](const auto& function) {
    try {
      function();
    } catch (const Error& error) {
      bad.insert(bad.end(), error.findings().begin(), error.findings().end());
    }
  };
  // A value is free after its end even if the record of its holder cannot be changed.
  std::map<std::string, Draft*> holders;
  std::map<std::string, std::vector<std::string>> expired;
  for (const Allocation& allocation : reservedValues(unit.files(), bad)) {
    const std::string& holder = allocation.holder;
    if (!allocation.hasExpired(unit.env().now) || !isMeant(holder)) continue;
    if (holders.try_emplace(holder, nullptr).second) orBad([&] { holders[holder] = recordOf(unit, holder); });
    orBad([&] {
      const std::string why =
          fmt::format("was for {} until {}", holder, unit.workspace().timeText(*allocation.reservedUntil));
      Draft& draft = openAllocation(unit, allocation);
      const bool isKnown = holders[holder] || holder.starts_with(model::customerOrderPrefix);
      if (const auto users = isKnown ? usersOf(unit, draft) : std::vector<std::string>();
          !users.empty() && !unit.options().forced())
        return unit.warn(inUse(draft, users));
      unit.isAbout(draft.id);
      if (isKnown)
        giveBack(unit, draft, why);
      else
        discard(unit, draft, why);
      expired[holder].push_back(allocation.id);
    });
  }
  for (const auto& [holder, ids] : expired) {
    Draft* record = holders[holder];
    if (record) trackValues(unit, *record, "expire", ids);
    orBad([&, &name = holder] { valuesReleased(unit, record, name); });
  }
  // A file with an I/O error may be readable at the next run; then all reservations expire together.
  if (worstExit(bad) == Exit::io) throw Error(std::move(bad));
  return bad;
}

}  // namespace som::process
