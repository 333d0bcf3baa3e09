#pragma once

#include <optional>

#include "process/work/workspace.hpp"

/// The memory of this machine of `scan --escalate`, in `.som/scan.json`.
namespace som::process {

struct LastScan {
  std::optional<Instant> escalated;  ///< when escalation was last done
  std::optional<Instant> succeeded;  ///< when it was last done without a bad file or a failed change
};

/// Reads it; empty if nothing is recorded, or the file is damaged.
LastScan lastScan(const store::Store& store);

/// Records that escalation was done at this moment, unless that is recorded. Takes the lock of the workspace;
/// throws lock-timeout and io.
void recordScan(store::Store& store, Instant now, bool succeeded);

/// True if escalation was done within a time before `now`, or after `now` by less than that: clocks of
/// several machines differ.
bool isFresh(const LastScan& last, Instant now, Seconds within);

}  // namespace som::process
