#include "process/inventory/parameters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/id.hpp"
#include "check/check.hpp"
#include "model/items.hpp"
#include "process/edit/edit.hpp"
#include "process/inventory/holding.hpp"
#include "process/inventory/pool.hpp"
#include "process/inventory/services.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

using AllocationRecord = model::AllocationView<model::ValueNode>;

const model::KindRow& allocationKind() { return model::row(model::Kind::resourceAllocation); }

/// The holder of values.
struct Holder {
  std::string name;
  Draft* record = nullptr;         ///< null for a customer order, and for a record that no longer exists
  std::vector<std::string> names;  ///< holders whose reservations count as its own, including itself
};

Holder openHolder(UnitOfWork& unit, const std::string& reference) {
  const std::string prefix = customerOrderHolder("");
  if (reference.starts_with(prefix)) {
    if (reference.size() == prefix.size())
      throw Error(Diagnostic(Code::usage, "'customerOrder:' names no customer order")
                      .hint("write it as customerOrder:CO-88213"));
    return {reference, nullptr, {reference}};
  }
  Draft& record = unit.open(reference, nullptr);
  if (!record.kind->lifecycle)
    throw Error(
        Diagnostic(Code::usage, fmt::format("values are not held for {}", withArticle(record.kind->noun)))
            .in(record.id)
            .hint("name an order, a qualification, a report, or customerOrder:CO-88213"));
  return {record.id, &record, holdersOf(record)};
}

/// Does the same for a release: the record may no longer exist.
Holder findHolder(UnitOfWork& unit, const std::string& reference) {
  try {
    return openHolder(unit, reference);
  } catch (const Error& error) {
    if (error.findings().front().code != Code::notFound || !parseRecordId(reference)) throw;
    return {reference, nullptr, {reference}};
  }
}

bool fits(const Allocation& allocation, const ParameterChoice& choice) {
  return (choice.pool.empty() || allocation.pool == choice.pool) &&
         (choice.scope.empty() || allocation.scope == choice.scope);
}

/// Returns the chosen values that are held for a holder, or for the holders whose reservations count as its
/// own.
std::vector<Allocation> chosenOf(const UnitOfWork& unit, const Holder& holder,
                                 const ParameterChoice& choice) {
  std::vector<Allocation> held;
  for (Allocation& allocation : heldBy(unit, holder.names))
    if (fits(allocation, choice)) held.push_back(std::move(allocation));
  return held;
}

/// Reserves or allocates values of one pool in a unit of work.
class Taking {
 public:
  Taking(UnitOfWork& unit, const ParameterRequest& request, std::string_view verb, std::string_view state)
      : unit_(unit),
        request_(request),
        verb_(verb),
        state_(state),
        holder_(openHolder(unit, request.holder)),
        pool_(openPool(unit.files(), unit.workspace().schemas(), request.pool)),
        folder_(folderOf(idOf("0"))) {}

  void run() {
    checkHolder();
    requireNoStrays();
    request_.value.empty() ? takeLowest() : takeNamed();
    if (!holder_.record) return;
    trackValues(unit_, *holder_.record, verb_, ids_);
    if (!ids_.empty()) servicesReserved(unit_, *holder_.record, request_.item);
  }

 private:
  /// Throws invalid-id if the pool or the scope cannot be a folder.
  static std::string folderOf(const std::string& id) {
    const std::string path = store::recordPath(allocationKind(), id, doc::Format::yaml);
    return path.substr(0, path.rfind('/'));
  }
  bool reserving() const { return state_ == model::reservedValue; }
  std::string idOf(std::string_view value) const {
    return store::allocationId(pool_.id, request_.scope, value);
  }
  bool isOwn(std::string_view name) const {
    return std::find(holder_.names.begin(), holder_.names.end(), name) != holder_.names.end();
  }

