#include "process/edit/start.hpp"

#include "order/order.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string id;
  bool force = false;
  const model::KindRow* kind = nullptr;
};

Exit run(const Session& session, const Options& options) {
  return session.change(
      options.id, options.kind,
      [](process::UnitOfWork& unit, process::Draft& draft) { process::startOrder(unit, draft); },
      options.force);
}

}  // namespace

void addStartOrder(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<Options>();
  options->kind = kind;
  command.id(options->id, kind);
  command.flag("--force", options->force,
               "start although prerequisite orders are not completed (wants a reason)");
  selectChange(command, selection, options, run);
  command.examples("  som order start 7K3F\n  som order start 7K3F --force --reason 'agreed with planning'");
}

}  // namespace som::cli
