#include "process/read/validate.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/diagnostics.hpp"
#include "render/object.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct ValidateOptions {
  std::vector<std::string> paths;
  bool strict = false;
};

Exit runValidate(const Session& session, const Printer& printer, const ValidateOptions& options) {
  const process::ValidateResult result = process::validate(session.workspace(), options.paths);
  const auto errors = static_cast<std::size_t>(
      std::count_if(result.findings.begin(), result.findings.end(),
                    [](const Diagnostic& finding) { return finding.severity == Severity::error; }));
  const std::size_t warnings = result.findings.size() - errors;
  Places places;
  if (printer.format() == "ndjson") {
    for (const Diagnostic& finding : result.findings) printer.json(render::diagnosticValue(finding, places));
  } else if (printer.isJson()) {
    doc::Value findings = doc::Value::array();
    for (const Diagnostic& finding : result.findings)
      findings.push_back(render::diagnosticValue(finding, places));
    printer.json(render::Object::ofKind("Validation")
                     .add("files", result.files)
                     .add("errors", errors)
                     .add("warnings", warnings)
                     .add("findings", std::move(findings))
                     .take());
  } else {
    printer.complain(result.findings);
  }
  if (!printer.isJson() && !printer.isQuiet())
    printer.print(fmt::format("{} file{} checked: {} error{}, {} warning{}\n", result.files,
                              result.files == 1 ? "" : "s", errors, errors == 1 ? "" : "s", warnings,
                              warnings == 1 ? "" : "s"));
  if (worstExit(result.findings) == Exit::io) return Exit::io;  // files that cannot be read may be invalid
  return errors > 0 || (options.strict && warnings > 0) ? Exit::answerIsNo : Exit::done;
}

}  // namespace

void addValidate(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ValidateOptions>();
  command.option("path", options->paths, "files or folders of the workspace (default: all)")
      .placeholder("FILE");
  command.flag("--strict", options->strict, "treat warnings as errors");
  select(command, selection, tableFormats, options, runValidate);
  command.examples("  som validate\n  som validate orders/2026/11 --strict -o json");
}

}  // namespace som::cli
