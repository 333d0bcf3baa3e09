#pragma once

#include <cstdint>
#include <string>

#include "document.hpp"

namespace bench {

/// The moment of the whole workspace: what is open is so at this time, for `som --now`.
inline constexpr std::int64_t now = 1795251600;  // 2026-11-21T09:00:00Z

/// An order as it would be after the commands that its tracking records tell of.
struct Order {
  std::string id;
  bool open;  ///< in a state that is not final
  Value document;
};

/// The order with this number: always the same for the same seed, its id no other number's.
Order makeOrder(std::uint64_t seed, std::uint64_t number);

/// One that was just created, as a client would send many of them.
Order makeNewOrder(std::uint64_t seed, std::uint64_t number);

/// `2026-11-21T09:00:00Z`
std::string timeText(std::int64_t seconds);

}  // namespace bench
