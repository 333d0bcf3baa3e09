#pragma once

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Moves alarms to the archives of their months (store/archive.hpp): those that are cleared before a moment,
/// acknowledged, and under no open report. One transaction. Returns the findings for files that cannot be
/// read, which stay, in `bad`.
ChangeResult pruneAlarms(Workspace& workspace, const Env& env, const ChangeOptions& options, Instant before,
                         std::vector<Diagnostic>& bad);

}  // namespace som::process
