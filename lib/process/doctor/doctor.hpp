#pragma once

#include <vector>

#include "process/doctor/ailment.hpp"

/// Checks and repairs of a workspace that go beyond the content of its records.
namespace som::process {

struct DoctorResult {
  std::vector<Ailment> ailments;  ///< by check, file and place
  std::vector<FileChange> files;  ///< records that repairs changed, or would change in a dry run

  /// True if no defect is left.
  bool healthy() const;
};

/// Examines a workspace, and repairs its defects if the options say so. Each repair is a separate transaction
/// or change under the lock; a failed repair does not stop the others. A second examination shows which
/// repairs worked. Files that cannot be read are findings. Does not follow links.
///
/// The store should have been opened with `ignoreForeignIntents`. Throws `lock-timeout`.
DoctorResult doctor(Workspace& workspace, const Env& env, const DoctorOptions& options);

}  // namespace som::process
