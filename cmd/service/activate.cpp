#include "process/activation/activate.hpp"
#include "record/change.hpp"
#include "service/service.hpp"

namespace som::cli {

void addActivateService(Command& command, Selection& selection, const model::KindRow* kind) {
  addChange(command, selection, kind, process::activate, "activate it although an open order works on it");
  command.examples(
      "  som service activate 9T0K\n  som service activate 9T0K --reason 'fault repaired, customer "
      "informed' -o json");
}

}  // namespace som::cli
