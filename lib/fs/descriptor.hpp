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

/// Repeats a call while signals interrupt it. Not for fsync (its failure is final) or close (it has closed).
template <class Call>
auto uninterrupted(Call call) {
  auto result = call();
  while (result == -1 && errno == EINTR) result = call();
  return result;
}

/// open(2) for libraries that open files themselves. Opens only regular files with one hard link; otherwise
/// returns -1 with errno. It follows no link and does not wait, because opening a pipe would block.
int openRegular(const char* path, int flags, int mode);

/// Throws the error that an errno means for a path: `unsafe-path` if a link or special file is in the way,
/// else `io`. `doing` is a verb: "read", "rename".
[[noreturn]] void throwErrno(int error, const std::string& doing, const std::string& path);

/// Throws `lock-timeout`: another command holds the lock of this folder. An empty folder is the workspace.
[[noreturn]] void throwLockTimeout(const std::string& folder);

}  // namespace som::fs
