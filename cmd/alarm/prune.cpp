#include "process/alarm/prune.hpp"
#include "alarm/alarm.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string before;
};

Exit run(const Session& session, const Printer& printer, const Times& times, const Options& options) {
  std::vector<Diagnostic> bad;
  const process::ChangeResult result = process::pruneAlarms(
      session.workspace(), session.env, session.changeOptions(), times.read(options.before), bad);
  const Exit done = session.finish(result);
  printer.complain(bad);
  return worseExit(done, skippedExit(bad));
}

}  // namespace

void addPruneAlarms(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<Options>();
  command
      .option("--before", options->before,
              "alarms that were cleared before this time; a day alone means its beginning")
      .required()
      .placeholder("TIME");
  select(command, selection, changeFormats, options, run);
  command.examples("  som alarm prune --before 2026-10-01\n  som alarm prune --before now-P90D -n");
}

}  // namespace som::cli
