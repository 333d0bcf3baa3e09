#pragma once

#include <cerrno>
#include <string>
#include <utility>

namespace som::fs {

/// Owns a file descriptor.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  int get() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }
  int release() { return std::exchange(number_, -1); }

 private:
  int number_ = -1;
};

/// Calls again while a signal interrupts. Not for fsync (its failure is final) nor close (it has closed).
template <class Call>
auto uninterrupted(Call call) {
  auto result = call();
  while (result == -1 && errno == EINTR) result = call();
  return result;
}

/// open(2) for libraries that open files by themselves, of regular files with one name alone; -1 with errno
/// for all else. It follows no link and does not wait: a pipe would keep the program waiting, and what has
/// another name may be anybody's.
int openRegular(const char* path, int flags, int mode);

/// Throws what an errno means for a path: `unsafe-path` where a link or something else than a directory or
/// regular file stands in the way, else `io`. `doing` is a verb: "read", "rename".
[[noreturn]] void throwErrno(int error, const std::string& doing, const std::string& path);

/// Throws `lock-timeout`: another command holds the lock of this folder, of the workspace where it is empty.
[[noreturn]] void throwLockTimeout(const std::string& folder);

}  // namespace som::fs
