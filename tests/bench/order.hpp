#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document.hpp"

namespace bench {

/// The moment of the whole workspace: what is open is so at this time, for `som --now`.
inline constexpr std::int64_t now = 1795251600;  // 2026-11-21T09:00:00Z

/// A record that belongs to an order.
struct Part {
  std::string path;  ///< without its ending
  Value document;
};

/// An order as it would be after the commands that its tracking records tell of.
struct Order {
  std::string id;
  bool open;  ///< in a state that is not final
  Value document;
  std::vector<Part> parts;  ///< its service, its value and its request, if they were asked for
};

/// What orders are made of.
struct Mix {
  std::uint64_t seed = 1;
  int open = 20;           ///< how many of a hundred orders are open
  bool inventory = false;  ///< orders have services, values of pools and requests
};

/// The order with this number: always the same for the same mix, its id no other number's.
Order makeOrder(const Mix& mix, std::uint64_t number);

/// A value of a pool and a service that belong to no order, with this number.
std::vector<Part> makeFiller(std::uint64_t seed, std::uint64_t number);

/// One that was just created, as a client would send many of them.
Order makeNewOrder(std::uint64_t seed, std::uint64_t number);

/// `2026-11-21T09:00:00Z`
std::string timeText(std::int64_t seconds);

}  // namespace bench
