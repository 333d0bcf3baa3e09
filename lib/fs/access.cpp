#include "fs/access.hpp"

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "fs/descriptor.hpp"

namespace som::fs {
namespace {

constexpr const char* accessAcl = "system.posix_acl_access";
constexpr const char* defaultAcl = "system.posix_acl_default";

/// An entry of an ACL in the kernel's encoding, little-endian. A version of four bytes comes before the
/// first.
struct AclEntry {
  std::uint16_t tag;
  std::uint16_t permissions;
  std::uint32_t id;
};
constexpr std::size_t aclHead = 4;
constexpr std::uint16_t userObject = 0x01;
constexpr std::uint16_t groupObject = 0x04;
constexpr std::uint16_t mask = 0x10;
constexpr std::uint16_t other = 0x20;

/// Reads the ACL of this name; nullopt if the file has none or the file system has no ACLs. False with errno.
bool readAcl(int file, const char* name, std::optional<std::string>& acl) {
  std::array<char, 65536> bytes;  // the largest attribute value of Linux
  const ssize_t length = ::fgetxattr(file, name, bytes.data(), bytes.size());
  acl.reset();
  if (length < 0) return errno == ENODATA || errno == EOPNOTSUPP;
  acl.emplace(bytes.data(), static_cast<std::size_t>(length));
  return true;
}

template <class Visit>
void eachEntry(std::string& acl, const Visit& visit) {
  for (std::size_t at = aclHead; at + sizeof(AclEntry) <= acl.size(); at += sizeof(AclEntry)) {
    AclEntry entry{};
    std::memcpy(&entry, acl.data() + at, sizeof entry);
    visit(entry);
    std::memcpy(acl.data() + at, &entry, sizeof entry);
  }
}

/// Converts a default ACL to the access ACL of a new file with mode 0666: without execute permission.
std::string aclOfNewFile(std::string acl) {
  bool hasMask = false;
  eachEntry(acl, [&](const AclEntry& entry) { hasMask = hasMask || entry.tag == mask; });
  eachEntry(acl, [&](AclEntry& entry) {
    const std::uint16_t group = hasMask ? mask : groupObject;
    constexpr std::uint16_t readWrite = 06;
    if (entry.tag == userObject || entry.tag == group || entry.tag == other) entry.permissions &= readWrite;
  });
  return acl;
}

}  // namespace

bool readAccess(int file, Access& access) {
  struct stat found {};
  if (::fstat(file, &found) != 0) return false;
  access.mode = found.st_mode & 0777U;
  access.group = found.st_gid;
  if (::geteuid() == 0) access.owner = found.st_uid;
  return readAcl(file, accessAcl, access.acl);
}

std::optional<Ownership> ownershipForRoot(const Identity& root) {
  if (::geteuid() != 0 || root.owner == 0) return std::nullopt;
  return Ownership{root.owner, root.group};
}

void giveToOwner(const Identity& root, Access& access) {
  if (const auto given = ownershipForRoot(root)) {
    access.owner = given->owner;
    access.group = given->group;
  }
}

bool readNewAccess(int folder, const Identity& root, Access& access) {
  struct stat found {};
  if (::fstat(folder, &found) != 0) return false;
  giveToOwner(root, access);
  if (isShared(root)) {
    access.mode = sharedFileMode(root);
    access.group = root.group;
  }
  if ((found.st_mode & S_ISGID) != 0) access.group = found.st_gid;
  if (!readAcl(folder, defaultAcl, access.acl)) return false;
  if (access.acl) access.acl = aclOfNewFile(std::move(*access.acl));
  return true;
}

bool giveAccess(int file, const Access& access) {
  struct stat made {};
  if (::fstat(file, &made) != 0) return false;
  const uid_t owner = access.owner.value_or(made.st_uid);
  const gid_t group = access.group.value_or(made.st_gid);
  // Must come first: a change of the owner may remove permissions.
  if (owner != made.st_uid || group != made.st_gid)
    if (uninterrupted([&] { return ::fchown(file, owner, group); }) != 0) return false;
  if (access.acl) return ::fsetxattr(file, accessAcl, access.acl->data(), access.acl->size(), 0) == 0;
  if (!access.mode) return true;
  // Removes the ACL that the file inherited from its folder.
  if (::fremovexattr(file, accessAcl) != 0 && errno != ENODATA && errno != EOPNOTSUPP) return false;
  return (made.st_mode & 07777U) == *access.mode ||
         uninterrupted([&] { return ::fchmod(file, *access.mode); }) == 0;
}

}  // namespace som::fs
