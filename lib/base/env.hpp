#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/instant.hpp"

namespace som {

/// Everything that the library gets from outside: one moment, randomness, and the actor.
struct Env {
  Instant now;                            ///< the moment of the command; for a change, when it got the lock
  std::function<std::uint64_t()> random;  ///< 64 fresh random bits for each call
  std::string actor;                      ///< who makes the change, written into tracking records
  /// The clock that `now` was read from; empty if the caller gave the moment. A change reads it again after
  /// it got the lock, because other commands may have written entries while it waited.
  std::function<Instant()> clock = {};
};

}  // namespace som
