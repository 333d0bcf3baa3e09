#include "process/provisioning/allocation.hpp"
#include "service/service.hpp"

namespace som::cli {
namespace {

struct Options {};

Exit run(Context& context, const Options&) {
  process::Unit unit(context.workspace(), context.env, context.changeOptions());
  process::expireReservations(unit);
  return context.finish(unit.finish());
}

}  // namespace

void addExpire(Command& command, Selection& selection, const model::KindRow*) {
  select(command, selection, Needs::workspace, changeFormats, std::make_shared<Options>(), run);
  command.examples("  som service expire\n  som service expire -n --now 2026-12-06");
}

}  // namespace som::cli
