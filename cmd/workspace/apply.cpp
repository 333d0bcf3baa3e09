#include "process/edit/apply.hpp"

#include "record/payload.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct ApplyOptions {
  std::string file;
  process::ApplyOptions how;
  bool force = false;
};

Exit runApply(Context& context, const ApplyOptions& options) {
  const std::vector<doc::Document> payloads = readPayload(context.session, options.file);
  if (const auto commands = commandsOf(payloads); !commands.empty()) {
    if (options.how.merge) throw Error(Code::usage, "--merge is for records, but the payload has commands");
    if (options.force) throw Error(Code::usage, "--force is for records, but the payload has commands");
    return applyCommands(context, commands, options.how.keepGoing);
  }
  const process::ApplyResult result =
      process::apply(context.session.workspace(), context.session.env,
                     context.session.changeOptions(options.force), payloads, options.how);
  const Exit status = context.session.finish(result.applied);
  context.printer.complain(result.refused);
  return worseExit(status, worstExit(result.refused));
}

}  // namespace

void addApply(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ApplyOptions>();
  command
      .option("-f,--file", options->file,
              "records or commands: one, a list or NDJSON, in YAML or JSON; - is standard input")
      .placeholder("FILE")
      .required();
  command.flag("--merge", options->how.merge,
               "treat records as merge patches: other fields stay, null removes a field");
  command.flag("--keep-going", options->how.keepGoing, "apply as much as possible, and report the rest");
  command.flag("--force", options->force,
               "override guards, as --force of the verbs does (requires a reason); only for records");
  select(command, selection, changeFormats, options, runApply);
  command.examples(
      "  som apply -f orders.yaml -n\n"
      "  som apply -f patch.ndjson --merge --keep-going -o json\n"
      "  som apply -f tonight.yaml --reason 'storm, all field work stops'");
}

}  // namespace som::cli
