#pragma once

#include <optional>
#include <string>

#include "cli/host.hpp"

namespace som::cli {

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
