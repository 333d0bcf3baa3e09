#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "process/history/comparison.hpp"
#include "process/history/judged_merge.hpp"
#include "process/read/validate.hpp"
#include "process/work/workspace.hpp"

/// The gate: judges the difference of two states of a workspace, such as two revisions.
namespace som::process {

/// The input of the gate.
struct GateInput {
  Workspace& after;
  Instant now;
  /// The first is the change itself. The others compare contents that a merge made with its parents.
  std::vector<Comparison> comparisons;
  std::vector<std::string> paths;  ///< restricts the findings to these files and folders; empty: all
  /// Opens the workspace before the change, for a change of policies; returns null if it was none.
  std::function<Workspace*()> before = {};
  /// Is called with paths of `after` that unchanged files have and that are read next, so that they can be
  /// read together; may be empty.
  std::function<void(const std::vector<std::string>& paths)> prefetch = {};
  /// Is searched for records by their contents: the work tree, whose index tells which files to read. Records
  /// that are found are read again in `after`. Null: nothing is searched.
  const store::Source* searched = nullptr;
  /// Returns the merges within the change that made a text of this file, newest first; may be empty.
  std::function<std::vector<MergedVersions>(const std::string& path)> merges = {};
};

/// The result: the findings, and what was judged.
struct GateResult {
  ValidateResult result;
  std::size_t records = 0;  ///< changed, added and deleted records
};

/// Judges each changed record as a transition (`recordChange`), and checks its new contents as `validate`
/// does. Deleted records leave no references behind. A change of policies, the catalogue or pools checks all
/// files; findings that were there before are left out.
GateResult judge(const GateInput& input);

}  // namespace som::process
