#include "process/activation/recover.hpp"

#include "record/change.hpp"
#include "service/service.hpp"

namespace som::cli {

void addRecoverService(Command& command, Selection& selection, const model::KindRow* kind) {
  addChange(command, selection, kind, process::recoverService,
            "recover it although an open order works on it, whose items for it are cancelled");
  command.examples("  som service recover 9T0K --reason 'contract ended'\n  som service recover 9T0K -n");
}

}  // namespace som::cli
