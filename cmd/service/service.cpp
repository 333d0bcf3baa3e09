#include "service/service.hpp"

#include <array>

#include "record/record.hpp"

namespace som::cli {

std::span<const Verb> serviceVerbs() {
  static constexpr std::array table = {
      Verb{"show", "show a service", addShow},
      Verb{"list", "list the services of the inventory", addList},
      Verb{"tree", "what a service stands on", addServiceTree},
      Verb{"activate", "activate a service", addActivateService},
      Verb{"test", "record a test of a service, and judge its measures", addTestService},
      Verb{"recover", "take a service back, and what only it used", addRecoverService},
  };
  return table;
}

}  // namespace som::cli
