#pragma once

#include <optional>
#include <string>

namespace som::fs {

/// Where to look for a workspace.
struct Search {
  std::string start;             ///< a directory; the search continues in its parents
  bool named = false;            ///< the user named it (`-C`, SOM_WORKSPACE): owners are not checked
  std::optional<unsigned> user;  ///< the trusted user id; the process's own by default
};

/// Returns the absolute path of the nearest directory at or above `start` that has a `som.yaml`.
///
/// The search stops at a file-system boundary. Unless `named`, it also stops at a directory that is
/// world-writable or belongs to neither the user nor root, because another user could have planted a
/// workspace there. Throws `no-workspace` with the directory where it stopped, or `unsafe-workspace` if that
/// directory has a `som.yaml`.
std::string findWorkspace(const Search& search);

}  // namespace som::fs
