#include "process/planning/silence_files.hpp"
#include "silence/silence.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string id;
};

Exit run(const Session& session, const Options& options) {
  return session.finish(
      process::endSilence(session.workspace(), session.env, session.changeOptions(), options.id));
}

}  // namespace

void addSilenceEnd(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<Options>();
  command.option("id", options->id, "the silence").required().placeholder("SILENCE");
  select(command, selection, changeFormats, options, run);
  command.examples("  som silence end ring-works\n  som silence end ring-works -n");
}

}  // namespace som::cli
