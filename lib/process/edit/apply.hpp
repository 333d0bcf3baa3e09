#pragma once

#include <vector>

#include "process/edit/apply_record.hpp"

/// Applies records of a payload to a workspace.
namespace som::process {

struct ApplyResult {
  ChangeResult applied;
  std::vector<Diagnostic> refused;  ///< with `keepGoing`: why records were not applied
};

/// Makes the workspace contain each record of the payloads: creates missing records, edits records that
/// differ, and reports `created`, the step, `changed` or `unchanged` in the order of the payloads.
///
/// The fields that som writes itself (protected.hpp) stay if a record omits them, and must otherwise be
/// equal. A different state is reached by one step of the lifecycle, as by its verb. A new record with a
/// history is stored as it is; one without a history begins as with `create`.
///
/// Uses one transaction, with `keepGoing` one for each group of records. Throws Error with all findings at
/// their places in the payload; nothing was written then: unknown-kind, duplicate-id, schema findings,
/// protected-field, changed-meanwhile for a record that is older than the file, illegal-transition, guards.
ApplyResult apply(Workspace& workspace, const Env& env, const ChangeOptions& options,
                  const std::vector<doc::Document>& payloads, const ApplyOptions& how);

}  // namespace som::process
