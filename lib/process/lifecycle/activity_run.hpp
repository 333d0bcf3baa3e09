#pragma once

#include <string>
#include <string_view>

#include "process/work/unit_of_work.hpp"

/// Activities that a program carries out, with one transaction before it and one after it. Between them the
/// workspace is not locked, so both must check the changes of others.
namespace som::process {

/// A run of an activity by a program.
struct Run {
  std::string id;               ///< of the record
  std::string activity;         ///< its id
  std::string mark;             ///< the tracking record that began this run
  doc::Value record;            ///< the record with the activity started
  bool ignorePolicies = false;  ///< of the options
  ChangeResult change;
};

/// Starts an activity. Refuses an activity that is inProgress already, since its program may still run.
/// `again` takes it over: this is tracked as `run`, and the earlier run can no longer end the activity.
///
/// Throws as `activityTransition`.
Run beginRun(Workspace& workspace, const Env& env, const ChangeOptions& options, std::string_view reference,
             const std::string& activity, bool again);

/// Completes the activity, or fails it because of `summaryOf(result)`, and keeps the result.
///
/// Throws Error changed-meanwhile if the activity no longer belongs to this run: it was ended, held or taken
/// over.
ChangeResult endRun(Workspace& workspace, const Env& env, const Run& run, bool succeeded,
                    const doc::Value& result);

/// Returns an activity's result in one line: the text that a person gave, or the end of its program
/// (`model::ProgramResultView`). Empty for any other value.
std::string summaryOf(const doc::Value& result);

}  // namespace som::process
