#include "process/inventory/required.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/allocation.hpp"
#include "model/characteristic.hpp"
#include "model/items.hpp"
#include "model/references.hpp"
#include "model/services.hpp"
#include "model/specification.hpp"
#include "model/views.hpp"
#include "process/edit/ordered.hpp"
#include "process/inventory/holding.hpp"
#include "process/inventory/services.hpp"
#include "process/inventory/taking.hpp"
#include "process/inventory/users.hpp"
#include "process/lifecycle/delivery.hpp"
#include "process/work/policies.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using model::ValueNode;
using Activity = model::ActivityView<ValueNode>;
using AllocationRecord = model::AllocationView<ValueNode>;
using Item = model::ItemView<ValueNode>;
using Specification = model::SpecificationView<doc::Node>;
using Parameter = model::RequiredParameterView<doc::Node>;

/// The moment at which values are allocated decides what happens to those that cannot be.
enum class Moment { start, configure };

/// An item of an order whose service needs values.
struct Need {
  UnitOfWork& unit;
  Draft& order;
  std::string item;
  Specification specification;
  Moment moment;

  Item view() const { return Item(*model::itemOf(order.value, order.kind->itemField, item)); }
};

Diagnostic noValue(const Need& need, const Parameter& parameter, std::string_view why) {
  return Diagnostic(Code::noValue, fmt::format("item {} has no {}: {}", need.item, parameter.name(), why))
      .in(need.order.id);
}

void refuseOrWarn(const Need& need, std::vector<Diagnostic> findings) {
  if (need.moment == Moment::configure) throw Error(std::move(findings));
  for (Diagnostic& finding : findings) need.unit.warn(std::move(finding));
}

/// Returns the value of an item's characteristic as text; empty if it is not set.
std::string textOf(const Item& item, std::string_view characteristic) {
  for (const auto one : item.service().characteristics())
    if (one.name() == characteristic) return one.value().text();
  return {};
}

/// True if another service uses a value.
bool isUsedByOther(const Draft& allocation, const Draft* service) {
  for (const auto user : AllocationRecord(allocation.value).users())
    if (!service || user.id() != service->id) return true;
  return false;
}

/// Allocates a value of the pool that is held for the item, and lets the service use it. False if none is
/// held. One that another service uses is taken only for a shared parameter, and as the last choice.
bool useHeldValue(const Need& need, const Parameter& parameter, Draft* service) {
  Draft* best = nullptr;
  for (const Allocation& one : heldBy(need.unit, holdersOf(need.order))) {
    if (one.pool != parameter.pool() || (!one.item.empty() && one.item != need.item)) continue;
    if (!parameter.scope().empty() && one.scope.empty()) continue;  // a value of no device serves none
    Draft& value = openAllocation(need.unit, one);
    if (service && !model::parameterOfValue(service->value, one.id).empty()) continue;
    const bool isTaken = isUsedByOther(value, service);
    if (isTaken && !parameter.isShared()) continue;
    if (!best || (!isTaken && isUsedByOther(*best, service))) best = &value;
  }
  if (!best) return false;
  const AllocationRecord value(best->value);
  if (value.state() == model::reservedValue) {
    const bool shared = value.holder().starts_with(model::customerOrderPrefix);
    makeAllocated(need.unit, *best, shared ? value.holder() : need.order.id);
  }
  if (service && model::parameterOfValue(service->value, best->id).empty())
    useValue(need.unit, *service, *best, std::string(parameter.name()));
  recordItem(need.unit, *best);
  servicesReserved(need.unit, need.order, *best);
  return true;
}

/// Returns the holder of a new value: the customer order for one that its services have in common, if the
/// order belongs to one; otherwise the order.
std::string holderFor(const Need& need, const Parameter& parameter) {
  if (parameter.isShared())
    for (const std::string& customerOrder : model::customerOrdersOf(ValueNode(need.order.value)))
      return customerOrderHolder(customerOrder);
  return need.order.id;
}

/// Returns the id of a new value of the pool within a scope. Empty, after a warning, if the pool has no free
/// value.
std::string take(const Need& need, const Parameter& parameter, const std::string& scope) {
  try {
    const auto ids = takeValues(need.unit,
                                {.pool = std::string(parameter.pool()),
                                 .scope = scope,
                                 .holder = holderFor(need, parameter),
                                 .value = {},
                                 .item = parameter.isShared() ? std::string() : need.item,
                                 .until = {}},
                                model::allocatedValue, UnitOfWork::Cause::automatic);
    return ids.empty() ? std::string() : ids.front();
  } catch (const Error& error) {
    const Exit exit = codeExit(error.findings().front().code);
    if (exit == Exit::io || exit == Exit::conflict || exit == Exit::fault) throw;
    std::vector<Diagnostic> findings = {
        noValue(need, parameter, fmt::format("nothing was allocated from the pool {}", parameter.pool()))};
    for (const Diagnostic& finding : error.findings()) findings.push_back(finding);
    if (need.moment == Moment::configure) findings.erase(findings.begin());
    refuseOrWarn(need, std::move(findings));
    return {};
  }
}

