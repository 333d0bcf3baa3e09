#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/git_reader.hpp"
#include "cli/session.hpp"
#include "process/history/judge.hpp"

namespace som::cli {

/// The change that `validate` judges.
struct GateRequest {
  std::string against;            ///< a revision: what the work tree has beyond it
  std::optional<GitRange> range;  ///< two revisions
  bool staged = false;            ///< the index, against HEAD

  /// True if a change is to be judged; otherwise the files as they are.
  bool isWanted() const { return !against.empty() || range || staged; }
};

/// A judged change.
struct Judged {
  process::GateResult gate;
  std::string from;  ///< the commit that it begins with
  std::string to;    ///< the commit that it ends with, `work tree` or `index`
  /// Returns the text of a file after the change; nullopt if it has none.
  std::function<std::optional<std::string>(const std::string& path)> text = {};
  std::set<std::string> files = {};  ///< that differ, also deleted ones
  /// The folder of the repository that the workspace had at first, `.` for its root; nullopt if it was not
  /// moved.
  std::optional<std::string> movedFrom = {};
};

/// Judges a change; `paths` restrict the findings. Throws usage if the request names several; not-found for
/// unknown revisions, no-merge-base, missing-object, program-failed.
Judged judgeChange(const Session& session, const GateRequest& request, const std::vector<std::string>& paths);

}  // namespace som::cli
