#include "service/service.hpp"

#include <array>

namespace som::cli {

std::span<const Verb> serviceVerbs() {
  static constexpr std::array table = {
      Verb{"check", "whether a service can be had, why not, and what instead", addServiceCheck},
      Verb{"reserve", "reserve values of a pool for a time", addReserve},
      Verb{"allocate", "allocate values of a pool, reserved ones first", addAllocate},
      Verb{"release", "give values of pools back", addRelease},
      Verb{"expire", "give back the reservations whose time is over", addExpire},
      Verb{"list", "how much of a pool is in use, and by whom", addServiceList},
  };
  return table;
}

}  // namespace som::cli
