#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/instant.hpp"

namespace som {

/// All that comes from outside: one moment, randomness, and who acts. The library asks for nothing else.
struct Env {
  Instant now;  ///< the moment at which the command works, for a change the one at which it got the lock
  std::function<std::uint64_t()> random;  ///< 64 fresh random bits for each call
  std::string actor;                      ///< who makes the change, written into tracking records
  /// The clock that `now` was read from; none where the moment was given. A change reads it again once it has
  /// the lock: what others did while it waited came before it.
  std::function<Instant()> clock = {};
};

}  // namespace som