  void checkHolder() const {
    if (!holder_.record) {
      if (request_.item.empty()) return;
      throw Error(
          Diagnostic(Code::usage, "a customer order has no items here").hint("name the order with --for"));
    }
    const Draft& record = *holder_.record;
    if (record.kind->clock != model::Clock::none) requireOpen(record, fmt::format("{} for", verb_));
    if (!request_.item.empty() && !model::itemOf(record.value, record.kind->itemField, request_.item))
      throw Error(
          Diagnostic(Code::notFound, fmt::format("there is no item '{}'", request_.item)).in(record.id));
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
    unit_.isAbout(allocation.id);
    if (const std::string state = had.state(); state == model::allocatedValue)
      return unit_.report(
          {allocation.id, state, state, fmt::format("is allocated for {} already", had.holder())});
    if (!reserving()) {
      makeAllocated(unit_, allocation, holder_.name);
    } else {
      model::reserveUntil(allocation.value, request_.until);
      unit_.report({allocation.id, std::string(state_), std::string(state_), describe()});
    }
    ids_.push_back(allocation.id);
  }

  void takeLowest() {
    if (!reserving()) takeReserved();
    // A value whose file exists is in use. `exists` finds a file that was added since the names were read.
    const std::set<std::string> names = namesInUse();
    const auto inUse = [&](const doc::Value& value) {
      const std::string id = idOf(doc::textOf(value));
      return names.contains(id) || store::exists(unit_.files(), allocationKind(), id);
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
    for (Allocation& allocation : chosenOf(unit_, holder_, {.pool = pool_.id}))
      if (const auto place = pool_.values.find(allocation.value);
          place && allocation.isReserved() && allocation.scope == request_.scope)
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
    return request_.until ? fmt::format("{} for {} until {}", state_, holder_.name,
                                        unit_.workspace().timeText(*request_.until))
                          : fmt::format("{} for {}", state_, holder_.name);
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
                                 .reservedUntil = request_.until,
                                 // A record keeps the reason in its history; a customer order has no history.
                                 .reason = holder_.record ? std::string() : unit_.options().reason,
                             }));
    if (holder_.record) {
      linkHolder(unit_, *holder_.record, draft);
      if (!reserving()) linkServices(unit_, *holder_.record, draft);
    }
    unit_.isAbout(draft.id);
    unit_.report({draft.id, "", std::string(state_), describe()});
    ids_.push_back(draft.id);
  }

  UnitOfWork& unit_;
  const ParameterRequest& request_;
  std::string_view verb_;
  std::string_view state_;
  Holder holder_;
  Pool pool_;
  std::string folder_;  ///< of the values within the scope
  std::vector<std::string> ids_;
};

constexpr int mostAttempts = 16;

/// Chooses again, under the lock, if a program other than som added a file meanwhile, such as `git checkout`.
ChangeResult takeValues(Workspace& workspace, const Env& env, const ChangeOptions& options,
                        const ParameterRequest& request, std::string_view verb, std::string_view state) {
  for (int attempt = 1;; ++attempt) {
    try {
      UnitOfWork unit(workspace, env, options);
      Taking(unit, request, verb, state).run();
      return unit.finish();
    } catch (const Error& error) {
      const bool lost = error.findings().front().code == Code::changedMeanwhile && !options.ifMatch;
      if (!lost || attempt == mostAttempts) throw;
    }
  }
}

Error nothingHeld(const ParameterChoice& choice) {
  return Error(Diagnostic(
      Code::notFound,
      choice.holder.empty()
          ? fmt::format("{} is not in use", store::allocationId(choice.pool, choice.scope, choice.value))
          : fmt::format(
                "nothing of {} is held for {}",
                choice.pool.empty() ? std::string("any pool") : fmt::format("the pool {}", choice.pool),
                choice.holder)));
}

