#pragma once

#include <vector>

#include "process/doctor/ailment.hpp"

/// What is wrong with a workspace beyond what its records say, and how that is repaired.
namespace som::process {

struct DoctorResult {
  std::vector<Ailment> ailments;  ///< by check, file and place
  std::vector<FileChange> files;  ///< records that repairs changed, or would change in a dry run

  /// True where nothing is wrong any more.
  bool healthy() const;
};

/// Looks through a workspace, and repairs what it finds where that is wanted: each repair a transaction or a
/// change of its own under the lock, and what cannot be repaired keeps no other from being so. Whether a
/// repair worked is told by looking again. Files that cannot be read are findings. Follows no link.
///
/// The store should have been opened with `ignoreForeignIntents`. Throws `lock-timeout`.
DoctorResult doctor(Workspace& workspace, const Env& env, const DoctorOptions& options);

}  // namespace som::process
