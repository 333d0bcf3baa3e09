#pragma once

#include <string>
#include <vector>

#include "process/jeopardy/escalated.hpp"
#include "process/jeopardy/scan.hpp"

namespace som::process {

struct EscalateResult {
  ScanResult scan;  ///< as the records stand now; of a dry run, as they stood
  std::vector<Escalated> escalated;
  std::vector<std::string> expired;  ///< ids of values whose reservation was over
  ChangeResult changes;              ///< of all transactions; one outcome for each record
  std::vector<Diagnostic> failed;    ///< why records that ask for something could not be changed
};

/// Scans, and does what the records ask for: an alert for each change of level, the steps of escalation
/// ladders that are due, the end of reservations whose time is over. One transaction for each record, which
/// is read and assessed again under the lock, and one for the reservations; a record that fails stops no
/// other. A second run at the same moment finds nothing to do.
///
/// Where a step assigned a record or set its priority, others may stand otherwise for it: then all is scanned
/// again, until nothing asks for anything. A report comes after its parent. Reservations are released by
/// scans of everything, or of a shard (by the id of who holds them), and by no other filter.
///
/// Where a file of `policy/` cannot be used, nothing is escalated unless the options ignore that; of the
/// options the dry run and the reason count too.
EscalateResult escalateAll(Workspace& workspace, const Env& env, ScanRequest request, ChangeOptions options);

}  // namespace som::process
