#include "process/inventory/taking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "check/check.hpp"
#include "model/items.hpp"
#include "process/edit/edit.hpp"
#include "process/inventory/holding.hpp"
#include "process/inventory/pool.hpp"
#include "process/inventory/services.hpp"
#include "process/inventory/users.hpp"
#include "store/layout.hpp"
#include "store/mentions.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

using model::ValueNode;
using AllocationRecord = model::AllocationView<ValueNode>;

using model::allocationKind;

bool isUnderWay(const doc::Value& order) {
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  const model::OrderView<ValueNode> view(order);
  return view.hasStarted() && !lifecycle::isFinal(*kind.lifecycle, view.state(kind));
}

/// Calls `look` with each order that took up a qualification.
void eachOrderFrom(const UnitOfWork& unit, const std::string& qualification,
                   const std::function<void(const doc::Value& order)>& look) {
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  store::Mentions(unit.files(), {&kind}).read(qualification, [&](const doc::Document& document) {
    const doc::Value order = doc::toValue(document.root());
    for (const doc::Value* item : model::itemsOf(order, kind.itemField))
      for (const auto asked : model::ItemView<ValueNode>(*item).qualifications())
        if (asked.id() == qualification) return look(order);
  });
}

/// Returns the ids of the orders under way that values of a holder are for. Skips files that cannot be read:
/// a value stays reserved until such an order starts.
std::vector<std::string> ordersUnderWay(const UnitOfWork& unit, const Holder& holder) {
  std::vector<std::string> ids;
  const auto add = [&](const doc::Value& order) {
    if (isUnderWay(order)) ids.push_back(model::RecordView<ValueNode>(order).id());
  };
  const Draft* record = holder.record;
  if (!record)
    eachOrderOf(unit, holder.name.substr(model::customerOrderPrefix.size()), add);
  else if (record->kind->kind == model::Kind::serviceOrder)
    add(record->value);
  else if (record->kind->kind == model::Kind::serviceQualification)
    eachOrderFrom(unit, record->id, add);
  return ids;
}

/// Reserves or allocates values of one pool in a unit of work.
class Taking {
 public:
  Taking(UnitOfWork& unit, const ParameterRequest& request, std::string_view state, UnitOfWork::Cause cause)
      : unit_(unit),
        request_(request),
        asked_(state),
        state_(state),
        cause_(cause),
        holder_(openHolder(unit, request.holder)),
        pool_(openPool(unit.files(), unit.workspace().schemas(), request.pool)),
        folder_(folderOf(idOf("0"))) {}

  std::vector<std::string> run() {
    checkHolder();
    requireOneItem();
    findUnderWay();
    requireNoStrays();
    request_.value.empty() ? takeLowest() : takeNamed();
    if (!holder_.record) {
      for (const std::string& id : underWay_)
        valuesChanged(unit_, unit_.open(id, &model::row(model::Kind::serviceOrder)));
      return ids_;
    }
    if (cause_ == UnitOfWork::Cause::asked) warnOfScope(*holder_.record);
    valuesChanged(unit_, *holder_.record);
    trackValues(unit_, *holder_.record, verb(), ids_, cause_);
    for (const std::string& id : ids_)
      servicesReserved(unit_, *holder_.record, *unit_.openIfThere(allocationKind(), id));
    return ids_;
  }

 private:
  /// Throws invalid-id if the pool or the scope cannot be a folder.
  static std::string folderOf(const std::string& id) {
    const std::string path = store::recordPath(allocationKind(), id, doc::Format::yaml);
    return path.substr(0, path.rfind('/'));
  }
  bool reserving() const { return state_ == model::reservedValue; }
  std::string_view verb() const { return reserving() ? "reserve" : "allocate"; }
  std::string idOf(std::string_view value) const {
    return store::allocationId(pool_.id, request_.scope, value);
  }
  bool isOwn(std::string_view name) const {
    return std::find(holder_.names.begin(), holder_.names.end(), name) != holder_.names.end();
  }

  void checkHolder() const {
    requireMayHold(holder_);
    if (!holder_.record) {
      if (request_.item.empty()) return;
      throw Error(
          Diagnostic(Code::usage, "a customer order has no items here").hint("name the order with --for"));
    }
    const Draft& record = *holder_.record;
    if (record.kind->clock != model::Clock::none) requireOpen(record, fmt::format("{} for", verb()));
    if (request_.item.empty()) return;
    const doc::Value* item = model::itemOf(record.value, record.kind->itemField, request_.item);
    if (!item)
      throw Error(
          Diagnostic(Code::notFound, fmt::format("there is no item '{}'", request_.item)).in(record.id));
    const model::ItemView<ValueNode> view(*item);
    if (record.kind->clock == model::Clock::order &&
        lifecycle::isFinal(*record.kind->lifecycle, view.state()))
      throw Error(Diagnostic(Code::guard, fmt::format("item {} is {}", request_.item, view.stateText()))
                      .in(record.id)
                      .hint("name an item that is open"));
  }

