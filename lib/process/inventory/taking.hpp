#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// Taking values of pools in a unit of work: named ones, or the lowest that are free.
namespace som::process {

/// A request for values of a pool, with their holder.
struct ParameterRequest {
  std::string pool;
  std::string scope;   ///< within which a value is used once; empty if the pool has no scopes
  std::string holder;  ///< a record, or `customerOrder:` and an id
  std::string value;   ///< this value; empty: the lowest free one
  std::size_t count = 1;
  std::string item;              ///< of the order that holds the value
  std::optional<Instant> until;  ///< end of a reservation; nullopt: it ends when it is released
};

/// The holder of values.
struct Holder {
  std::string name;
  Draft* record = nullptr;         ///< null for a customer order, and for a record that no longer exists
  std::vector<std::string> names;  ///< holders whose reservations count as its own, including itself
};

/// Opens the holder that a person means. Throws usage for a customer order without an id.
Holder openHolder(UnitOfWork& unit, const std::string& reference);
/// Throws usage unless the holder is an order, a qualification, a report or a customer order: the history of
/// other records does not decide when a value is free.
void requireMayHold(const Holder& holder);

/// Takes values to a state, all or none. Values for an order that is under way, or for its customer order,
/// are allocated at once. `cause` is automatic if the values are not what the command is about. Returns their
/// ids.
///
/// Throws Error: unknown-pool, not-in-pool, value-taken, pool-exhausted, not-found, illegal-transition for a
/// record that has ended, changed-meanwhile if a program other than som took one.
std::vector<std::string> takeValues(UnitOfWork& unit, const ParameterRequest& request, std::string_view state,
                                    UnitOfWork::Cause cause = UnitOfWork::Cause::asked);

}  // namespace som::process
