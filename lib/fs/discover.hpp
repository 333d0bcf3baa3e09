#pragma once

#include <optional>
#include <string>

namespace som::fs {

/// Where the search for a workspace begins.
struct Search {
  std::string start;             ///< a directory; the search goes on in those above it
  bool named = false;            ///< the user named it (`-C`, SOM_WORKSPACE): owners are not looked at
  std::optional<unsigned> user;  ///< the user id that owns what is trusted; the process's own by default
};

/// The absolute path of the nearest directory at or above `start` that holds a `som.yaml`.
///
/// The search stops at a file-system boundary and, unless `named`, at a directory that is world-writable or
/// belongs to neither the user nor root: what lies there could be another user's trap. Throws `no-workspace`
/// with the directory where it stopped, or `unsafe-workspace` where it stopped at one with a `som.yaml`.
std::string findWorkspace(const Search& search);

}  // namespace som::fs
