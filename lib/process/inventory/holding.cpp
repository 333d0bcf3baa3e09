#include "process/inventory/holding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "lifecycle/lifecycle.hpp"
#include "model/allocation.hpp"
#include "model/items.hpp"
#include "model/references.hpp"
#include "model/services.hpp"
#include "model/tracking.hpp"
#include "process/inventory/services.hpp"
#include "store/mentions.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

using model::ValueNode;
using AllocationRecord = model::AllocationView<ValueNode>;
using Item = model::ItemView<ValueNode>;

const model::KindRow& allocationKind() { return model::row(model::Kind::resourceAllocation); }

/// True if an order may need its values: it is open or was completed, or one of its services is in place.
bool needsValues(const UnitOfWork& unit, const doc::Value& order) {
  using lifecycle::State;
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  const State state = model::RecordView<ValueNode>(order).state(kind);
  if (state == State::cancelled || state == State::rejected) return false;
  const auto items = model::itemsOf(order, kind.itemField);
  return (state != State::failed && state != State::partial) ||
         std::any_of(items.begin(), items.end(),
                     [&](const doc::Value* item) { return isInPlace(unit, Item(*item)); });
}

/// Calls `look` with each order of a customer order. Returns the files that may be another one.
std::vector<store::Doubtful> eachOrderOf(const UnitOfWork& unit, const std::string& customerOrder,
                                         const std::function<void(const doc::Value& order)>& look) {
  const store::Mentions orders(unit.files(), {&model::row(model::Kind::serviceOrder)});
  return orders.read(customerOrder, [&](const doc::Document& document) {
    const doc::Value order = doc::toValue(document.root());
    const auto all = model::customerOrdersOf(ValueNode(order));
    if (std::find(all.begin(), all.end(), customerOrder) != all.end()) look(order);
  });
}

/// True if another order of the customer order may need its values.
bool anotherNeeds(UnitOfWork& unit, const std::string& order, const std::string& customerOrder) {
  bool needed = false;
  const auto doubtful = eachOrderOf(unit, customerOrder, [&](const doc::Value& other) {
    needed = needed || (model::RecordView<ValueNode>(other).id() != order && needsValues(unit, other));
  });
  store::refuseDoubtful(doubtful, customerOrder);
  return needed;
}

/// Takes the reserved services of an order for which no value is held any more back to designed.
void releaseServices(UnitOfWork& unit, const Draft& order) {
  std::optional<std::vector<Allocation>> held;  // searched only for a service that is reserved
  servicesReleased(unit, order, [&](const std::string& item) {
    if (!held) held = heldBy(unit, holdersOf(order));
    return std::any_of(held->begin(), held->end(), [&](const Allocation& allocation) {
      const Draft* value = unit.draftOf(allocationKind(), allocation.id);
      return !(value && value->removed) && (allocation.item.empty() || allocation.item == item);
    });
  });
}

/// Gives a record that an earlier version wrote the list of its values.
void completeLinks(UnitOfWork& unit, Draft& record) {
  if (model::RecordView<ValueNode>(record.value).hasAllocations()) return;
  model::beginAllocations(record.value);
  for (const Allocation& allocation : allocationsOf(unit.files(), {record.id}))
    model::linkAllocation(record.value, allocation.id, allocation.item);
}

/// Opens the record of a holder; returns null if it has none or the record no longer exists.
Draft* recordOf(UnitOfWork& unit, const std::string& holder) {
  const auto parts = parseRecordId(holder);
  const model::KindRow* kind = parts ? model::findPrefix(parts->prefix) : nullptr;
  return kind ? unit.openLinked(*kind, holder) : nullptr;
}

/// Takes a value out of the list of a service.
void unlinkService(UnitOfWork& unit, Draft* service, const std::string& value) {
  if (service && model::removeSupportingResource(service->value, value))
    trackValues(unit, *service, "release", {value}, UnitOfWork::Cause::automatic);
}

/// Removes a value from the records that know it. Values of earlier versions do not name their services:
/// those of the holder's items may list it.
void unlink(UnitOfWork& unit, const Draft& allocation) {
  const AllocationRecord value(allocation.value);
  for (const auto user : value.users()) unlinkService(unit, recordOf(unit, user.id()), allocation.id);
  Draft* record = recordOf(unit, value.holder());
  if (!record) return;
  model::unlinkAllocation(record->value, allocation.id);
  if (record->kind->kind != model::Kind::serviceOrder) return;
  for (const doc::Value* item : model::itemsOf(record->value, record->kind->itemField))
    unlinkService(unit, serviceOf(unit, Item(*item)), allocation.id);
}

