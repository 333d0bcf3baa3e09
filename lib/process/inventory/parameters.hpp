#pragma once

#include <optional>
#include <string>

#include "process/inventory/allocation.hpp"

/// Reserving, allocating and releasing the parameters of services: values of pools.
namespace som::process {

/// What is wanted of a pool, and for whom.
struct ParameterRequest {
  std::string pool;
  std::string scope;   ///< within which a value is used once; empty where the pool has no scopes
  std::string holder;  ///< a record, or `customerOrder:` and an id
  std::string value;   ///< this one; empty: the lowest that is free
  std::size_t count = 1;
  std::string item;              ///< of the order that it is for
  std::optional<Instant> until;  ///< when a reservation ends; without it, when it is released
};

/// Reserves values, all or none. Reserving a value again that the holder has reserved moves its end. Throws
/// Error: unknown-pool, not-in-pool, value-taken, pool-exhausted, not-found, illegal-transition for a record
/// that has ended.
ChangeResult reserve(Workspace& workspace, const Env& env, const ChangeOptions& options,
                     const ParameterRequest& request);

/// Allocates values, all or none: what the holder has reserved in the pool first, then free ones. Throws as
/// `reserve`.
ChangeResult allocate(Workspace& workspace, const Env& env, const ChangeOptions& options,
                      const ParameterRequest& request);

/// Which values a command is about; what is empty leaves the choice open.
struct ParameterChoice {
  std::string holder = {};
  std::string pool = {};
  std::string scope = {};
  std::string value = {};  ///< within exactly that scope
};

/// Allocates all that is reserved for a holder. Throws not-found where nothing is held for it.
ChangeResult allocateAll(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         const ParameterChoice& choice);

/// Gives values back, all or none. Throws Error: usage where neither a holder nor a value is chosen,
/// not-found where nothing fits, value-taken where a chosen value is held for somebody else.
ChangeResult release(Workspace& workspace, const Env& env, const ChangeOptions& options,
                     const ParameterChoice& choice);

}  // namespace som::process
