#pragma once

#include <string>

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// What version control knows of the files of a workspace.
class CommittedFiles {
 public:
  CommittedFiles() = default;
  CommittedFiles(const CommittedFiles&) = delete;
  CommittedFiles& operator=(const CommittedFiles&) = delete;
  virtual ~CommittedFiles() = default;

  /// True if a commit has a file at this path.
  virtual bool hasCommit(const std::string& path) const = 0;
  /// True if a commit that was pushed has the file of this path as it is now.
  virtual bool isPushed(const std::string& path) const = 0;
};

struct UndoOptions {
  std::string reference = {};  ///< of a record: its last command; empty: the last command of the workspace
  bool pushed = false;         ///< also if others may have the changes
  ChangeOptions change = {};
};

/// Takes back the last command on this machine, from its before-images (`store/undo_log.hpp`), in one
/// transaction: its files get their bytes of before. The history of a record stays, and gets a tracking
/// record `undo` that leads from the present state to the restored one; `of` names the first tracking record
/// that it takes back. A record that the command made is removed, or cancelled if a commit has it.
///
/// Throws not-found if no command can be taken back; foreign-image if only another workspace wrote images;
/// cannot-undo, with all reasons, if something builds on the command; changed-meanwhile if a file was edited
/// since.
ChangeResult undo(Workspace& workspace, const Env& env, const UndoOptions& options,
                  const CommittedFiles& committed);

}  // namespace som::process
