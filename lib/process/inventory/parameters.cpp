#include "process/inventory/parameters.hpp"

#include <fmt/format.h>

#include "base/id.hpp"
#include "process/edit/edit.hpp"
#include "process/inventory/holding.hpp"
#include "process/inventory/pool.hpp"
#include "process/inventory/releasing.hpp"
#include "process/inventory/services.hpp"
#include "process/inventory/taking.hpp"
#include "process/inventory/users.hpp"
#include "process/inventory/values_under_way.hpp"
#include "store/layout.hpp"

namespace som::process {
namespace {

using AllocationRecord = model::AllocationView<model::ValueNode>;

using model::allocationKind;

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

constexpr int mostAttempts = 16;

/// Chooses again, under the lock, if a program other than som added a file meanwhile, such as `git checkout`.
ChangeResult takeAgain(Workspace& workspace, const Env& env, const ChangeOptions& options,
                       const ParameterRequest& request, std::string_view state) {
  for (int attempt = 1;; ++attempt) {
    try {
      UnitOfWork unit(workspace, env, options);
      for (const std::string& id : takeValues(unit, request, state))
        if (const Draft* value = unit.openIfThere(allocationKind(), id)) reportStale(unit, *value, "without");
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
  requireUnused(unit, allocation);
  unit.isAbout(allocation.id);
  reportStale(unit, allocation);
  giveBack(unit, allocation, fmt::format("was for {}", heldFor));
  if (!holder && !parseRecordId(heldFor) && !heldFor.starts_with(model::customerOrderPrefix)) return;
  const Holder owner = holder ? *holder : findHolder(unit, heldFor);
  if (owner.record) trackValues(unit, *owner.record, "release", {allocation.id});
  valuesReleased(unit, owner.record, heldFor);
}

}  // namespace

ChangeResult reserve(Workspace& workspace, const Env& env, const ChangeOptions& options,
                     const ParameterRequest& request) {
  return takeAgain(workspace, env, options, request, model::reservedValue);
}

ChangeResult allocate(Workspace& workspace, const Env& env, const ChangeOptions& options,
                      const ParameterRequest& request) {
  return takeAgain(workspace, env, options, request, model::allocatedValue);
}

ChangeResult allocateAll(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         const ParameterChoice& choice) {
  UnitOfWork unit(workspace, env, options);
  const Holder holder = openHolder(unit, choice.holder);
  requireMayHold(holder);
  if (holder.record && holder.record->kind->clock != model::Clock::none)
    requireOpen(*holder.record, "allocate for");
  const std::vector<Allocation> held = chosenOf(unit, holder, choice);
  if (held.empty()) throw nothingHeld(choice);
  std::vector<std::string> ids;
  for (const Allocation& allocation : held) {
    if (!allocation.isReserved()) continue;
    unit.isAbout(allocation.id);
    Draft& value = openAllocation(unit, allocation);
    makeAllocated(unit, value, holder.name);
    if (holder.record) servicesReserved(unit, *holder.record, value);
    reportStale(unit, value, "without");
    ids.push_back(allocation.id);
  }
  if (holder.record) {
    trackValues(unit, *holder.record, "allocate", ids);
    valuesChanged(unit, *holder.record);
  }
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
    Draft& draft = openAllocation(unit, allocation);
    requireUnused(unit, draft);
    unit.isAbout(allocation.id);
    reportStale(unit, draft);
    giveBack(unit, draft, fmt::format("was for {}", holder->name));
    ids.push_back(allocation.id);
  }
  if (ids.empty()) throw nothingHeld(choice);
  if (holder->record) trackValues(unit, *holder->record, "release", ids);
  valuesReleased(unit, holder->record, holder->name);
  return unit.finish();
}

}  // namespace som::process