/// Opens the chosen value, of any holder.
Draft& openChosen(UnitOfWork& unit, const ParameterChoice& choice) {
  const Pool pool = openPool(unit.files(), unit.workspace().schemas(), choice.pool);
  const auto place = pool.values.find(choice.value);
  // The name of a value that the pool no longer has is that of its file.
  const std::string value = place ? doc::textOf(pool.values.at(*place)) : choice.value;
  Draft* draft = unit.openIfThere(allocationKind(), store::allocationId(choice.pool, choice.scope, value));
  if (!draft) throw nothingHeld({"", choice.pool, choice.scope, value});
  return *draft;
}

void releaseChosen(UnitOfWork& unit, const Holder* holder, const ParameterChoice& choice) {
  Draft& allocation = openChosen(unit, choice);
  const std::string heldFor = AllocationRecord(allocation.value).holder();
  if (holder && heldFor != holder->name)
    throw Error(Diagnostic(Code::valueTaken, fmt::format("{} is {} for {}", allocation.id,
                                                         AllocationRecord(allocation.value).state(), heldFor))
                    .hint("leave --for out to release it anyway"));
  unit.isAbout(allocation.id);
  giveBack(unit, allocation, fmt::format("was for {}", heldFor));
  if (!holder && !parseRecordId(heldFor) && !heldFor.starts_with(model::customerOrderPrefix)) return;
  const Holder owner = holder ? *holder : findHolder(unit, heldFor);
  if (owner.record) trackValues(unit, *owner.record, "release", {allocation.id});
  valuesReleased(unit, owner.record, heldFor);
}

}  // namespace

ChangeResult reserve(Workspace& workspace, const Env& env, const ChangeOptions& options,
                     const ParameterRequest& request) {
  return takeValues(workspace, env, options, request, "reserve", model::reservedValue);
}

ChangeResult allocate(Workspace& workspace, const Env& env, const ChangeOptions& options,
                      const ParameterRequest& request) {
  return takeValues(workspace, env, options, request, "allocate", model::allocatedValue);
}

ChangeResult allocateAll(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         const ParameterChoice& choice) {
  UnitOfWork unit(workspace, env, options);
  const Holder holder = openHolder(unit, choice.holder);
  if (holder.record && holder.record->kind->clock != model::Clock::none)
    requireOpen(*holder.record, "allocate for");
  const std::vector<Allocation> held = chosenOf(unit, holder, choice);
  if (held.empty()) throw nothingHeld(choice);
  std::vector<std::string> ids;
  for (const Allocation& allocation : held) {
    if (!allocation.isReserved()) continue;
    unit.isAbout(allocation.id);
    makeAllocated(unit, openAllocation(unit, allocation), holder.name);
    if (holder.record) servicesReserved(unit, *holder.record, allocation.item);
    ids.push_back(allocation.id);
  }
  if (holder.record) trackValues(unit, *holder.record, "allocate", ids);
  return unit.finish();
}

ChangeResult release(Workspace& workspace, const Env& env, const ChangeOptions& options,
                     const ParameterChoice& choice) {
  if (choice.value.empty() ? choice.holder.empty() : choice.pool.empty())
    throw Error(Diagnostic(Code::usage, "what is released is missing")
                    .hint("give --for, or --pool and --value, with --scope where the pool has scopes"));
  UnitOfWork unit(workspace, env, options);
  std::optional<Holder> holder;
  if (!choice.holder.empty()) holder = findHolder(unit, choice.holder);
  if (!choice.value.empty()) {
    releaseChosen(unit, holder ? &*holder : nullptr, choice);
    return unit.finish();
  }
  std::vector<std::string> ids;
  for (const Allocation& allocation : heldBy(unit, {holder->name})) {
    if (!fits(allocation, choice)) continue;
    unit.isAbout(allocation.id);
    giveBack(unit, openAllocation(unit, allocation), fmt::format("was for {}", holder->name));
    ids.push_back(allocation.id);
  }
  if (ids.empty()) throw nothingHeld(choice);
  if (holder->record) trackValues(unit, *holder->record, "release", ids);
  valuesReleased(unit, holder->record, holder->name);
  return unit.finish();
}

}  // namespace som::process