  /// Refuses a further value without an item if several items have one each: it may be for any of them.
  void requireOneItem() const {
    if (!holder_.record || !request_.item.empty()) return;
    const std::vector<std::string> items = itemsWithValues(unit_, *holder_.record, request_.pool);
    if (items.size() < 2) return;
    throw Error(Diagnostic(Code::usage, fmt::format("items {} have a value of the pool {} each",
                                                    joined(items), request_.pool))
                    .in(holder_.record->id)
                    .hint("give --item with one of: " + joined(items)));
  }

  /// Finds the orders under way that values of this holder are for. They need them now, and services of a
  /// customer order's orders may use them. The order that took up a qualification has its values.
  void findUnderWay() {
    underWay_ = ordersUnderWay(unit_, holder_);
    if (underWay_.empty()) return;
    state_ = model::allocatedValue;
    if (holder_.record && holder_.record->id != underWay_.front())
      holder_ = openHolder(unit_, underWay_.front());
  }

  void takeNamed() {
    const auto place = pool_.values.find(request_.value);
    if (!place) {
      const auto& values = pool_.values;
      throw Error(Diagnostic(Code::notInPool,
                             fmt::format("'{}' is not a value of the pool {}", request_.value, pool_.id))
                      .hint(fmt::format("it has {} values, from {} to {}", values.count(),
                                        doc::textOf(values.at(0)), doc::textOf(values.at(values.last())))));
    }
    const doc::Value value = pool_.values.at(*place);
    Draft* there = unit_.openIfThere(allocationKind(), idOf(doc::textOf(value)));
    if (!there) return add(value);
    if (const AllocationRecord taken(there->value); !isOwn(taken.holder()))
      throw Error(Diagnostic(Code::valueTaken,
                             fmt::format("{} is {} for {}", there->id, taken.state(), taken.holder()))
                      .hint("leave --value out to take the lowest that is free"));
    again(*there);
  }

  /// Takes a value that the holder has already.
  void again(Draft& allocation) {
    const AllocationRecord had(allocation.value);
    about(allocation);
    if (const std::string state = had.state(); state == model::allocatedValue)
      return unit_.report(
          {allocation.id, state, state, fmt::format("is allocated for {} already", had.holder())});
    if (!reserving()) {
      makeAllocated(unit_, allocation, holder_.name);
      linkUnderWay(allocation);
    } else {
      model::reserveUntil(allocation.value, request_.until);
      unit_.report({allocation.id, std::string(state_), std::string(state_), describe()});
    }
    ids_.push_back(allocation.id);
  }

  void takeLowest() {
    if (asked_ == model::allocatedValue) takeReserved();
    // A value whose file exists is in use, and one that this unit has taken. `exists` finds a file that was
    // added since the names were read.
    const std::set<std::string> names = namesInUse();
    const auto inUse = [&](const doc::Value& value) {
      const std::string id = idOf(doc::textOf(value));
      return names.contains(id) || unit_.draftOf(allocationKind(), id) ||
             store::exists(unit_.files(), allocationKind(), id);
    };
    model::Wide from = 0;
    while (ids_.size() < request_.count) {
      const auto place = pool_.values.firstFree(inUse, from);
      if (!place) throw exhausted();
      add(pool_.values.at(*place));
      if (*place == pool_.values.last() && ids_.size() < request_.count) throw exhausted();
      from = *place + 1;
    }
  }

  /// Takes the holder's own reservations of the pool, the lowest first.
  void takeReserved() {
    std::map<model::Wide, Allocation> own;
    for (Allocation& allocation : heldBy(unit_, holder_.names))
      if (const auto place = pool_.values.find(allocation.value); place && allocation.pool == pool_.id &&
                                                                  allocation.isReserved() &&
                                                                  allocation.scope == request_.scope)
        own.emplace(*place, std::move(allocation));
    for (const auto& entry : own) {
      if (ids_.size() == request_.count) break;
      again(openAllocation(unit_, entry.second));
    }
  }

  std::set<std::string> namesInUse() const {
    std::set<std::string> names;
    for (const std::string& path : unit_.files().list(folder_))
      if (store::kindOfPath(path) == &allocationKind()) names.emplace(store::idOfPath(path));
    return names;
  }

  /// Warns if the values have no scope, but the items of an order use only those of one.
  void warnOfScope(const Draft& order) const {
    if (!request_.scope.empty() || ids_.empty() || order.kind->kind != model::Kind::serviceOrder) return;
    const std::string scope = scopeNeeded(unit_, order, pool_.id, request_.item);
    if (scope.empty()) return;
    unit_.warn(Diagnostic(Code::noValue, fmt::format("has no scope: services of this order use only values "
                                                     "of the pool {} within a {}",
                                                     pool_.id, scope))
                   .in(ids_.front())
                   .hint(fmt::format("som service {} --pool {} --scope {} --for {}", verb(), pool_.id,
                                     "SCOPE", order.id))
                   .hint(fmt::format("som service release --pool {} --value {}", pool_.id,
                                     ids_.front().substr(ids_.front().rfind('/') + 1))));
  }

