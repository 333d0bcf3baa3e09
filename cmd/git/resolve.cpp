#include "process/history/resolve.hpp"

#include "git/git_noun.hpp"

namespace som::cli {
namespace {

struct ResolveOptions {
  std::string id;
  std::string take;
  std::string event;
};

Exit runResolve(const Session& session, const ResolveOptions& options) {
  const process::Resolution resolution{
      .reference = options.id,
      .take = options.take == "ours" ? doc::Version::ours : doc::Version::theirs,
      .event = options.event};
  return session.finish(
      process::resolve(session.workspace(), session.env, session.changeOptions(), resolution));
}

}  // namespace

void addResolve(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ResolveOptions>();
  command.id(options->id, nullptr);
  command.option("--take", options->take, "the version that stays: ours or theirs")
      .oneOf({"ours", "theirs"})
      .placeholder("VERSION")
      .required();
  command.option("--event", options->event, "only the conflict that mentions this tracking record, by its id")
      .placeholder("EVENT");
  select(command, selection, changeFormats, options, runResolve);
  command.examples(
      "  som git resolve 7K3F --take theirs --reason 'the field team is right'\n"
      "  som git resolve 7K3F --take ours --event 01M60Y2YM9W00DMG2HBSP3Q017");
}

}  // namespace som::cli
