#include "service/parameters.hpp"
#include "service/service.hpp"

namespace som::cli {
namespace {

struct ReleaseOptions {
  process::ParameterChoice choice;
  bool force = false;
};

Exit runRelease(const Session& session, const ReleaseOptions& options) {
  return session.finish(process::release(session.workspace(), session.env,
                                         session.changeOptions(options.force), options.choice));
}

}  // namespace

void addRelease(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ReleaseOptions>();
  addHolder(command, options->choice.holder);
  Option pool = addPool(command, options->choice.pool);
  addScope(command, options->choice.scope).needs(pool);
  addValue(command, options->choice.value).needs(pool);
  command.flag("--force", options->force, "release a value that a service in place uses (requires a reason)");
  select(command, selection, changeFormats, options, runRelease);
  command.examples(
      "  som service release --for 7K3F\n"
      "  som service release --pool vlan --scope leeds-pe1 --value 101 --reason 'found unused'");
}

}  // namespace som::cli
