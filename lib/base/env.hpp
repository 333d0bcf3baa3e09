#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/instant.hpp"

namespace som {

/// All that comes from outside: one moment, randomness, and who acts. The library asks for nothing else.
struct Env {
  Instant now;  ///< the moment at which the command works, the same from its start to its end
  std::function<std::uint64_t()> random;  ///< 64 fresh random bits for each call
  std::string actor;                      ///< who makes the change, written into tracking records
};

}  // namespace som
