#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "fs/file_system.hpp"

namespace som::fs {

/// Who may use a file. A member without value is left as the system made it.
struct Access {
  std::optional<std::uint32_t> mode;
  std::optional<std::uint32_t> owner;
  std::optional<std::uint32_t> group;
  std::optional<std::string> acl;  ///< as the kernel encodes `system.posix_acl_access`
};

/// The access of an open file, for another file that takes its place. The owner is kept only where the
/// process may give files away. False with errno.
bool readAccess(int file, Access& access);

/// The access of a file that is made in an open folder: the group of a setgid folder and the ACL that the
/// folder's default ACL gives. In a shared workspace, whose root is `root`, also the root's permissions, and
/// its group where the folder is not setgid. False with errno.
bool readNewAccess(int folder, const Identity& root, Access& access);

/// Gives a new file this access. False with errno: EPERM where the process may not give it the group.
bool giveAccess(int file, const Access& access);

}  // namespace som::fs
