#pragma once

#include <string>

#include "process/activation/measures.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

/// A test of a service, as it was carried out.
struct NewTest {
  std::string
      specification;  ///< of the service's specification; empty: what the activity names, or the only one
  Measures measures;
  std::string requester;  ///< the order or report that wants it; may be empty
  std::string activity;   ///< of the requester, that waits for the test
};

/// Records a test of a service with its measures, judged by the thresholds of its specification: completed,
/// or failed by what does not conform. The activity that waits for it is completed or failed with it.
///
/// Gives true where the test passed. Throws Error: not-found for an unknown specification or activity, guard
/// where something with a threshold was not measured, usage where nothing was; illegal-transition for an
/// activity that cannot be completed.
bool testService(UnitOfWork& unit, Draft& service, const NewTest& test);

/// A test that a program is about to carry out.
struct PreparedTest {
  std::string service;        ///< whole id
  std::string specification;  ///< the test; empty where the service's specification has none
  doc::Value record;          ///< the service
};

/// Looks whether a test can be recorded once its measures are there, and changes nothing: what would be
/// refused anyway is refused before anything is measured. Throws as `testService`.
PreparedTest prepareTest(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         std::string_view reference, const NewTest& test);

}  // namespace som::process
