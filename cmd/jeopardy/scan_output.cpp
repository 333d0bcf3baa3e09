#include "jeopardy/scan_output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/parallel.hpp"
#include "base/suggest.hpp"
#include "process/planning/silences.hpp"
#include "render/object.hpp"

namespace som::cli {
namespace {

/// The message of the first reason and the number of further ones; if `wide`, all messages with their codes.
std::string why(const process::AssessedRecord& record, bool wide) {
  const auto& reasons = record.assessment.reasons;
  if (reasons.empty()) return {};
  if (!wide) {
    std::string first = policy::messageOf(reasons.front());
    if (reasons.size() > 1) first.append(" (+").append(std::to_string(reasons.size() - 1)).append(")");
    return first;
  }
  std::string text;
  for (const policy::Reason& reason : reasons)
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", policy::reasonName(reason.code),
                        policy::messageOf(reason));
  return text;
}

std::vector<render::Cell> rowOf(const Times& times, const process::AssessedRecord& record, bool wide) {
  const policy::Assessment& assessment = record.assessment;
  const std::string person = record.person.empty() ? "" : " (" + record.person + ")";
  std::vector<render::Cell> cells;
  cells.reserve(wide ? 10 : 8);
  cells.emplace_back(std::string(policy::levels.name(assessment.level)), colourOf(assessment.level));
  cells.emplace_back(record.id);
  if (wide) cells.emplace_back(record.state);
  cells.emplace_back(record.description);
  cells.emplace_back(record.customer);
  cells.emplace_back(times.shown(assessment.dueDate));
  if (wide) cells.emplace_back(times.shown(assessment.expectedCompletion));
  cells.push_back(times.standing(assessment.dueDate, assessment.dueMet));
  cells.emplace_back(record.assignee.empty() ? "-" : record.assignee + person);
  cells.emplace_back(why(record, wide));
  return cells;
}

/// The description and the reason stay on a terminal of 80 columns; the level, which sorts the
/// table, and the reason say how urgent it is.
render::Table tableOf(const Printer& printer, const Times& times, const process::ScanResult& result) {
  const bool wide = printer.format() == "wide";
  render::Table table{{{"LEVEL"},
                       {"ID"},
                       {.title = "ABOUT", .dispensable = 1, .wrap = true},
                       {"CUSTOMER", false, false, 4},
                       {"DUE", false, false, 5},
                       {"WHEN", false, false, 2},
                       {"ASSIGNEE", false, false, 3},
                       {.title = "WHY", .wrap = true}},
                      {}};
  if (wide) {
    table.columns.insert(table.columns.begin() + 2, {"STATE"});
    table.columns.insert(table.columns.begin() + 6, {"EXPECTED"});
  }
  times.shown(result.now);  // loads the zone, before several threads use it
  table.rows.resize(result.items.size());
  parallelPieces(table.rows.size(), 256, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) table.rows[i] = rowOf(times, *result.items[i], wide);
  });
  return table;
}

std::string countLine(const process::ScanResult& result) {
  std::string text = fmt::format("{} open: {}", result.scanned, textOf(result.counts));
  if (result.badFiles > 0)
    text += fmt::format("; {} bad file{}", result.badFiles, result.badFiles == 1 ? "" : "s");
  return text + "\n";
}

render::Object summary(const process::ScanResult& result) {
  return render::Object::ofKind("JeopardyScan")
      .add("now", formatInstant(result.now))
      .add("scanned", result.scanned)
      .add("bad", result.badFiles)
      .add("levels", jsonOf(result.counts));
}

/// The usual columns for programs. A scan has their values without the documents.
render::Table usualOf(const Times& times, const process::ScanResult& result) {
  render::Table table{fieldColumns(namedFields({"id", "kind", "state", "level", "reasons", "due", "expected",
                                                "priority", "assignee", "customer", "description"})),
                      {}};
  for (const auto& record : result.items) {
    const policy::Assessment& assessment = record->assessment;
    std::vector<std::string> reasons;
    for (const policy::Reason& reason : assessment.reasons)
      reasons.emplace_back(policy::reasonName(reason.code));
    const auto shown = [&](const std::optional<Instant>& time) {
      return time ? times.shown(time) : std::string();
    };
    std::vector<render::Cell> cells = {
        record->id,
        std::string(record->kind->type),
        record->state,
        render::Cell(std::string(policy::levels.name(assessment.level)), colourOf(assessment.level)),
        joined(reasons),
        shown(assessment.dueDate),
        shown(assessment.expectedCompletion),
        record->priority,
        record->assignee,
        record->customer,
        record->description};
    table.rows.push_back(std::move(cells));
  }
  return table;
}

/// The columns that `--fields` names.
render::Table chosenOf(const Times& times, const process::ScanResult& result,
                       const process::RecordQuery& query) {
  render::Table table{fieldColumns(query.fields()), {}};
  for (const auto& record : result.items)
    table.rows.push_back(fieldCells(times, {*record->document, process::Assessed{*record}}, query.fields()));
  return table;
}

