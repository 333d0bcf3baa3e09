#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "process/record/unit.hpp"
#include "process/record/workspace.hpp"
#include "store/permissions.hpp"

/// What is wrong with a workspace beyond what its records say, and how that is repaired.
namespace som::process {

/// Something that is wrong, and what becomes of it.
struct Ailment {
  enum class Outcome {
    found,     ///< nothing was tried
    repaired,  ///< it is gone
    left,      ///< it is still there
  };
  std::string_view check;   ///< the name of the check that found it
  Diagnostic finding;       ///< its file lies in the workspace
  std::string id = {};      ///< of the record that it is about; empty where it is about none
  std::string repair = {};  ///< what a repair does, as an order: `remove it`; empty where no machine can
  Outcome outcome = Outcome::found;

  // What the repair needs.
  std::string target = {};  ///< the path to move to
  store::WrongMode mode = {};
};

struct DoctorOptions {
  bool fix = false;              ///< repair what a machine can; in a dry run compute it
  bool discardSetAside = false;  ///< what recoveries set aside counts as looked at, and goes
  ChangeOptions change;
};

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

/// Takes a state that was set by hand into the history of its record: a tracking record `adopt` leads from
/// the last tracked state to the one that is there, now. Throws clock-regression where the history goes
/// beyond now.
void adoptState(Unit& unit, Draft& draft);

}  // namespace som::process
