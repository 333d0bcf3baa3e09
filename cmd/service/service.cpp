#include "service/service.hpp"

#include <array>

#include "record/record.hpp"

namespace som::cli {

std::span<const Verb> serviceVerbs() {
  static constexpr std::array table = {
      Verb{"check", "whether a service can be had, why not, and what instead", Needs::write, addServiceCheck},
      Verb{"reserve", "reserve values of a pool for a time", Needs::write, addReserve},
      Verb{"allocate", "allocate values of a pool, reserved ones first", Needs::write, addAllocate},
      Verb{"release", "give values of pools back", Needs::write, addRelease},
      Verb{"expire", "give back the reservations whose time is over", Needs::write, addExpire},
      Verb{"show", "show a service", Needs::read, addShow},
      Verb{"list", "list the services of the inventory, or what of a pool is in use", Needs::read,
           addServiceList},
      Verb{"tree", "what a service stands on", Needs::read, addServiceTree},
      Verb{"activate", "activate a service", Needs::write, addActivateService},
      Verb{"test",
           "record a test of a service, and judge its measures",
           Needs::write,
           addTestService,
           {.runsProgram = true}},
      Verb{"recover", "take a service back, and what only it used", Needs::write, addRecoverService},
  };
  return table;
}

}  // namespace som::cli
