#include "service/service.hpp"

#include <array>

#include "record/record.hpp"

namespace som::cli {

std::span<const Verb> serviceVerbs() {
  static constexpr std::array table = {
      Verb{"check",
           "check whether a service is feasible, why not, and what is instead",
           Needs::write,
           addServiceCheck,
           {.takesKey = true}},
      Verb{"reserve", "reserve values of a pool for a time", Needs::write, addReserve},
      Verb{"allocate", "allocate values of a pool, reserved ones first", Needs::write, addAllocate},
      Verb{"release", "release values of pools", Needs::write, addRelease},
      Verb{"expire", "release reservations that have expired", Needs::write, addExpire, routine},
      Verb{"show", "show a service", Needs::read, addShow, {.takesFields = true}},
      Verb{"list", "list the services of the inventory, or the values of a pool that are in use", Needs::read,
           addServiceList},
      Verb{"tree", "show what a service depends on", Needs::read, addServiceTree},
      Verb{"activate", "activate a service", Needs::write, addActivateService},
      Verb{"test",
           "record a test of a service, and evaluate its measures",
           Needs::write,
           addTestService,
           {.runsProgram = true}},
      Verb{"cease", "create the order that deletes a service", Needs::write, addCeaseService},
      Verb{"recover", "recover a service, and what only it used", Needs::write, addRecoverService},
  };
  return table;
}

}  // namespace som::cli
