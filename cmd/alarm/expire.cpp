#include "alarm/alarm.hpp"
#include "process/alarm/records.hpp"

namespace som::cli {
namespace {

struct ExpireOptions {};

Exit runExpire(const Session& session, const Printer& printer, const ExpireOptions&) {
  std::vector<Diagnostic> bad;
  const process::ChangeResult result =
      process::expireAlarms(session.workspace(), session.env, session.changeOptions(), bad);
  const Exit done = session.finish(result);
  printer.complain(bad);
  return worseExit(done, skippedExit(bad));
}

}  // namespace

void addExpireAlarms(Command& command, Selection& selection, const model::KindRow*) {
  select(command, selection, changeFormats, std::make_shared<ExpireOptions>(), runExpire);
  command.examples("  som alarm expire\n  som alarm expire -n");
}

}  // namespace som::cli
