#include "process/edit/start.hpp"

#include "order/order.hpp"
#include "record/change.hpp"

namespace som::cli {

void addStartOrder(Command& command, Selection& selection, const model::KindRow* kind) {
  addChange(command, selection, kind, process::startOrder,
            "start although prerequisite orders are not completed (requires a reason)");
  command.examples("  som order start 7K3F\n  som order start 7K3F --force --reason 'agreed with planning'");
}

}  // namespace som::cli
