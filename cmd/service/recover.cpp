#include "process/activation/recover.hpp"
#include "service/service.hpp"

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
      [](process::UnitOfWork& unit, process::Draft& draft) { process::recoverService(unit, draft); },
      options.force);
}

}  // namespace

void addRecoverService(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<Options>();
  options->kind = kind;
  command.id(options->id, kind);
  command.flag("--force", options->force, "recover it although an open order works on it");
  selectChange(command, selection, options, run);
  command.examples("  som service recover 9T0K --reason 'contract ended'\n  som service recover 9T0K -n");
}

}  // namespace som::cli
