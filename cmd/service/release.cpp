#include "service/parameters.hpp"
#include "service/service.hpp"

namespace som::cli {
namespace {

struct Options {
  process::ParameterChoice choice;
};

Exit run(Context& context, const Options& options) {
  return context.finish(
      process::release(context.workspace(), context.env, context.changeOptions(), options.choice));
}

}  // namespace

void addRelease(CLI::App& app, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<Options>();
  addHolder(app, options->choice.holder);
  CLI::Option* pool = addPool(app, options->choice.pool);
  addScope(app, options->choice.scope)->needs(pool);
  addValue(app, options->choice.value)->needs(pool);
  select(app, selection, Needs::workspace, changeFormats, options, run);
  addExamples(app,
              "  som service release --for 7K3F\n"
              "  som service release --pool vlan --scope leeds-pe1 --value 101 --reason 'found unused'");
}

}  // namespace som::cli
