#include "process/inventory/releasing.hpp"
#include "service/service.hpp"

namespace som::cli {
namespace {

struct Options {};

Exit run(const Session& session, const Printer& printer, const Options&) {
  process::UnitOfWork unit(session.workspace(), session.env, session.changeOptions());
  const std::vector<Diagnostic> bad = process::expireReservations(unit);
  const Exit done = session.finish(unit.finish());
  printer.complain(bad);
  return worseExit(done, skippedExit(bad));
}

}  // namespace

void addExpire(Command& command, Selection& selection, const model::KindRow*) {
  select(command, selection, changeFormats, std::make_shared<Options>(), run);
  command.examples("  som service expire\n  som service expire -n --now 2026-12-06");
}

}  // namespace som::cli