/// Takes a service out of the users of a value. Returns true if a service that is not terminated uses it
/// still.
bool isUsedWithout(UnitOfWork& unit, Draft& service, Draft& allocation) {
  if (model::removeUser(allocation.value, service.id)) unlinkService(unit, &service, allocation.id);
  for (const auto user : AllocationRecord(allocation.value).users())
    if (const Draft* other = recordOf(unit, user.id());
        other && other->state() != lifecycle::State::terminated)
      return true;
  return false;
}

/// Removes the file of a value, and leaves the records that know it as they are.
void free(UnitOfWork& unit, Draft& allocation, std::string_view why) {
  allocation.removed = true;
  unit.report({allocation.id, AllocationRecord(allocation.value).state(), "free", std::string(why)});
}

/// True if a service in place uses the value: it must not be given to somebody else.
bool isInUse(UnitOfWork& unit, const Draft& allocation) {
  for (const auto user : AllocationRecord(allocation.value).users())
    if (const Draft* service = recordOf(unit, user.id());
        service &&
        (service->state() == lifecycle::State::active || service->state() == lifecycle::State::inactive))
      return true;
  return false;
}

/// Releases the values of a holder that are not kept, and that no service in place uses.
void giveBackAll(UnitOfWork& unit, Draft* record, const std::string& holder,
                 const std::function<bool(const Allocation&)>& isKept) {
  std::vector<std::string> ids;
  for (const Allocation& allocation : heldBy(unit, {holder})) {
    if (isKept(allocation)) continue;
    Draft& value = openAllocation(unit, allocation);
    if (!isInUse(unit, value) && giveBack(unit, value, fmt::format("was for {}", holder)))
      ids.push_back(allocation.id);
  }
  if (record) trackValues(unit, *record, "release", ids, UnitOfWork::Cause::automatic);
}

/// True if a value that is held for an order belongs to this item: the value names it, or the order has no
/// other item.
bool isOfItem(const Allocation& allocation, Draft& order, const std::string& item) {
  return allocation.item.empty() ? model::itemsOf(order.value, order.kind->itemField).size() == 1
                                 : allocation.item == item;
}

/// True if a value that is allocated to an order may be configured in a service: the service of its item, or
/// of any item if the value names none.
bool isInService(const UnitOfWork& unit, const Allocation& allocation, const Draft& order) {
  const auto items = model::itemsOf(order.value, order.kind->itemField);
  return !allocation.isReserved() && std::any_of(items.begin(), items.end(), [&](const doc::Value* item) {
    return (allocation.item.empty() || allocation.item == Item(*item).id()) && isInPlace(unit, Item(*item));
  });
}

void releaseOfService(UnitOfWork& unit, Draft& service) {
  const auto entries = model::InventoryServiceView<ValueNode>(service.value).orders();
  std::vector<std::string> orders;
  for (const auto entry : entries) orders.push_back(entry.order());
  const std::vector<Allocation> held = heldBy(unit, orders);
  for (const auto entry : entries) {
    const std::string orderId = entry.order();
    const auto isHeld = [&](const Allocation& allocation) { return allocation.holder == orderId; };
    Draft* order = std::any_of(held.begin(), held.end(), isHeld) ? recordOf(unit, orderId) : nullptr;
    if (!order) continue;
    std::vector<std::string> ids;
    for (const Allocation& allocation : held) {
      if (!isHeld(allocation) || !isOfItem(allocation, *order, entry.item())) continue;
      Draft& value = openAllocation(unit, allocation);
      if (!isUsedWithout(unit, service, value) &&
          giveBack(unit, value, fmt::format("was for {}", service.id)))
        ids.push_back(allocation.id);
    }
    trackValues(unit, *order, "release", ids, UnitOfWork::Cause::automatic);
  }
}

/// Releases the values of an order that was not completed, and those of its customer order if no other order
/// needs them.
void releaseUnneeded(UnitOfWork& unit, Draft& order) {
  const bool needed = needsValues(unit, order.value);
  giveBackAll(unit, &order, order.id,
              [&](const Allocation& allocation) { return needed && isInService(unit, allocation, order); });
  if (needed) return;
  for (const std::string& customerOrder : model::customerOrdersOf(ValueNode(order.value)))
    if (const std::string holder = customerOrderHolder(customerOrder);
        !heldBy(unit, {holder}).empty() && !anotherNeeds(unit, order.id, customerOrder))
      giveBackAll(unit, &order, holder, [](const Allocation&) { return false; });
}

}  // namespace

std::vector<std::string> holdersOf(const Draft& record) {
  std::vector<std::string> holders = {record.id};
  if (record.kind->kind != model::Kind::serviceOrder) return holders;
  for (const doc::Value* item : model::itemsOf(record.value, record.kind->itemField))
    for (const auto qualification : Item(*item).qualifications())
      if (const std::string id = qualification.id();
          std::find(holders.begin(), holders.end(), id) == holders.end())
        holders.push_back(id);
  for (const std::string& customerOrder : model::customerOrdersOf(ValueNode(record.value)))
    holders.push_back(customerOrderHolder(customerOrder));
  return holders;
}

