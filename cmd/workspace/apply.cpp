#include "process/record/apply.hpp"

#include "record/payload.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string file;
  process::ApplyOptions how;
};

Exit run(Context& context, const Options& options) {
  const process::ApplyResult result =
      process::apply(context.workspace(), context.env, context.changeOptions(),
                     readPayload(context, options.file), options.how);
  const Exit status = context.finish(result.applied);
  context.complain(result.refused);
  return worseExit(status, worstExit(result.refused));
}

}  // namespace

void addApply(CLI::App& app, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<Options>();
  app.add_option("-f,--file", options->file,
                 "whole records: YAML or JSON, one, a list, or NDJSON; - is standard input")
      ->type_name("FILE")
      ->required();
  app.add_flag("--merge", options->how.merge,
               "records are merge patches: what they do not mention stays, null removes");
  app.add_flag("--keep-going", options->how.keepGoing, "apply what can be applied, and name what cannot");
  select(app, selection, Needs::workspace, changeFormats, options, run);
  addExamples(app,
              "  som apply -f orders.yaml -n\n"
              "  som apply -f patch.ndjson --merge --keep-going -o json");
}

}  // namespace som::cli
