#pragma once

#include <map>
#include <vector>

#include "process/jeopardy/decision.hpp"
#include "process/jeopardy/scan.hpp"

namespace som::process {

/// What `jeopardy next` finds.
struct NextResult {
  std::vector<Decision> decisions;  ///< worst and nearest first
  std::vector<Diagnostic> bad;
  std::size_t badFiles = 0;
  std::map<const model::KindRow*, policy::LevelCounts> openOfKind;  ///< all open records, by level
  SurveyCounts counts;
};

}  // namespace som::process
