#pragma once

#include "base/env.hpp"
#include "model/silence.hpp"
#include "process/work/workspace.hpp"

namespace som::process {

/// How many records a silence covers.
struct CoveredRecords {
  std::size_t open = 0;    ///< orders, reports and requests that are open
  std::size_t alarms = 0;  ///< active ones
};

/// Counts what a silence covers while it is in effect, by the files now. Without records, services and
/// resources all records are assessed. Alarms are those of the objects that fail with its services and
/// resources.
CoveredRecords coveredBy(Workspace& workspace, const Env& env, const model::NewSilence& silence);

}  // namespace som::process
