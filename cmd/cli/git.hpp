#pragma once

#include <optional>
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

/// The state of the repository that has a workspace.
struct GitState {
  std::string branch;           ///< `(detached)` if no branch is checked out
  std::size_t uncommitted = 0;  ///< files of the workspace that differ from the last commit
};

/// Reads it. Returns nullopt if git finds no repository that it accepts, or does not answer within 10 s.
///
/// The repository may come from anybody, with its configuration. So git runs none of the programs that it
/// names: no filters, no file-system monitor, no hooks, no submodules' configuration, and it fetches nothing.
std::optional<GitState> gitState(const Host& host, const std::string& workspace);

}  // namespace som::cli
