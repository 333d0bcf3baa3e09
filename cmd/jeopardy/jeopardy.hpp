#pragma once

#include <chrono>
#include <span>
#include <string>

#include "base/suggest.hpp"
#include "cli/command.hpp"
#include "model/entry_views.hpp"
#include "process/jeopardy/escalate.hpp"
#include "process/jeopardy/last_scan.hpp"
#include "process/jeopardy/next.hpp"

namespace som::cli {

std::span<const Verb> jeopardyVerbs();

void addScan(Command& command, Selection& selection, const model::KindRow* kind);
void addJoin(Command& command, Selection& selection, const model::KindRow* kind);
void addExplain(Command& command, Selection& selection, const model::KindRow* kind);

void addWhatIf(Command& command, Selection& selection, const model::KindRow* kind);
void addNext(Command& command, Selection& selection, const model::KindRow* kind);

/// The colour of a level.
render::Colour colourOf(policy::Level level);

/// The numbers of records by level, the worst first: `4 overdue, 2 inJeopardy, 17 atRisk, 10 onTrack`.
std::string textOf(const policy::LevelCounts& counts);

/// The same as a mapping from names of levels to numbers.
doc::Value jsonOf(const policy::LevelCounts& counts);

/// Names what holds an escalation back: `silence ring-works`, `parent TR-…`; empty if nothing does.
template <class Node>
std::string holdersOf(const model::EscalationView<Node>& entry) {
  std::vector<std::string> all;
  for (const auto silence : entry.silencedBy()) all.push_back("silence " + std::string(silence.text()));
  for (const auto parent : entry.inhibitedBy()) all.push_back("parent " + std::string(parent.text()));
  return joined(all);
}

/// How a scan went.
struct ScanRun {
  std::chrono::microseconds duration{0};
  bool succeeded = false;  ///< without bad files and failed changes
  process::LastScan last;  ///< the last scans that escalated, with this one
};

/// A scan as metrics for Prometheus. Their series depend on the policies and the scanned kinds alone.
std::string metricsOf(const process::ScanResult& result, const ScanRun& run);

/// Prints a scan as a SARIF log, one result for each reason.
void printSarif(const Session& session, const Printer& printer, const process::ScanResult& result);

/// Prints a scan as GitHub's workflow commands, one for each record. Those that GitHub would not show are
/// appended to the summary of the step, the file that GITHUB_STEP_SUMMARY names.
void printGithub(const Session& session, const Printer& printer, const process::ScanResult& result,
                 const std::string& counts);

/// Prints a scan as one line of a monitoring plugin, with performance data. Returns its exit status. `flaw`:
/// why the result is unknown; `stale`: why escalation is critical. Empty if they do not apply.
Exit printNagios(const Printer& printer, const process::ScanResult& result, const ScanRun& run,
                 const std::string& flaw, const std::string& stale);

/// A reason as JSON: code, message, bySeconds, and since, activity and rule if it has them.
doc::Value jsonOf(const policy::Reason& reason);

/// An assessed record as an item of a scan.
doc::Value jsonOf(const process::AssessedRecord& record);

/// A decision as an item of `next`.
doc::Value jsonOf(const process::Decision& decision);

/// Prints on standard error the silenced records, and the silences that end within a day.
void tellSilences(const Printer& printer, const process::ScanResult& result);

/// The silences in effect as a member of the JSON of a scan, with the records that they silence.
doc::Value jsonOfSilences(const process::ScanResult& result);

/// The actions of a scan as members of its JSON: `escalated` and `expired`.
doc::Value jsonOf(const process::EscalateResult& result);

/// Prints the same for people, on standard output unless that is for a program, or the diff of a dry run.
/// Then prints the failed changes. Commits with git if the options say so.
/// Returns the exit status of the output and the commit with git.
Exit tell(const Session& session, const Printer& printer, const process::EscalateResult& result);

}  // namespace som::cli
