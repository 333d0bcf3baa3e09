#include "fs/real.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "fs/real_file_system.hpp"

namespace som::fs {
namespace {

/// A flock that belongs to its open file description: closing the descriptor releases it.
class DirectoryLock : public Lock {
 public:
  explicit DirectoryLock(Descriptor directory) : directory_(std::move(directory)) {}

 private:
  Descriptor directory_;
};

}  // namespace

std::unique_ptr<Lock> RealFileSystem::lock(LockMode mode, std::chrono::milliseconds timeout,
                                           const std::string& folder) const {
  using Clock = std::chrono::steady_clock;
  // A separate descriptor: flock belongs to the open file description.
  Descriptor directory = resolver_.open(folder, O_RDONLY | O_DIRECTORY);
  if (!directory && errno == ENOENT) return nullptr;
  if (!directory) throwErrno(errno, "open", folder);
  const int how = (mode == LockMode::exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB;
  const Clock::time_point deadline = Clock::now() + timeout;
  std::chrono::microseconds pause{200};
  // Polls, because a wait in the kernel with a time limit would need a signal.
  while (uninterrupted([&] { return ::flock(directory.get(), how); }) != 0) {
    if (errno != EWOULDBLOCK) throwErrno(errno, "lock", folder);
    if (Clock::now() >= deadline) throwLockTimeout(folder);
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 2, std::chrono::microseconds{8000});
  }
  return std::make_unique<DirectoryLock>(std::move(directory));
}

std::unique_ptr<FileSystem> openDirectory(const std::string& path, RealOptions options) {
  Descriptor root(uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (!root) throwErrno(errno, "open", path);
  return std::make_unique<RealFileSystem>(Resolver(std::move(root), options.useOpenat2), options.sync);
}

}  // namespace som::fs