doc::Value itemOf(const Session& session, const process::AssessedRecord& record,
                  const process::RecordQuery& query) {
  return query.picks() ? fieldValues(session, {*record.document, process::Assessed{record}}, query.fields())
                       : jsonOf(record);
}

/// The members of a scan in JSON, without its items.
doc::Value headOf(const ScanOutcome& outcome) {
  const process::ScanResult& result = outcome.scan;
  render::Object all = summary(result);
  if (outcome.escalation) all.addAll(jsonOf(*outcome.escalation));
  if (!result.later.empty()) all.add("later", result.later);
  if (outcome.stale)
    all.addOrNull("lastEscalation", outcome.run.last.escalated).add("fresh", outcome.stale->empty());
  if (outcome.truncated) all.add("truncated", true);
  if (!result.silences->all().empty()) all.add("silences", jsonOfSilences(result));
  return all.take();
}

/// Why a monitoring system cannot rely on the result; empty if it can.
std::string flawOf(const ScanJudgement& judgement, const ScanOutcome& outcome) {
  std::string flaw;
  if (outcome.scan.badFiles > 0 && !judgement.keepGoing)
    flaw = fmt::format("{} bad file{}", outcome.scan.badFiles, outcome.scan.badFiles == 1 ? "" : "s");
  if (outcome.escalation && !outcome.escalation->failed.empty())
    flaw += (flaw.empty() ? "" : "; ") + outcome.escalation->failed.front().message;
  if (const std::size_t later = outcome.scan.later.size(); later > 0)
    flaw += fmt::format("{}{} left alone: the clock is behind", flaw.empty() ? "" : "; ", later);
  return flaw;
}

void printResult(const Session& session, const Printer& printer, const Times& times,
                 const ScanOutcome& outcome, const process::RecordQuery& query) {
  const process::ScanResult& result = outcome.scan;
  const std::string& format = printer.format();
  if (format == "prometheus") return printer.print(metricsOf(result, outcome.run));
  if (format == "sarif") return printSarif(session, printer, result);
  if (format == "github") return printGithub(session, printer, result, countLine(result));
  if (printer.isTree())
    return printer.items(headOf(outcome), result.items.size(), [&](std::size_t i) {
      return printer.item(itemOf(session, *result.items[i], query));
    });
  if (format == "id") {
    for (const auto& record : result.items) printer.print(record->id + "\n");
    return;
  }
  const bool forPeople = printer.isForPeople();
  if (forPeople && printer.isQuiet() && result.items.empty()) return;
  if (!forPeople || !result.items.empty())
    printer.print(session.host.keep(query.picks()     ? chosenOf(times, result, query)
                                    : format == "csv" ? usualOf(times, result)
                                                      : tableOf(printer, times, result)));
  if (forPeople && !printer.isQuiet()) printer.print(countLine(result));
}

/// The exit status. Bad files take precedence over `--fail-on`, as their records might be the worst.
Exit exitOf(const ScanJudgement& judgement, const ScanOutcome& outcome) {
  const process::ScanResult& result = outcome.scan;
  Exit status = Exit::done;
  if (judgement.failOn && result.scanned > 0 && result.worst >= *judgement.failOn) status = Exit::answerIsNo;
  if (outcome.stale && !outcome.stale->empty()) status = Exit::answerIsNo;
  if (result.badFiles > 0 && !judgement.keepGoing) status = worseExit(status, skippedExit(result.bad));
  if (outcome.escalation) status = worseExit(status, worstExit(outcome.escalation->failed));
  return worseExit(status, worstExit(outcome.unrecorded));
}

}  // namespace

Exit reportScan(const Session& session, const Printer& printer, const Times& times,
                const ScanOutcome& outcome, const process::RecordQuery& query,
                const ScanJudgement& judgement) {
  const bool isPlugin = printer.format() == "nagios";
  Exit status = Exit::done;
  if (isPlugin)
    status = printNagios(printer, outcome.scan, outcome.run, flawOf(judgement, outcome),
                         outcome.stale.value_or(""));
  else
    printResult(session, printer, times, outcome, query);
  const Exit told = outcome.escalation ? tell(session, printer, *outcome.escalation) : Exit::done;
  tellSilences(printer, outcome.scan);
  if (!isPlugin && outcome.stale && !outcome.stale->empty())
    session.host.err << "som: " << *outcome.stale << "\n";
  printer.complain(outcome.scan.bad);
  printer.complain(outcome.unrecorded);
  printer.stats(outcome.scan.survey);
  return isPlugin ? status : worseExit(told, exitOf(judgement, outcome));
}

policy::Level levelNamed(const std::string& option, const std::string& name) {
  if (const auto level = policy::levels.parse(name)) return *level;
  const auto names = policy::levels.names();
  throw Error(Diagnostic(Code::usage, fmt::format("{}: '{}' is not a level", option, name))
                  .hint(suggestion(name, names, "levels")));
}

}  // namespace som::cli
