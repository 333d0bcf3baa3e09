#include <fmt/format.h>

#include "cli/code_host.hpp"
#include "jeopardy/jeopardy.hpp"
#include "model/views.hpp"
#include "render/results.hpp"

/// Scans for code hosts: SARIF and GitHub's workflow commands.
namespace som::cli {
namespace {

using policy::Level;
using render::Result;
using render::ResultLevel;

ResultLevel resultLevelOf(Level level) {
  if (policy::isRed(level)) return ResultLevel::error;
  return level == Level::atRisk ? ResultLevel::warning : ResultLevel::note;
}

/// Makes results of records and of files that could not be read.
class Results {
 public:
  explicit Results(const Session& session) : session_(session), results_(session) {}

  /// Returns the results of bad files and of records, the worst first. `add` adds those of a record; it is
  /// not called after more than `most` results.
  template <class Add>
  std::vector<Result> of(const process::ScanResult& scan, std::size_t most, Add add) {
    for (const auto& record : scan.items)
      if (results_.size() <= most) add(*record);
    for (const Diagnostic& finding : scan.bad) addBad(finding);
    return std::move(results_).take();
  }

  /// One result for each reason.
  void addReasons(const process::AssessedRecord& record) {
    const auto document = documentOf(record);
    for (const policy::Reason& reason : record.assessment.reasons)
      add(resultLevelOf(policy::reasonRow(reason.code).level), record, reason, document,
          policy::messageOf(reason));
  }

  /// One result for the record, with its worst reason.
  void addRecord(const process::AssessedRecord& record) {
    const auto& reasons = record.assessment.reasons;
    if (reasons.empty()) return;
    std::string message =
        fmt::format("{}: {}", policy::reasonName(reasons.front().code), policy::messageOf(reasons.front()));
    if (reasons.size() > 1) message += fmt::format(" (+{})", reasons.size() - 1);
    add(resultLevelOf(record.assessment.level), record, reasons.front(), documentOf(record), message);
  }

 private:
  /// A place in a record.
  struct Place {
    std::string pointer;
    std::size_t line = 1;
  };

  /// Returns nullopt if the file cannot be read any more, and for the many records that nobody looks at
  /// line by line: then the place is the first line.
  std::optional<doc::Document> documentOf(const process::AssessedRecord& record) const try {
    if (results_.size() > render::mostSarifResults) return std::nullopt;
    if (record.document) return record.document;
    auto text = session_.workspace().store().read(record.path);
    if (!text) return std::nullopt;
    return doc::read(std::move(*text), record.path, doc::formatOf(record.path));
  } catch (const Error&) {
    return std::nullopt;
  }

  /// The activity of a reason; otherwise the record.
  static Place placeOf(const std::optional<doc::Document>& document, const policy::Reason& reason) {
    if (!document) return {};
    const auto lineOf = [&](doc::Node node) {
      return positionOf(*document->source(), node.span().begin).line;
    };
    std::size_t position = 0;
    if (!reason.activity.empty())
      for (const auto activity : model::RecordView<doc::Node>(document->root()).activities()) {
        if (activity.id() == reason.activity)
          return {fmt::format("/activity/{}", position), lineOf(activity.node())};
        ++position;
      }
    return {"", lineOf(document->root())};
  }

  void add(ResultLevel level, const process::AssessedRecord& record, const policy::Reason& reason,
           const std::optional<doc::Document>& document, std::string message) {
    const Place place = placeOf(document, reason);
    results_.add({.code = std::string(policy::reasonName(reason.code)),
                  .level = level,
                  .title = fmt::format("{} {}", record.id, policy::levels.name(record.assessment.level)),
                  .message = std::move(message),
                  .file = record.path,
                  .line = place.line},
                 record.id, place.pointer);
  }

  void addBad(const Diagnostic& finding) {
    results_.add({.code = std::string(codeName(finding.code)),
                  .level = finding.severity == Severity::error ? ResultLevel::error : ResultLevel::warning,
                  .title = "not assessed",
                  .message = finding.message,
                  .file = finding.file,
                  .line = finding.isPlaced() ? finding.position(places_).line : 1},
                 finding.file, "");
  }

  const Session& session_;
  CodeHostResults results_;
  Places places_;
};

}  // namespace

void printSarif(const Session& session, const Printer& printer, const process::ScanResult& result) {
  Results results(session);
  printSarif(printer, results.of(result, render::mostSarifResults,
                                 [&](const process::AssessedRecord& record) { results.addReasons(record); }));
}

void printGithub(const Session& session, const Printer& printer, const process::ScanResult& result,
                 const std::string& counts) {
  Results results(session);
  const auto all = results.of(result, result.items.size(),
                              [&](const process::AssessedRecord& record) { results.addRecord(record); });
  printGithub(session, printer, all, "som jeopardy scan", counts);
}

}  // namespace som::cli
