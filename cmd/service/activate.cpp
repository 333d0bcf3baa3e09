#include "process/lifecycle/transition.hpp"
#include "record/change.hpp"
#include "service/service.hpp"

namespace som::cli {

void addActivateService(Command& command, Selection& selection, const model::KindRow* kind) {
  addChange(command, selection, kind, [](process::UnitOfWork& unit, process::Draft& draft) {
    process::transition(unit, draft, {.event = lifecycle::Event::activate});
  });
  command.examples(
      "  som service activate 9T0K\n  som service activate 9T0K --reason 'fault repaired, customer "
      "informed' -o json");
}

}  // namespace som::cli
