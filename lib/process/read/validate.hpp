#pragma once

#include <functional>
#include <string>
#include <vector>

#include "check/check.hpp"
#include "process/work/workspace.hpp"

namespace som::process {

struct ValidateResult {
  std::vector<std::string> files;    ///< those that were checked, sorted
  std::size_t notRecords = 0;        ///< requested files and folders without records
  std::vector<Diagnostic> findings;  ///< errors and warnings, by file and place
};

/// A check of a record that fits its schema. It is called from several threads.
using RecordCheck =
    std::function<std::vector<Diagnostic>(const doc::Document& document, const model::KindRow& kind)>;

/// Checks files of the workspace: syntax, schemas, lifecycles, references, calendars, policies. `paths` are
/// files or folders below the workspace; empty means the whole workspace. `more` is a further check of each
/// record, of a room above. Throws not-found for a path that does not exist.
ValidateResult validate(Workspace& workspace, const std::vector<std::string>& paths,
                        const RecordCheck& more = {});

/// Checks one record against its schema and the other files. `fitsSchema` says whether it matches its schema;
/// it may be null.
std::vector<Diagnostic> checkedRecord(Workspace& workspace, const doc::Document& document,
                                      const model::KindRow& kind, const check::ReferenceTargets& targets,
                                      bool* fitsSchema = nullptr);

}  // namespace som::process
