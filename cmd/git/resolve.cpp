#include "process/history/resolve.hpp"

#include <set>

#include "cli/git_program.hpp"
#include "git/git_noun.hpp"
#include "store/layout.hpp"
#include "store/records.hpp"

namespace som::cli {
namespace {

struct ResolveOptions {
  std::string id;
  std::string take;
  std::string event;
};

/// Returns the path of a file in the workspace that a text names, from the current directory or that of the
/// workspace; empty for the id of a record.
std::string pathNamed(const Session& session, const std::string& text) {
  if (!store::isDocumentPath(text)) return {};
  const auto below = session.host.pathBelow(session.directory(), text);
  const bool isHere = below && session.workspace().store().files().stat(*below);
  return isHere || !below ? below.value_or(text) : text;
}

/// Returns the version that removed a file which the other one changed, as git's index has it.
std::optional<doc::Version> removerOf(const Session& session, const std::string& path) {
  const GitProgram git(session.host, session.directory());
  const auto listed = git.tryToRun({"ls-files", "--unmerged", "-z", "--", path});
  if (!listed) return std::nullopt;
  std::set<char> stages;
  for (std::string_view rest = listed->output; !rest.empty();) {
    std::string_view stage = takeUntil(rest, '\0');
    stage = takeUntil(stage, '\t');
    if (!stage.empty()) stages.insert(stage.back());
  }
  if (stages.contains('2') == stages.contains('3')) return std::nullopt;
  return stages.contains('2') ? doc::Version::theirs : doc::Version::ours;
}

/// True for a file that is not a record, such as a policy, and for a value of a pool.
bool isWithoutHistory(const std::string& path) {
  const model::KindRow* kind = store::kindOfPath(path);
  return !kind || kind->placement == model::Placement::byValue;
}

Exit runResolve(const Session& session, const ResolveOptions& options) {
  process::Resolution resolution{.reference = options.id,
                                 .take = options.take == "ours" ? doc::Version::ours : doc::Version::theirs,
                                 .event = options.event};
  // A folder that cannot be read may have another match.
  const store::Store::Strict strict(session.workspace().store());
  std::string path = pathNamed(session, options.id);
  if (path.empty())
    path = store::findRecord(session.workspace().store(), options.id).path;
  else
    resolution.reference = isWithoutHistory(path) ? path : std::string(store::idOfPath(path));
  const auto bytes = session.workspace().store().read(path);
  if (bytes && !doc::takeVersion(*bytes, resolution.take)) resolution.removedBy = removerOf(session, path);
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
      "  som git resolve policy/gold.yaml --take ours\n"
      "  som git resolve 7K3F --take theirs --reason 'the field team is right'\n"
      "  som git resolve 7K3F --take ours --event 01M60Y2YM9W00DMG2HBSP3Q017");
}

}  // namespace som::cli