/// True if a parameter of the item takes values of this pool that have no scope.
bool usesUnscoped(const Need& need, std::string_view pool) {
  for (const auto parameter : need.specification.requiredParameters())
    if (parameter.pool() == pool && parameter.scope().empty()) return true;
  return false;
}

/// Gives up the values of no scope that the item has of a pool, as it has got one of its scope: they serve
/// nothing. One that is for the item alone is replaced, and released when the item is completed; one that is
/// for all items is not used by this one any more.
void replaceUnscoped(const Need& need, const Parameter& parameter, const std::string& by) {
  if (by.empty() || parameter.scope().empty() || usesUnscoped(need, parameter.pool())) return;
  for (const Allocation& one : heldBy(need.unit, {need.order.id})) {
    if (one.pool != parameter.pool() || !one.scope.empty() || one.id == by ||
        (!one.item.empty() && one.item != need.item))
      continue;
    Draft& value = openAllocation(need.unit, one);
    if (value.removed || !AllocationRecord(value.value).replacedBy().empty()) continue;
    if (!one.item.empty()) {
      model::replaceBy(value.value, by);
    } else {
      Draft* service = serviceOf(need.unit, need.view());
      const auto users = AllocationRecord(value.value).users();
      const bool isUser = service && std::any_of(users.begin(), users.end(),
                                                 [&](const auto& user) { return user.id() == service->id; });
      if (!isUser) continue;
      endUse(need.unit, *service, value);
    }
    need.unit.warn(Diagnostic(Code::noValue,
                              fmt::format("{} has no scope, so item {} uses {}; it is released when the "
                                          "{} completed",
                                          one.id, need.item, by, one.item.empty() ? "items are" : "item is"))
                       .in(need.order.id));
  }
}

void satisfy(const Need& need, const Parameter& parameter) {
  const std::string name(parameter.name());
  Draft* service = serviceOf(need.unit, need.view());
  const auto present = [&] {
    return service ? model::valueOfParameter(service->value, name) : std::string();
  };
  if (!present().empty() || useHeldValue(need, parameter, service))
    return replaceUnscoped(need, parameter, present());
  const std::string by(parameter.scope());
  const std::string scope = by.empty() ? std::string() : textOf(need.view(), by);
  if (!by.empty() && !model::hasCharacteristic(need.specification.node(), by))
    return need.unit.warn(
        noValue(need, parameter,
                fmt::format("the specification {} has no characteristic {}{}",
                            need.view().service().specification().id(), by,
                            scope.empty() ? "" : ", so that of the item is not used"))
            .hint(fmt::format("som service allocate --pool {} --scope {} --for {} --item {}",
                              parameter.pool(), "SCOPE", need.order.id, need.item)));
  if (!by.empty() && scope.empty())
    return refuseOrWarn(
        need, {noValue(need, parameter, fmt::format("{} is not set", by))
                   .hint(fmt::format("som order amend {} --item {} --characteristic {}=VALUE --reason TEXT",
                                     need.order.id, need.item, by))});
  const std::string id = take(need, parameter, scope);
  // A value of a customer order has no order of its own that would reserve the service.
  if (const Draft* value = id.empty() ? nullptr : need.unit.openIfThere(model::allocationKind(), id))
    servicesReserved(need.unit, need.order, *value);
  replaceUnscoped(need, parameter, id);
}

/// Returns the need of an item with this action that has not ended; nullopt for others, and if its
/// specification is unknown.
std::optional<Need> needOf(UnitOfWork& unit, Draft& order, const Item& item, Moment moment,
                           std::string_view action = model::addAction) {
  if (item.action() != action || lifecycle::isFinal(*order.kind->lifecycle, item.state()))
    return std::nullopt;
  const doc::Document* specification =
      unit.workspace().policies().specification(item.service().specification().id());
  if (!specification) return std::nullopt;
  return Need{unit, order, item.id(), Specification(specification->root()), moment};
}

/// Returns the needs of an item, or of all if the id is empty.
std::vector<Need> needsOf(UnitOfWork& unit, Draft& order, const std::string& itemId, Moment moment,
                          std::string_view action = model::addAction) {
  std::vector<Need> needs;
  for (const doc::Value* value : model::itemsOf(order.value, order.kind->itemField))
    if (const Item item(*value); itemId.empty() || item.id() == itemId)
      if (auto need = needOf(unit, order, item, moment, action)) needs.push_back(std::move(*need));
  return needs;
}

