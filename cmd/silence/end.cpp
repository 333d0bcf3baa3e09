#include "process/edit/silence_files.hpp"
#include "silence/silence.hpp"

namespace som::cli {
namespace {

struct EndOptions {
  std::string id;
};

Exit runEnd(const Session& session, const EndOptions& options) {
  return session.finish(
      process::endSilence(session.workspace(), session.env, session.changeOptions(), options.id));
}

}  // namespace

void addSilenceEnd(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<EndOptions>();
  command.option("id", options->id, "the silence").required().placeholder("SILENCE");
  select(command, selection, changeFormats, options, runEnd);
  command.examples("  som silence end ring-works\n  som silence end ring-works -n");
}

}  // namespace som::cli
