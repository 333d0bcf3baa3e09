#include "process/inventory/releasing.hpp"
#include "service/service.hpp"

namespace som::cli {
namespace {

struct ExpireOptions {
  bool force = false;
};

Exit runExpire(const Session& session, const Printer& printer, const ExpireOptions& options) {
  process::UnitOfWork unit(session.workspace(), session.env, session.changeOptions(options.force));
  const std::vector<Diagnostic> bad = process::expireReservations(unit);
  const Exit done = session.finish(unit.finish());
  printer.complain(bad);
  return worseExit(done, skippedExit(bad));
}

}  // namespace

void addExpire(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ExpireOptions>();
  command.flag("--force", options->force,
               "expire reservations that a service in place uses, too (requires a reason)");
  select(command, selection, changeFormats, options, runExpire);
  command.examples("  som service expire\n  som service expire -n --now 2026-12-06");
}

}  // namespace som::cli