std::vector<Allocation> heldBy(const UnitOfWork& unit, const std::vector<std::string>& holders) {
  return heldBy(unit.files(), holders,
                [&](const model::KindRow& kind, const std::string& id) { return unit.draftOf(kind, id); });
}

Draft& openAllocation(UnitOfWork& unit, const Allocation& allocation) {
  if (Draft* draft = unit.openIfThere(allocationKind(), allocation.id)) return *draft;
  throw Error(Diagnostic(Code::notFound, fmt::format("{} is no longer in use", allocation.id)));
}

void linkHolder(UnitOfWork& unit, Draft& record, const Draft& allocation) {
  completeLinks(unit, record);
  model::linkAllocation(record.value, allocation.id, AllocationRecord(allocation.value).item());
}

void linkServices(UnitOfWork& unit, const Draft& order, Draft& allocation) {
  if (order.kind->kind != model::Kind::serviceOrder) return;
  const std::string item = AllocationRecord(allocation.value).item();
  const auto items = model::itemsOf(order.value, order.kind->itemField);
  for (const doc::Value* one : items) {
    if (item.empty() ? items.size() > 1 : Item(*one).id() != item) continue;
    Draft* service = serviceOf(unit, Item(*one));
    if (!service || service->state() == lifecycle::State::terminated) continue;
    model::addUser(allocation.value, service->id);
    if (model::addSupportingResource(service->value, allocation.id))
      trackValues(unit, *service, "allocate", {allocation.id}, UnitOfWork::Cause::automatic);
  }
}

void makeAllocated(UnitOfWork& unit, Draft& allocation, const std::string& holder) {
  const AllocationRecord value(allocation.value);
  const std::string from = value.state();
  if (const std::string before = value.holder(); before != holder)
    if (Draft* record = recordOf(unit, before)) model::unlinkAllocation(record->value, allocation.id);
  model::allocate(allocation.value, holder);
  if (Draft* record = recordOf(unit, holder)) {
    linkHolder(unit, *record, allocation);
    linkServices(unit, *record, allocation);
  }
  unit.report({allocation.id, from, std::string(model::allocatedValue), fmt::format("for {}", holder)});
}

bool giveBack(UnitOfWork& unit, Draft& allocation, std::string_view why) {
  if (allocation.removed) return false;
  unlink(unit, allocation);
  free(unit, allocation, why);
  return true;
}

void trackValues(UnitOfWork& unit, Draft& record, std::string_view action,
                 const std::vector<std::string>& ids, UnitOfWork::Cause cause) {
  if (!ids.empty()) unit.track(record, action, model::tracking({.description = joined(ids)}), cause);
}

void valuesReleased(UnitOfWork& unit, Draft* record, const std::string& holder) {
  if (record) return releaseServices(unit, *record);
  if (!holder.starts_with(model::customerOrderPrefix)) return;
  std::vector<std::string> orders;
  eachOrderOf(unit, holder.substr(model::customerOrderPrefix.size()), [&](const doc::Value& order) {
    if (needsValues(unit, order)) orders.push_back(model::RecordView<ValueNode>(order).id());
  });
  for (const std::string& id : orders)
    if (const Draft* order = unit.openIfThere(model::row(model::Kind::serviceOrder), id))
      releaseServices(unit, *order);
}

void allocateReservationsOf(UnitOfWork& unit, Draft& order) {
  std::vector<std::string> ids;
  for (const Allocation& allocation : heldBy(unit, holdersOf(order))) {
    if (!allocation.isReserved()) {
      // The services of the items were only just designed.
      if (allocation.holder == order.id) linkServices(unit, order, openAllocation(unit, allocation));
      continue;
    }
    const bool shared = allocation.holder.starts_with(model::customerOrderPrefix);
    makeAllocated(unit, openAllocation(unit, allocation), shared ? allocation.holder : order.id);
    servicesReserved(unit, order, allocation.item);
    ids.push_back(allocation.id);
  }
  trackValues(unit, order, "allocate", ids, UnitOfWork::Cause::automatic);
}

void valuesFollow(UnitOfWork& unit, Draft& record) {
  using lifecycle::State;
  constexpr std::array notDone = {State::cancelled, State::rejected, State::failed, State::partial};
  const State state = record.state();
  if (record.kind->kind == model::Kind::serviceOrder &&
      std::find(notDone.begin(), notDone.end(), state) != notDone.end())
    releaseUnneeded(unit, record);
  if (record.kind->kind == model::Kind::service && state == State::terminated) releaseOfService(unit, record);
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
      unit.isAbout(draft.id);
      if (holders[holder])
        giveBack(unit, draft, why);
      else
        free(unit, draft, why);
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
