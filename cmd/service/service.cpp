#include "service/service.hpp"

#include <array>

#include "record/record.hpp"

namespace som::cli {

std::span<const Verb> serviceVerbs() {
  static constexpr std::array table = {
      Verb{"check", "whether a service can be had, why not, and what instead", addServiceCheck},
      Verb{"reserve", "reserve values of a pool for a time", addReserve},
      Verb{"allocate", "allocate values of a pool, reserved ones first", addAllocate},
      Verb{"release", "give values of pools back", addRelease},
      Verb{"expire", "give back the reservations whose time is over", addExpire},
      Verb{"show", "show a service", addShow},
      Verb{"list", "list the services of the inventory, or what of a pool is in use", addServiceList},
      Verb{"tree", "what a service stands on", addServiceTree},
      Verb{"activate", "activate a service", addActivateService},
      Verb{"test", "record a test of a service, and judge its measures", addTestService, true},
      Verb{"recover", "take a service back, and what only it used", addRecoverService},
  };
  return table;
}

}  // namespace som::cli
