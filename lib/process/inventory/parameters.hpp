#pragma once

#include <string>

#include "process/inventory/taking.hpp"
#include "process/work/unit_of_work.hpp"

/// Reserving, allocating and releasing the parameters of services: values of pools.
namespace som::process {

/// Reserves values, all or none. A second reservation of a value by the same holder changes its end. Throws
/// as `takeValues`.
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

/// Releases values, all or none. Throws Error: value-taken if a service in place uses one of them, unless the
/// change is forced with a reason; usage if neither a holder nor a value is chosen, not-found if
/// no value matches, value-taken if a chosen value has another holder.
ChangeResult release(Workspace& workspace, const Env& env, const ChangeOptions& options,
                     const ParameterChoice& choice);

}  // namespace som::process
