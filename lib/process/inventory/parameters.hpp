#pragma once

#include <optional>
#include <string>

#include "process/work/unit_of_work.hpp"

/// Reserving, allocating and releasing the parameters of services: values of pools.
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

/// Reserves values, all or none. A second reservation of a value by the same holder changes its end. Throws
/// Error: unknown-pool, not-in-pool, value-taken, pool-exhausted, not-found, illegal-transition for a record
/// that has ended.
ChangeResult reserve(Workspace& workspace, const Env& env, const ChangeOptions& options,
                     const ParameterRequest& request);

/// Allocates values, all or none: first those that the holder has reserved in the pool, then free ones.
/// Throws as `reserve`.
ChangeResult allocate(Workspace& workspace, const Env& env, const ChangeOptions& options,
                      const ParameterRequest& request);

/// The values that a command concerns; an empty member matches all values.
struct ParameterChoice {
  std::string holder = {};
  std::string pool = {};
  std::string scope = {};
  std::string value = {};  ///< in exactly this scope
};

/// Allocates all values that are reserved for a holder. Throws not-found if no value is held for it.
ChangeResult allocateAll(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         const ParameterChoice& choice);

/// Releases values, all or none. Throws Error: usage if neither a holder nor a value is chosen, not-found if
/// no value matches, value-taken if a chosen value has another holder.
ChangeResult release(Workspace& workspace, const Env& env, const ChangeOptions& options,
                     const ParameterChoice& choice);

}  // namespace som::process
