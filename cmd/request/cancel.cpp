#include "process/delegation/answer.hpp"
#include "record/change.hpp"
#include "request/request.hpp"

namespace som::cli {

void addCancelRequest(Command& command, Selection& selection, const model::KindRow* kind) {
  addChange(command, selection, kind, [](process::UnitOfWork& unit, process::Draft& draft) {
    process::cancelRequest(unit, draft, unit.options().reason);
  });
  command.examples(
      "  som request cancel 3M8R --reason 'the customer withdrew'\n  som request cancel ext:SUP-77 "
      "--reason withdrawn");
}

}  // namespace som::cli
