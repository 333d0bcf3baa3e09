#pragma once

#include <string>
#include <vector>

#include "check/check.hpp"
#include "process/work/workspace.hpp"

namespace som::process {

struct ValidateResult {
  std::size_t files = 0;
  std::size_t notRecords = 0;        ///< requested files and folders without records
  std::vector<Diagnostic> findings;  ///< errors and warnings, by file and place
};

/// Checks files of the workspace: syntax, schemas, lifecycles, references, calendars, policies. `paths` are
/// files or folders below the workspace; empty means the whole workspace. Throws not-found for a path that
/// does not exist.
ValidateResult validate(Workspace& workspace, const std::vector<std::string>& paths);

/// Checks one record against its schema and the other files. `fitsSchema` says whether it matches its schema;
/// it may be null.
std::vector<Diagnostic> checkedRecord(Workspace& workspace, const doc::Document& document,
                                      const model::KindRow& kind, const check::ReferenceTargets& targets,
                                      bool* fitsSchema = nullptr);

}  // namespace som::process
