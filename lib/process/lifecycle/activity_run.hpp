#pragma once

#include <string>
#include <string_view>

#include "process/work/unit_of_work.hpp"

/// Activities that a program carries out: one transaction before it and one after it. In between nothing is
/// locked, so that both must look at what others did.
namespace som::process {

/// An activity that is to be carried out.
struct Run {
  std::string id;               ///< of the record
  std::string activity;         ///< its id
  std::string mark;             ///< the tracking record that began this run
  doc::Value record;            ///< the record with the activity started
  bool ignorePolicies = false;  ///< as the options said
  ChangeResult change;
};

/// Starts an activity. One that is inProgress already is refused, since its program may still run; `again`
/// takes it over: that is tracked as `run`, and an earlier run can no longer end it.
///
/// Throws as `activityTransition`.
Run beginRun(Workspace& workspace, const Env& env, const ChangeOptions& options, std::string_view reference,
             const std::string& activity, bool again);

/// Completes the activity, or fails it because of `summaryOf(result)`, and keeps the result.
///
/// Throws Error changed-meanwhile where the activity no longer is this run's: ended, held or taken over.
ChangeResult endRun(Workspace& workspace, const Env& env, const Run& run, bool succeeded,
                    const doc::Value& result);

/// An activity's result in one line: the text that a person gave, or how its program ended, from the members
/// `error`, `timedOutAfter`, `interruptedBy`, `signal` and `exitStatus`.
std::string summaryOf(const doc::Value& result);

}  // namespace som::process