  /// Throws if the folder of the scope has files that may be those of its values, but do not have their
  /// names: copies, links. Their values would be allocated a second time. The contents of the files are not
  /// read, so the cost does not depend on the number of values in use; `validate` and scans read them.
  void requireNoStrays() const {
    std::vector<Diagnostic> bad;
    for (const std::string& path : unit_.files().irregular(folder_)) bad.push_back(check::irregular(path));
    for (const std::string& path : unit_.files().list(folder_))
      if (store::concernsRecords(path) && store::kindOfPath(path) != &allocationKind())
        if (auto finding = store::misplacement(unit_.files(), path)) bad.push_back(std::move(*finding));
    if (!bad.empty()) throw Error(std::move(bad));
  }

  Error exhausted() const {
    std::vector<Diagnostic> bad;
    std::size_t expired = 0;
    for (const Allocation& allocation : allocations(unit_.files(), pool_.id, bad))
      if (allocation.scope == request_.scope && allocation.hasExpired(unit_.env().now)) ++expired;
    const std::string where =
        request_.scope.empty() ? pool_.id : fmt::format("{} within {}", pool_.id, request_.scope);
    return Error(
        Diagnostic(Code::poolExhausted,
                   ids_.empty() ? fmt::format("the pool {} has no free value", where)
                                : fmt::format("the pool {} has {} of the {} values that are wanted", where,
                                              ids_.size(), request_.count))
            .hint(expired == 0
                      ? fmt::format("see who has them: som service list --pool {} --values", pool_.id)
                      : fmt::format("reservations have expired ({}): som service expire gives them back",
                                    expired)));
  }

  std::string describe() const {
    const std::string text = fmt::format("{} for {}", state_, holder_.name);
    if (state_ != asked_)
      return holder_.record ? fmt::format("{}, which is under way", text)
                            : fmt::format("{}: {} {} under way", text, joined(underWay_),
                                          underWay_.size() == 1 ? "is" : "are");
    return request_.until ? fmt::format("{} until {}", text, unit_.workspace().timeText(*request_.until))
                          : text;
  }

  void add(const doc::Value& value) {
    Draft& draft = unit_.add(allocationKind(),
                             model::allocationRecord({
                                 .pool = pool_.id,
                                 .scope = request_.scope,
                                 .value = value,
                                 .state = std::string(state_),
                                 .holder = holder_.name,
                                 .item = request_.item,
                                 .date = unit_.env().now,
                                 .reservedUntil = reserving() ? request_.until : std::nullopt,
                                 // A record keeps the reason in its history; a customer order has no history.
                                 .reason = holder_.record ? std::string() : unit_.options().reason,
                             }));
    if (holder_.record) {
      linkHolder(unit_, *holder_.record, draft);
      if (!reserving()) linkServices(unit_, *holder_.record, draft);
    }
    linkUnderWay(draft);
    about(draft);
    unit_.report({draft.id, "", std::string(state_), describe()});
    ids_.push_back(draft.id);
  }

  /// Lets a service of the customer order use a value, if one lacks it.
  void linkUnderWay(Draft& allocation) {
    if (holder_.record || reserving()) return;
    for (const std::string& id : underWay_)
      if (AllocationRecord(allocation.value).users().empty())
        linkServices(unit_, unit_.open(id, &model::row(model::Kind::serviceOrder)), allocation);
  }

  void about(const Draft& allocation) {
    if (cause_ == UnitOfWork::Cause::asked) unit_.isAbout(allocation.id);
  }

  UnitOfWork& unit_;
  const ParameterRequest& request_;
  std::string_view asked_;  ///< the state that the values are to have
  std::string_view state_;  ///< the state that they get
  UnitOfWork::Cause cause_;
  Holder holder_;
  Pool pool_;
  std::string folder_;                 ///< of the values within the scope
  std::vector<std::string> underWay_;  ///< orders
  std::vector<std::string> ids_;
};

}  // namespace

Holder openHolder(UnitOfWork& unit, const std::string& reference) {
  const std::string prefix = customerOrderHolder("");
  if (reference.starts_with(prefix)) {
    if (reference.size() == prefix.size())
      throw Error(Diagnostic(Code::usage, "'customerOrder:' names no customer order")
                      .hint("write it as customerOrder:CO-88213"));
    return {reference, nullptr, {reference}};
  }
  Draft& record = unit.open(reference, nullptr);
  return {record.id, &record, holdersOf(record)};
}

void requireMayHold(const Holder& holder) {
  if (!holder.record) return;
  const model::KindRow& kind = *holder.record->kind;
  if (kind.kind == model::Kind::serviceOrder || kind.kind == model::Kind::serviceQualification ||
      kind.noun == "report")
    return;
  throw Error(Diagnostic(Code::usage, fmt::format("values are not held for {}", withArticle(kind.noun)))
                  .in(holder.record->id)
                  .hint("name an order, a qualification, a report, or customerOrder:CO-88213"));
}

std::vector<std::string> takeValues(UnitOfWork& unit, const ParameterRequest& request, std::string_view state,
                                    UnitOfWork::Cause cause) {
  return Taking(unit, request, state, cause).run();
}

}  // namespace som::process
