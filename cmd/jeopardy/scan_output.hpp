#pragma once

#include <optional>
#include <string>
#include <vector>

#include "jeopardy/jeopardy.hpp"
#include "record/record_query.hpp"

/// The output of scans.
namespace som::cli {

/// The formats of a scan.
inline const std::vector<std::string_view> scanFormats = {"table",      "wide",  "json",     "ndjson",
                                                          "yaml",       "csv",   "markdown", "id",
                                                          "prometheus", "sarif", "github",   "nagios"};

/// A scan, and its actions if it escalates.
struct ScanOutcome {
  process::ScanResult scan;
  std::optional<process::EscalateResult> escalation;
  ScanRun run;
  std::optional<std::string> stale;    ///< with `--assert-fresh`: why escalation is not fresh, or empty
  std::vector<Diagnostic> unrecorded;  ///< why the scan could not be recorded
  bool truncated = false;              ///< the list has not all items
};

/// What decides the exit status of a scan.
struct ScanJudgement {
  std::optional<policy::Level> failOn;  ///< a record at this level or worse is exit 1
  bool keepGoing = false;               ///< bad files do not count
};

/// Prints a scan in the selected format, its actions and findings. Returns the exit status.
Exit reportScan(const Session& session, const Printer& printer, const Times& times,
                const ScanOutcome& outcome, const process::RecordQuery& query,
                const ScanJudgement& judgement);

/// Returns the level that an option names. Throws usage.
policy::Level levelNamed(const std::string& option, const std::string& name);

}  // namespace som::cli