/// Allocates a value in the scope to which an item moves its service. The service uses its present value
/// until the item is completed; values that were allocated for an earlier move are replaced.
void takeForMove(const Need& need, const Parameter& parameter) {
  const std::string scope = textOf(need.view(), parameter.scope());
  const Draft* service = serviceOf(need.unit, need.view());
  const std::string before = service ? model::valueOfParameter(service->value, parameter.name()) : "";
  const Draft* present =
      before.empty() ? nullptr : need.unit.openIfThere(model::row(model::Kind::resourceAllocation), before);
  if (!present || scope.empty()) return;
  const bool isThere = AllocationRecord(present->value).scope() == scope;
  std::string id = isThere ? before : std::string();
  std::vector<Draft*> others;  // those of earlier moves
  for (const Allocation& one : heldBy(need.unit, holdersOf(need.order))) {
    if (one.pool != parameter.pool() || one.id == before || (!one.item.empty() && one.item != need.item))
      continue;
    Draft& value = openAllocation(need.unit, one);
    if (value.removed || isUsedByOther(value, service)) continue;
    if (one.scope == scope && id.empty())
      id = one.id;
    else if (one.item == need.item && one.scope != scope)
      others.push_back(&value);
  }
  if (id.empty()) id = take(need, parameter, scope);
  if (id.empty()) return;
  if (Draft* value = need.unit.openIfThere(model::row(model::Kind::resourceAllocation), id);
      value && !isThere && !AllocationRecord(value->value).replacedBy().empty())
    model::replaceBy(value->value, "");
  for (Draft* other : others) model::replaceBy(other->value, id);
}

/// Satisfies the parameters of an item, or of all if the id is empty.
void satisfyAll(UnitOfWork& unit, Draft& order, const std::string& itemId, Moment moment) {
  if (order.kind->kind != model::Kind::serviceOrder) return;
  for (const Need& need : needsOf(unit, order, itemId, moment))
    for (const auto parameter : need.specification.requiredParameters()) satisfy(need, parameter);
  for (const Need& need : needsOf(unit, order, itemId, moment, model::modifyAction))
    for (const auto parameter : need.specification.requiredParameters())
      if (!parameter.scope().empty() &&
          model::hasCharacteristic(need.specification.node(), parameter.scope()))
        takeForMove(need, parameter);
}

/// Returns the value that the item had in a scope before it got another one; null if it had none.
Draft* replacedValue(const Need& need, const Parameter& parameter, const std::string& scope) {
  for (const Allocation& one : heldBy(need.unit, {need.order.id}))
    if (one.pool == parameter.pool() && one.scope == scope && one.item == need.item)
      if (Draft& value = openAllocation(need.unit, one); !AllocationRecord(value.value).replacedBy().empty())
        return &value;
  return nullptr;
}

/// Gives a parameter a value in another scope, if its value was allocated for the item alone.
void rescope(const Need& need, const Parameter& parameter) {
  const std::string name(parameter.name());
  const std::string scope = textOf(need.view(), parameter.scope());
  Draft* service = serviceOf(need.unit, need.view());
  const std::string before = service ? model::valueOfParameter(service->value, name) : std::string();
  if (before.empty()) return satisfy(need, parameter);
  Draft* value = need.unit.openIfThere(model::row(model::Kind::resourceAllocation), before);
  if (!value || scope.empty() || AllocationRecord(value->value).scope() == scope ||
      AllocationRecord(value->value).item() != need.item)
    return;
  Draft* other = replacedValue(need, parameter, scope);
  if (!other) {
    // An item that has a value in another scope must not be configured with that.
    Need strict = need;
    strict.moment = Moment::configure;
    const std::string id = take(strict, parameter, scope);
    if (id.empty()) return;
    other = need.unit.openIfThere(model::row(model::Kind::resourceAllocation), id);
  }
  model::replaceBy(other->value, "");
  useValue(need.unit, *service, *other, name);
  model::replaceBy(value->value, other->id);
}

/// True if all activities of an item are finished and it was delivered: it is about to be completed.
bool isWorkDone(const Draft& order, const std::string& itemId) {
  const doc::Value* item = model::itemOf(order.value, order.kind->itemField, itemId);
  const ActivitiesByItem activities(order.value, order.kind->itemField);
  const auto finished = [](const Activity& activity) { return lifecycle::isFinished(activity.state()); };
  const auto own = activities.of(itemId), shared = activities.of("");
  return item && std::all_of(own.begin(), own.end(), finished) &&
         std::all_of(shared.begin(), shared.end(), finished) && activities.isDelivered(Item(*item));
}

}  // namespace

