#pragma once

#include <string>
#include <utility>
#include <vector>

#include "process/record/unit.hpp"

namespace som::process {

/// A test of a service, as it was carried out.
struct NewTest {
  std::string
      specification;  ///< of the service's specification; empty: what the activity names, or the only one
  std::vector<std::pair<std::string, std::string>> measures;  ///< metric and value, as typed
  std::string requester;  ///< the order or report that wants it; may be empty
  std::string activity;   ///< of the requester, that waits for the test
};

/// Records a test of a service with its measures, judged by the thresholds of its specification: completed,
/// or failed by what does not conform. The activity that waits for it is completed or failed with it.
///
/// Gives true where the test passed. Throws Error: not-found for an unknown specification or activity, guard
/// where something with a threshold was not measured, usage where nothing was; illegal-transition for an
/// activity that cannot be completed.
bool testService(Unit& unit, Draft& service, const NewTest& test);

}  // namespace som::process
