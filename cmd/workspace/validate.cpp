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

/// The paths below the workspace that the user means: relative to the current directory, else to the
/// workspace. Paths outside of the workspace are counted in `result`.
std::vector<std::string> pathsOf(const Session& session, const ValidateOptions& options,
                                 process::ValidateResult& result) {
  std::vector<std::string> paths;
  const fs::FileSystem& files = session.workspace().store().files();
  for (const std::string& path : options.paths) {
    if (!path.empty() && session.host.pathBelow(path, session.directory())) {
      paths.emplace_back(".");  // the workspace is in this folder, or is this folder
      continue;
    }
    const auto below = path.empty() ? std::nullopt : session.host.pathBelow(session.directory(), path);
    const bool isBelow = below && files.stat(*below);
    const bool isOfWorkspace = !isBelow && !path.starts_with('/') && !path.starts_with("..");
    if (isBelow || (isOfWorkspace && !path.empty() && files.stat(path)))
      paths.push_back(isBelow ? *below : path);
    else if (below || !session.host.pathExists(path))
      throw Error(Diagnostic(Code::notFound, fmt::format("there is no file at '{}'", path))
                      .hint("write a file or folder of the workspace, such as orders/2026"));
    else
      ++result.notRecords;
  }
  return paths;
}

process::ValidateResult validated(const Session& session, const ValidateOptions& options) {
  process::ValidateResult result;
  const std::vector<std::string> paths = pathsOf(session, options, result);
  if (paths.empty() && !options.paths.empty()) return result;
  const std::size_t outside = result.notRecords;
  result = process::validate(session.workspace(), paths);
  result.notRecords += outside;
  return result;
}

void printJson(const Printer& printer, const process::ValidateResult& result, std::size_t errors,
               std::size_t warnings) {
  Places places;
  if (printer.format() == "ndjson") {
    for (const Diagnostic& finding : result.findings) printer.json(render::diagnosticValue(finding, places));
    return;
  }
  doc::Value findings = doc::Value::array();
  for (const Diagnostic& finding : result.findings)
    findings.push_back(render::diagnosticValue(finding, places));
  printer.json(render::Object::ofKind("Validation")
                   .add("files", result.files.size())
                   .add("errors", errors)
                   .add("warnings", warnings)
                   .add("notRecords", result.notRecords)
                   .add("findings", std::move(findings))
                   .take());
}

/// Prints the findings with places from the current directory.
void printText(const Session& session, const Printer& printer, std::vector<Diagnostic> findings,
               const std::string& counts) {
  for (Diagnostic& finding : findings)
    if (!finding.file.empty()) finding.file = session.host.pathFromHere(session.directory(), finding.file);
  printer.complain(findings);
  if (!printer.isQuiet()) printer.print(counts);
}

Exit runValidate(const Session& session, const Printer& printer, const ValidateOptions& options) {
  const process::ValidateResult result = validated(session, options);
  const auto count = [&](Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(result.findings.begin(), result.findings.end(),
                      [&](const Diagnostic& finding) { return finding.severity == severity; }));
  };
  const std::size_t errors = count(Severity::error);
  const std::size_t warnings = count(Severity::warning);
  const std::string counts =
      fmt::format("{} file{} checked{}: {} error{}, {} warning{}\n", result.files.size(),
                  result.files.size() == 1 ? "" : "s",
                  result.notRecords ? fmt::format(", {} not records", result.notRecords) : "", errors,
                  errors == 1 ? "" : "s", warnings, warnings == 1 ? "" : "s");
  if (printer.isJson())
    printJson(printer, result, errors, warnings);
  else if (!printForCodeHost(session, printer, result, counts))
    printText(session, printer, result.findings, counts);
  if (worstExit(result.findings) == Exit::io) return Exit::io;  // files that cannot be read may be invalid
  return errors > 0 || (options.strict && warnings > 0) ? Exit::answerIsNo : Exit::done;
}

const std::vector<std::string_view> validateFormats = {"table",  "json",   "ndjson", "sarif",
                                                       "github", "gitlab", "junit"};

}  // namespace

void addValidate(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ValidateOptions>();
  command
      .option("path", options->paths,
              "files or folders (default: the whole workspace); other files are skipped")
      .placeholder("FILE");
  command.flag("--strict", options->strict, "treat warnings as errors");
  select(command, selection, validateFormats, options, runValidate);
  command.examples(
      "  som validate\n  som validate orders/2026/11 --strict -o json\n"
      "  som validate -o junit > som-validate.xml");
}

}  // namespace som::cli
