#include "process/alarm/prune.hpp"
#include "alarm/alarm.hpp"

namespace som::cli {
namespace {

struct PruneOptions {
  std::string before;
};

Exit runPrune(const Session& session, const Printer& printer, const Times& times,
              const PruneOptions& options) {
  std::vector<Diagnostic> bad;
  const process::ChangeResult result = process::pruneAlarms(
      session.workspace(), session.env, session.changeOptions(), times.read(options.before), bad);
  const Exit done = session.finish(result);
  printer.complain(bad);
  return worseExit(done, skippedExit(bad));
}

}  // namespace

void addPruneAlarms(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<PruneOptions>();
  command
      .option("--before", options->before,
              "alarms that were cleared before this time; a day alone means its beginning")
      .required()
      .placeholder("TIME");
  select(command, selection, changeFormats, options, runPrune);
  command.examples("  som alarm prune --before 2026-10-01\n  som alarm prune --before now-P90D -n");
}

}  // namespace som::cli
