#pragma once

#include <functional>
#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// The choice of the records that leave the workspace.
struct ArchiveRequest {
  Instant before;  ///< those whose last tracking record is earlier
  /// True if a commit has the file as it is now: git keeps what is removed.
  std::function<bool(const std::string& path)> isCommitted;
  bool dryRun = false;
};

struct ArchiveResult {
  ChangeResult changes;
  std::size_t named = 0;        ///< records that ended in time, but that other records or policies name
  std::size_t uncommitted = 0;  ///< records that ended in time, but of which no commit has the file as it is
  std::vector<Diagnostic> bad;  ///< files that cannot be read: nothing was removed
};

/// Removes the files of records that have ended, and that nothing names but records that are removed with
/// them: one transaction, without tracking records and events. Alarms have archives of their own
/// (`pruneAlarms`). If a file cannot be read, removes nothing, as it may name any record.
ArchiveResult archiveRecords(Workspace& workspace, const ArchiveRequest& request);

}  // namespace som::process
