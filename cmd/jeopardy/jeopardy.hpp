#pragma once

#include <span>

#include "cli/command.hpp"
#include "process/jeopardy/escalate.hpp"

namespace som::cli {

std::span<const Verb> jeopardyVerbs();

void addScan(Command& command, Selection& selection, const model::KindRow* kind);
void addExplain(Command& command, Selection& selection, const model::KindRow* kind);

void addWhatIf(Command& command, Selection& selection, const model::KindRow* kind);
void addNext(Command& command, Selection& selection, const model::KindRow* kind);

/// The colour of a level.
render::Colour colourOf(policy::Level level);

/// A scan as metrics for Prometheus.
std::string metricsOf(const process::ScanResult& result);

/// A reason as JSON: code, message, bySeconds, and since, activity and rule if it has them.
doc::Value jsonOf(const policy::Reason& reason);

/// An assessed record as an item of a scan.
doc::Value jsonOf(const process::Assessed& record);

/// Prints on standard error the silenced records, and the silences that end within a day.
void tellSilences(const Session& session, const Printer& printer, const process::ScanResult& result);

/// The actions of a scan as members of its JSON: `escalated` and `expired`.
doc::Value jsonOf(const process::EscalateResult& result);

/// Prints the same for people, on standard output unless that is for a program, or the diff of a dry run.
/// Then prints the failed changes. Commits with git if the options say so.
/// Returns the exit status of the output and the commit with git.
Exit tell(const Session& session, const Printer& printer, const process::EscalateResult& result);

}  // namespace som::cli
