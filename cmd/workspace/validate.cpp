#include "process/read/validate.hpp"
#include "process/history/record_change.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/git_reader.hpp"
#include "model/characteristic.hpp"
#include "model/specification.hpp"
#include "process/work/policies.hpp"
#include "render/diagnostics.hpp"
#include "render/object.hpp"
#include "workspace/gate.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct ValidateOptions {
  std::vector<std::string> paths;
  bool strict = false;
  GateRequest gate;
};

/// Takes a range of revisions out of the paths. A file of this name, which a branch can add, does not come
/// first: the change would not be judged. It is meant by `./`.
void takeRange(ValidateOptions& options) {
  const auto range = std::find_if(options.paths.begin(), options.paths.end(), [](const std::string& path) {
    return gitRange(path) && !path.starts_with("./") && !path.starts_with('/');
  });
  if (range == options.paths.end()) return;
  options.gate.range = gitRange(*range);
  options.paths.erase(range);
}

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
    // A change may have files that the work tree lacks.
    const bool isBelow = below && (options.gate.isWanted() || files.stat(*below));
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

/// The findings, and the change that was judged, if it was one.
struct Validated {
  process::ValidateResult result;
  std::optional<Judged> change = std::nullopt;
};

/// Names what a merge or an edit left undone in a record. These are warnings: the file itself is valid.
std::vector<Diagnostic> dueIn(const Session& session, const doc::Document& document,
                              const model::KindRow& kind) try {
  std::vector<Diagnostic> due = process::consequencesDue(document, kind, session.workspace().store());
  for (Diagnostic& finding : due) finding.severity = Severity::warning;
  return due;
} catch (const Error&) {
  return {};  // another record cannot be read: its own check reports that
}

Validated validated(const Session& session, const ValidateOptions& options) {
  process::ValidateResult result;
  const std::vector<std::string> paths = pathsOf(session, options, result);
  if (paths.empty() && !options.paths.empty()) return {result};
  const std::size_t outside = result.notRecords;
  std::optional<Judged> change;
  if (options.gate.isWanted()) change = judgeChange(session, options.gate, paths);
  result = change ? std::move(change->gate.result)
                  : process::validate(session.workspace(), paths,
                                      [&](const doc::Document& document, const model::KindRow& kind) {
                                        return dueIn(session, document, kind);
                                      });
  result.notRecords += outside;
  return {std::move(result), std::move(change)};
}

/// Names the parameters of specifications whose scope no characteristic gives: their values are allocated by
/// hand. That is permitted, and not a warning.
void addScopesByHand(const Session& session, process::ValidateResult& result) {
  const auto& catalogue = session.workspace().policies().targets().catalogue;
  if (!catalogue) return;
  for (const auto& [id, document] : *catalogue) {
    if (std::find(result.files.begin(), result.files.end(), document.file()) == result.files.end()) continue;
    const model::SpecificationView<doc::Node> specification(document.root());
    for (const auto parameter : specification.requiredParameters())
      if (const std::string scope(parameter.scope());
          !scope.empty() && !model::hasCharacteristic(document.root(), scope))
        result.findings.push_back(
            document
                .diagnostic(
                    Code::noValue,
                    fmt::format("the scope of {} is that of no characteristic: nobody gets a value by "
                                "itself",
                                std::string(parameter.name())),
                    parameter.node())
                .as(Severity::information)
                .hint(fmt::format(
                    "add the characteristic {} to specCharacteristic, or allocate each value with "
                    "som service allocate --pool {} --scope SCOPE",
                    scope, std::string(parameter.pool()))));
  }
}

std::string plural(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// A commit in short; `work tree` and `index` as they are.
std::string nameOfSide(const std::string& revision) {
  const bool isCommit = revision.find_first_not_of("0123456789abcdef") == std::string::npos;
  return isCommit ? shortCommit(revision) : "the " + revision;
}

std::string summaryOf(const Validated& validated, std::size_t errors, std::size_t warnings) {
  const process::ValidateResult& result = validated.result;
  const std::string counts = fmt::format("{}, {}", plural(errors, "error"), plural(warnings, "warning"));
  if (const auto& change = validated.change)
    return fmt::format("{} judged, {}{} to {}: {}\n", plural(change->gate.records, "changed record"),
                       nameOfSide(change->from),
                       change->movedFrom ? fmt::format(" (workspace in {})", *change->movedFrom) : "",
                       nameOfSide(change->to), counts);
  return fmt::format("{} checked{}: {}\n", plural(result.files.size(), "file"),
                     result.notRecords ? fmt::format(", {} not records", result.notRecords) : "", counts);
}

void printJson(const Printer& printer, const Validated& validated, std::size_t errors, std::size_t warnings) {
  const process::ValidateResult& result = validated.result;
  Places places;
  if (printer.format() == "ndjson") {
    for (const Diagnostic& finding : result.findings) printer.json(render::diagnosticValue(finding, places));
    return;
  }
  doc::Value findings = doc::Value::array();
  for (const Diagnostic& finding : result.findings)
    findings.push_back(render::diagnosticValue(finding, places));
  render::Object object = render::Object::ofKind("Validation");
  if (const auto& change = validated.change)
    object.add("from", change->from)
        .add("to", change->to)
        .addAny("movedFrom", change->movedFrom.value_or(""))
        .add("records", change->gate.records);
  printer.json(object.add("files", result.files.size())
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

Exit runValidate(const Session& session, const Printer& printer, const ValidateOptions& given) {
  ValidateOptions options = given;
  takeRange(options);
  Validated all = validated(session, options);
  if (options.strict && !all.change) addScopesByHand(session, all.result);
  const std::vector<Diagnostic>& findings = all.result.findings;
  const auto count = [&](Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [&](const Diagnostic& finding) { return finding.severity == severity; }));
  };
  const std::size_t errors = count(Severity::error);
  const std::size_t warnings = count(Severity::warning);
  const std::string counts = summaryOf(all, errors, warnings);
  const TextReader text = all.change ? all.change->text : [&](const std::string& path) {
    return session.workspace().store().read(path);
  };
  if (printer.isJson())
    printJson(printer, all, errors, warnings);
  else if (!printForCodeHost(session, printer,
                             {all.result, all.change ? all.change->files : std::set<std::string>(), text},
                             counts))
    printText(session, printer, findings, counts);
  if (worstExit(findings) == Exit::io) return Exit::io;  // files that cannot be read may be invalid
  return errors > 0 || (options.strict && warnings > 0) ? Exit::answerIsNo : Exit::done;
}

const std::vector<std::string_view> validateFormats = {"table",  "json",   "ndjson", "sarif",
                                                       "github", "gitlab", "junit"};

}  // namespace

void addValidate(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ValidateOptions>();
  command
      .option("path", options->paths,
              "files or folders (default: the whole workspace), or A..B to judge the change between two "
              "revisions; other files are skipped")
      .placeholder("FILE");
  command
      .option("--against", options->gate.against,
              "judge what the work tree changes beyond a revision, such as origin/main")
      .placeholder("REV");
  command.flag("--staged", options->gate.staged, "judge what the next commit changes: the index of git");
  command.flag("--strict", options->strict, "treat warnings as errors");
  select(command, selection, validateFormats, options, runValidate);
  command.examples(
      "  som validate\n  som validate orders/2026/11 --strict -o json\n"
      "  som validate --against origin/main\n  som validate HEAD~3..HEAD\n  som validate --staged\n"
      "  som validate --against origin/main -o junit > som-validate.xml");
}

}  // namespace som::cli
