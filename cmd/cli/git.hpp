#pragma once

#include <string>
#include <vector>

#include "cli/host.hpp"

namespace som::cli {

/// Files of one change, relative to the workspace.
struct ChangedPaths {
  std::vector<std::string> written;
  std::vector<std::string> removed;
};

/// Commits only these files; other staged files stay staged. Returns false if git fails.
///
/// The workspace may come from anybody. So git takes no repository but one that has its own `.git` (a folder
/// of the clone can look like a bare repository, whose configuration names programs), takes paths as they
/// are, and reads with plumbing that runs neither filters nor a file-system monitor. `git add` and `git
/// commit` run the programs of the user's configuration, such as hooks.
bool commitWithGit(const Host& host, const std::string& workspace, const ChangedPaths& paths,
                   const std::string& message);

}  // namespace som::cli
