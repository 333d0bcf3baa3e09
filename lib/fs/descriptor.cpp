#include "fs/descriptor.hpp"

#include <unistd.h>

#include <cstring>

#include "base/diagnostic.hpp"

namespace som::fs {

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

void throwErrno(int error, const std::string& doing, const std::string& path) {
  const std::string shown = path.empty() ? "the workspace directory" : path;
  const auto unsafe = [&](const std::string& why) {
    return Error(Diagnostic(Code::unsafePath, shown + " " + why)
                     .in(path)
                     .hint("the workspace holds regular files and directories only, all in one file system"));
  };
  switch (error) {
    case ELOOP:
      throw unsafe("is a symbolic link or leads through one");
    case ENOTDIR:
      throw unsafe("leads through something that is not a directory");
    case EXDEV:
      throw unsafe("lies in another file system");
    case EISDIR:
      throw unsafe("is a directory where a file was expected");
    case ENXIO:
      throw unsafe("is not a regular file");
    default:
      break;
  }
  Diagnostic finding(Code::io, "cannot " + doing + " " + shown + ": " + std::strerror(error));
  finding.file = path;
  if (error == ENOSPC || error == EDQUOT)
    finding.hints.emplace_back("free some space and run the command again");
  if (error == EACCES || error == EPERM)
    finding.hints.emplace_back("look who owns it and the folders above it; .som is for its owner alone");
  if (error == EROFS) finding.hints.emplace_back("the file system is mounted read-only");
  throw Error(std::move(finding));
}

void throwLockTimeout(const std::string& folder) {
  const std::string whose = folder.empty() ? "the workspace's lock" : "the lock of " + folder;
  throw Error(Diagnostic(Code::lockTimeout, "another command holds " + whose)
                  .hint("try again, or wait longer with --lock-timeout"));
}

}  // namespace som::fs
