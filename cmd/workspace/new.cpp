#include <fmt/format.h>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "process/edit/policy_files.hpp"
#include "workspace/editor.hpp"
#include "workspace/templates.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct NewOptions {
  std::string skeleton;
  std::string name;
};

Exit runNew(const Session& session, const Printer& printer, const NewOptions& options) {
  // Before the name becomes a part of a document.
  if (!isPlainId(options.name))
    throw Error(Diagnostic(Code::invalidId, fmt::format("'{}' cannot be an id", options.name))
                    .hint("use letters, digits, '.', '_' and '-'"));
  process::Workspace& workspace = session.workspace();
  const Values values = {{"name", scalarText(options.name)},
                         {"zone", scalarText(workspace.settings().timeZone)},
                         {"year", formatInstant(session.env.now).substr(0, 4)}};
  const bool hasSchemas = workspace.store().contains(std::string(editorSettings()));
  const Exit status = session.finish(process::addDocument(workspace, session.changeOptions(),
                                                          filled(skeleton(options.skeleton).text, values)));
  if (!hasSchemas && !printer.isJson() && !session.global.dryRun)
    printer.remark("som: editors that read its first line need the schemas: som init --editor vscode");
  return status;
}

}  // namespace

void addNew(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<NewOptions>();
  command.option("skeleton", options->skeleton, "what to make: " + joined(skeletonNames()))
      .required()
      .oneOf(skeletonNames())
      .placeholder("SKELETON");
  command.option("name", options->name, "its id, which becomes a part of the file's name")
      .required()
      .placeholder("NAME");
  select(command, selection, changeFormats, options, runNew);
  command.examples("  som new team voice\n  som new spec voice-line -n");
}

}  // namespace som::cli
