#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "process/history/diff.hpp"
#include "process/jeopardy/scan.hpp"
#include "process/teams/workload.hpp"

namespace som::process {

struct BoardRequest {
  const RecordQuery* query = nullptr;                ///< a condition; null: all records
  std::vector<std::string> teams = {""};             ///< a page for each; an empty name: all records
  std::size_t detailed = 500;                        ///< so many records of a page have details, the worst
  std::size_t problems = 100;                        ///< so many problems
  const std::vector<Difference>* changes = nullptr;  ///< to be sorted out by page; may be null
  Workspace* before = nullptr;                       ///< of the changes
  /// A scan of all records, which is shown, without plans and loads; null: scans. The records that are shown
  /// in detail are read.
  ScanResult* scan = nullptr;
  bool scanMayBeOld = false;  ///< the files are those of a work tree: one may have changed since
};

/// A record with everything that explains its level.
struct BoardDetail {
  Assessed record;       ///< with its document
  bool hasClock = true;  ///< its clock and plan are known
  std::vector<plan::Label> labels;
};

/// An alarm under a problem.
struct BoardAlarm {
  std::string id;
  std::string severity = {};  ///< empty if the alarm is not in the workspace
  std::string state = {};
  std::string object = {};
  std::string problem = {};
  std::optional<Instant> raised = {};
};

/// An open report about a service that fails.
struct BoardProblem {
  const AssessedRecord* record;
  std::optional<Instant> created = {};
  std::string cause = {};    ///< the latest root cause: `resource leeds-pe1`; empty if nobody has found one
  std::string finding = {};  ///< of the latest analysis
  std::vector<std::string> services = {};         ///< that it affects
  std::vector<std::string> customerReports = {};  ///< that it explains
  std::vector<BoardAlarm> alarms = {};
};

/// The contents of a page. The pointers refer to the result.
struct BoardPage {
  const Team* team = nullptr;  ///< null: all records
  policy::LevelCounts counts = {};
  std::vector<const AssessedRecord*> records = {};  ///< open ones, the worst first
  std::vector<const BoardDetail*> details = {};  ///< of the first records; null for one that cannot be read
  std::vector<const DayLoad*> load = {};         ///< by team, then by day
  std::vector<BoardProblem> problems = {};       ///< the worst first
  std::size_t moreProblems = 0;
  std::vector<const Difference*> changes = {};
};

struct BoardResult {
  ScanResult scan;
  WorkloadResult load;
  std::map<std::string, BoardDetail> details;  ///< by id
  std::vector<BoardPage> pages;                ///< in the order of the teams of the request
  std::string policyHash;
};

/// Reads everything that a board shows, at one moment. Throws not-found for an unknown team.
BoardResult board(Workspace& workspace, const Env& env, const BoardRequest& request);

}  // namespace som::process
