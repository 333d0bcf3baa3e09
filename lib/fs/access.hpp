#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "fs/file_system.hpp"

namespace som::fs {

/// The owner, group and permissions of a file. A member without a value is left as the system set it.
struct Access {
  std::optional<std::uint32_t> mode;
  std::optional<std::uint32_t> owner;
  std::optional<std::uint32_t> group;
  std::optional<std::string> acl;  ///< as the kernel encodes `system.posix_acl_access`
};

/// Reads the access of an open file, for a file that will replace it. The owner is kept only if the process
/// may change owners. False with errno.
bool readAccess(int file, Access& access);

/// Computes the access of a new file in an open folder: the group of a setgid folder and the ACL from the
/// folder's default ACL. In a shared workspace, whose root is `root`, also the root's permissions, and its
/// group if the folder is not setgid. False with errno.
bool readNewAccess(int folder, const Identity& root, Access& access);

/// The owner and group of new files and folders that root makes in another user's workspace, whose root is
/// `root`: those of the workspace, so that its owner can change them. Nullopt for all other processes and
/// workspaces.
struct Ownership {
  std::uint32_t owner;
  std::uint32_t group;
};
std::optional<Ownership> ownershipForRoot(const Identity& root);
/// Puts that ownership into the access of a new file.
void giveToOwner(const Identity& root, Access& access);

/// Gives a new file this access. False with errno; EPERM if the process may not set the group.
bool giveAccess(int file, const Access& access);

}  // namespace som::fs
