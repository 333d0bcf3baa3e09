#pragma once

#include <string>

#include "process/activation/measures.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

/// A test of a service that was carried out.
struct NewTest {
  std::string
      specification;  ///< of the service's specification; empty: the one of the activity, or the only one
  Measures measures;
  std::string requester;            ///< the order or report that requested it; may be empty
  std::string activity;             ///< of the requester, that waits for the test
  std::string idempotencyKey = {};  ///< a repeated test with the same key records nothing
  std::string content = {};         ///< by which a repeated one is recognised
};

/// Records a test of a service with its measures and compares them with the thresholds of its specification.
/// The test is completed, or failed if a measure does not conform; so is the activity that waits for it.
///
/// Returns true if the test passed, or was recorded before. Throws Error: not-found for an unknown
/// specification or activity, guard if a value with a threshold was not measured, usage if there are no
/// measures, illegal-transition for an activity that cannot be completed.
bool testService(UnitOfWork& unit, Draft& service, const NewTest& test);

/// A test that a program is about to carry out.
struct PreparedTest {
  std::string service;        ///< whole id
  std::string specification;  ///< the test; empty if the service's specification has none
  doc::Value record;          ///< the service
};

/// Checks that a test can be recorded once it has measures, and changes nothing. A test that would be refused
/// is thus refused before the program measures. Throws as `testService`.
PreparedTest prepareTest(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         std::string_view reference, const NewTest& test);

}  // namespace som::process
