#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "process/read/survey.hpp"

namespace som::process {

/// The tracking records to list; an empty member permits all.
struct LogRequest {
  std::optional<Instant> since = {};
  std::string actor = {};
  const model::KindRow* kind = nullptr;
  std::size_t limit = 0;  ///< the newest so many; 0: all
};

/// True if a tracking record is one of those.
bool isWanted(const LogRequest& request, std::optional<Instant> time, std::string_view user);

/// A tracking record of the workspace.
struct LogEntry {
  const model::KindRow* kind;
  std::string record;  ///< its id
  std::string id;
  Instant time;
  doc::Value entry;
};

struct LogResult {
  std::vector<LogEntry> entries;  ///< the newest first
  std::size_t matches = 0;        ///< with those beyond the limit
  std::vector<Diagnostic> bad;    ///< findings for files that could not be read
  SurveyCounts counts;
};

/// Returns the history of all records. Entries of the same second are in the reverse order of their ids.
LogResult workspaceLog(Workspace& workspace, const LogRequest& request);

}  // namespace som::process