void allocateValuesOf(UnitOfWork& unit, Draft& order) {
  std::vector<std::string> ids;
  for (const Allocation& allocation : heldBy(unit, holdersOf(order))) {
    const bool shared = allocation.holder.starts_with(model::customerOrderPrefix);
    Draft& value = openAllocation(unit, allocation);
    if (allocation.isReserved() || (!shared && allocation.holder != order.id)) {
      makeAllocated(unit, value, shared ? allocation.holder : order.id);
      ids.push_back(allocation.id);
    }
    // The services were only just designed. Another one may use a shared value, which is then the last
    // choice.
    if (!shared || AllocationRecord(value.value).users().empty()) linkServices(unit, order, value);
    servicesReserved(unit, order, value);
  }
  trackValues(unit, order, "allocate", ids, UnitOfWork::Cause::automatic);
  satisfyAll(unit, order, {}, Moment::start);
}

void allocateValuesOfItem(UnitOfWork& unit, Draft& order, const std::string& itemId) {
  satisfyAll(unit, order, itemId, Moment::start);
}

void requireValues(UnitOfWork& unit, Draft& order, const std::string& itemId) {
  satisfyAll(unit, order, itemId, Moment::configure);
}

void addMissingService(UnitOfWork& unit, Draft& order, const std::string& itemId) {
  if (!designMissing(unit, order, itemId)) return;
  for (const Allocation& one : heldBy(unit, holdersOf(order)))
    if (!one.isReserved() && (one.item.empty() || one.item == itemId))
      linkServices(unit, order, openAllocation(unit, one));
}

void requireValuesToComplete(UnitOfWork& unit, Draft& order, const std::string& activity) {
  if (order.kind->kind != model::Kind::serviceOrder) return;
  const Activity last = model::RecordView<ValueNode>(order.value).activity(activity);
  const auto items = model::itemsOf(order.value, order.kind->itemField);
  const std::string own = last.item();
  const std::string id = own.empty() && items.size() == 1 ? Item(*items.front()).id() : own;
  if (id.empty() || !isWorkDone(order, id)) return;
  std::vector<Diagnostic> missing;
  for (const Need& need : needsOf(unit, order, id, Moment::configure)) {
    const Draft* service = serviceOf(unit, need.view());
    for (const auto parameter : need.specification.requiredParameters())
      if (service && model::valueOfParameter(service->value, parameter.name()).empty() &&
          (parameter.scope().empty() ||
           model::hasCharacteristic(need.specification.node(), parameter.scope())))
        missing.push_back(
            noValue(need, parameter, fmt::format("{} would be active without it", service->id))
                .hint(fmt::format("som service allocate --pool {}{} --for {} --item {}, or use --force "
                                  "--reason TEXT",
                                  parameter.pool(), parameter.scope().empty() ? "" : " --scope SCOPE",
                                  order.id, id)));
  }
  if (missing.empty()) return;
  if (!unit.options().forced() && last.delegatedTo().empty()) throw Error(std::move(missing));
  for (Diagnostic& finding : missing) unit.warn(std::move(finding));
}

void warnOfMissingValues(UnitOfWork& unit, Draft& order) {
  if (order.kind->kind != model::Kind::serviceOrder || !isUnderWay(order)) return;
  for (const Need& need : needsOf(unit, order, {}, Moment::start)) {
    const Draft* service = serviceOf(unit, need.view());
    for (const auto parameter : need.specification.requiredParameters())
      if (service && model::valueOfParameter(service->value, parameter.name()).empty())
        unit.warn(
            noValue(need, parameter, "its value was released")
                .hint(fmt::format("som service allocate --pool {}{} --for {} --item {}", parameter.pool(),
                                  parameter.scope().empty() ? "" : " --scope SCOPE", order.id, need.item)));
  }
}

void rescopeValues(UnitOfWork& unit, Draft& order, const std::string& itemId,
                   const std::vector<std::string>& characteristics) {
  const doc::Value* item = model::itemOf(order.value, order.kind->itemField, itemId);
  if (!item) return;
  const bool moves = Item(*item).action() == model::modifyAction;
  const auto need = needOf(unit, order, Item(*item), moves ? Moment::configure : Moment::start,
                           moves ? model::modifyAction : model::addAction);
  if (!need) return;
  for (const auto parameter : need->specification.requiredParameters())
    if (std::find(characteristics.begin(), characteristics.end(), parameter.scope()) != characteristics.end())
      moves ? takeForMove(*need, parameter) : rescope(*need, parameter);
}

}  // namespace som::process
