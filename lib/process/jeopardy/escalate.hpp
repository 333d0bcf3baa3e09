#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/jeopardy/escalated.hpp"
#include "process/jeopardy/scan.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

struct EscalateResult {
  ScanResult scan;  ///< of the records after the changes; in a dry run, of those before
  std::vector<Escalated> escalated;
  std::vector<std::string> expired;  ///< ids of values whose reservation had expired
  ChangeResult changes;              ///< of all transactions; one outcome for each record
  std::vector<Diagnostic> failed;    ///< why records that need an action could not be changed
};

/// Scans, and does the actions that records need: an alert for each change of level, the due steps of
/// escalation ladders, the end of expired reservations. Uses one transaction for each record, which is read
/// and assessed again under the lock, and one for the reservations. A record that fails does not stop the
/// others. A second run at the same moment changes nothing.
///
/// If a step assigned a record or set its priority, the levels of other records may change: then scans again,
/// until no record needs an action. A report comes after its parent. Only scans of all records, or of a shard
/// (by the id of the holder), release reservations; scans with another filter do not.
///
/// If a file of `policy/` cannot be used, no record is escalated unless the options ignore policies. The dry
/// run and the reason are the only other options that are used.
///
/// `known`: a scan of all records, made before. Then only the records for which it asks are looked at, each
/// read and assessed again, and the result has that scan. Records for which the actions make others ask are
/// left to the next scan.
EscalateResult escalateAll(Workspace& workspace, const Env& env, ScanRequest request, ChangeOptions options,
                           std::optional<ScanResult> known = std::nullopt);

}  // namespace som::process
