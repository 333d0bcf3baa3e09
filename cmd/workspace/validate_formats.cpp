#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/code_host.hpp"
#include "doc/path.hpp"
#include "render/junit.hpp"
#include "store/layout.hpp"
#include "workspace/workspace.hpp"

/// Findings of `validate` for code hosts and test reports.
namespace som::cli {
namespace {

using render::ResultLevel;

/// The name of what a file has: the id of a record, else the path.
std::string subjectOf(const std::string& path) {
  return store::kindOfPath(path) ? std::string(store::idOfPath(path)) : path;
}

ResultLevel resultLevelOf(Severity severity) {
  if (severity == Severity::error) return ResultLevel::error;
  return severity == Severity::warning ? ResultLevel::warning : ResultLevel::note;
}

std::string messageOf(const Diagnostic& finding) {
  std::string message = finding.message;
  for (const std::string& hint : finding.hints) message += fmt::format(" (hint: {})", hint);
  return message;
}

/// Finds the JSON pointers of findings, which are in the order of their files.
class Pointers {
 public:
  explicit Pointers(TextReader text) : text_(std::move(text)) {}

  /// Returns the pointer to the place of a finding; empty if it has no place, or the file cannot be parsed.
  std::string of(const Diagnostic& finding) {
    if (!finding.isPlaced()) return "";
    if (!isRead_ || finding.file != file_) read(finding.file);
    return document_ ? doc::pointerAt(document_->root(), finding.cut + finding.span->begin) : "";
  }

 private:
  void read(const std::string& file) {
    isRead_ = true;
    file_ = file;
    document_.reset();
    try {
      if (auto text = text_(file)) document_ = doc::read(std::move(*text), file, doc::formatOf(file));
    } catch (const Error&) {
      // The findings say what is wrong with the file.
    }
  }

  TextReader text_;
  bool isRead_ = false;
  std::string file_;
  std::optional<doc::Document> document_;
};

/// The results, the worst first; of a change, first those in the files that it touches.
std::vector<render::Result> resultsOf(const Session& session, const CheckedFiles& checked) {
  CodeHostResults results(session);
  Pointers pointers(checked.text);
  Places places;
  for (const Diagnostic& finding : checked.result.findings) {
    const std::string name = subjectOf(finding.file);
    const Position position = finding.isPlaced() ? finding.position(places) : Position{1, 0};
    results.add({.code = std::string(codeName(finding.code)),
                 .level = resultLevelOf(finding.severity),
                 .title = name.empty() ? "workspace" : name,
                 .message = messageOf(finding),
                 .file = finding.file,
                 .line = position.line,
                 .column = position.column},
                name, pointers.of(finding),
                !checked.changed.empty() && !checked.changed.contains(finding.file));
  }
  return std::move(results).take();
}

/// A case for each file, by path; files with findings that were not checked themselves have one too.
std::vector<render::TestCase> casesOf(const process::ValidateResult& validated) {
  std::map<std::string, render::TestCase> cases;
  const auto caseOf = [&](const std::string& file) -> render::TestCase& {
    render::TestCase& test = cases[file];
    if (!test.name.empty()) return test;
    const model::KindRow* kind = store::kindOfPath(file);
    test.name = file.empty() ? "workspace" : subjectOf(file);
    test.className = kind ? std::string(kind->type) : "workspace";
    test.file = file;
    return test;
  };
  for (const std::string& file : validated.files) caseOf(file);
  Places places;
  for (const Diagnostic& finding : validated.findings) {
    const Position position = finding.isPlaced() ? finding.position(places) : Position{1, 1};
    render::TestCase& test = caseOf(finding.file);
    (finding.severity == Severity::error ? test.failures : test.remarks)
        .push_back(fmt::format("{}:{}:{}: {} [{}]", finding.file, position.line, position.column,
                               messageOf(finding), codeName(finding.code)));
  }
  std::vector<render::TestCase> all;
  all.reserve(cases.size());
  for (auto& [file, test] : cases) all.push_back(std::move(test));
  return all;
}

}  // namespace

bool printForCodeHost(const Session& session, const Printer& printer, const CheckedFiles& checked,
                      const std::string& counts) {
  const std::string& format = printer.format();
  if (format == "junit") return printer.print(render::junit("som validate", casesOf(checked.result))), true;
  if (format != "sarif" && format != "github" && format != "gitlab") return false;
  const auto results = resultsOf(session, checked);
  if (format == "sarif") printSarif(printer, results);
  if (format == "gitlab") printer.print(render::gitlab(results, store::settingsPath));
  if (format == "github") printGithub(session, printer, results, "som validate", counts);
  return true;
}

}  // namespace som::cli
