#pragma once

#include <vector>

#include "process/work/unit_of_work.hpp"

/// Records as they should be, brought into a workspace.
namespace som::process {

struct ApplyOptions {
  bool merge = false;      ///< a record is a JSON merge patch (RFC 7396): what it does not mention stays
  bool keepGoing = false;  ///< a record that is refused does not keep the others from being applied
};

struct ApplyResult {
  ChangeResult applied;
  std::vector<Diagnostic> refused;  ///< with `keepGoing`: why records were left out
};

/// Makes the workspace hold each record of the payloads: creates what is not there, edits what differs, and
/// reports `created`, the step, `changed` or `unchanged` in the order of the payloads.
///
/// What som writes itself (protected.hpp) stays where a record does not mention it, and may not be otherwise.
/// A state that differs is one step of the lifecycle, made as its verb would make it. A new record with a
/// history is taken as it stands, one without begins as `create` begins it.
///
/// One transaction; with `keepGoing` one for each group of records. Throws Error with all findings at their
/// places in the payload, then nothing was written: unknown-kind, duplicate-id, schema findings,
/// protected-field, changed-meanwhile for a record that is older than the file, illegal-transition, guards.
ApplyResult apply(Workspace& workspace, const Env& env, const ChangeOptions& options,
                  const std::vector<doc::Document>& payloads, const ApplyOptions& how);

}  // namespace som::process
