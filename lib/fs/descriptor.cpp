#include "fs/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>

#include "base/diagnostic.hpp"

namespace som::fs {

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

int openRegular(const char* path, int flags, int mode) {
  Descriptor file(::open(path, flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, mode));
  if (!file) return -1;
  struct stat found {};
  if (::fstat(file.get(), &found) == 0 && S_ISREG(found.st_mode) && found.st_nlink == 1)
    return file.release();
  errno = EACCES;
  return -1;
}

bool isDenied(const Error& error) {
  const int number = error.findings().front().system;
  return number == EACCES || number == EPERM;
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
  finding.system = error;
  if (error == ENOSPC || error == EDQUOT)
    finding.hints.emplace_back("free some space and run the command again");
  if (error == EACCES || error == EPERM)
    finding.hints.emplace_back("check the owner and group of the file and of the folders above it");
  if (error == EROFS) finding.hints.emplace_back("the file system is mounted read-only");
  throw Error(std::move(finding));
}

void throwLockTimeout(const std::string& folder) {
  const std::string whose = folder.empty() ? "the workspace's lock" : "the lock of " + folder;
  throw Error(Diagnostic(Code::lockTimeout, "another command holds " + whose)
                  .hint("try again, or wait longer with --lock-timeout"));
}

}  // namespace som::fs
