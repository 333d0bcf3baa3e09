#include "process/activation/activate.hpp"

#include "process/edit/service_guards.hpp"
#include "process/lifecycle/transition.hpp"

namespace som::process {

void activate(UnitOfWork& unit, Draft& service) {
  requireDelivered(unit, service);
  transition(unit, service, {.event = lifecycle::Event::activate});
}

}  // namespace som::process
