#include "base/parallel.hpp"

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace som {
namespace {

/// Keeps the exception of the lowest index.
class FirstFailure {
 public:
  void note(std::size_t number) {
    const std::lock_guard guard(mutex_);
    if (failure_ && number_ < number) return;
    failure_ = std::current_exception();
    number_ = number;
  }
  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  std::mutex mutex_;
  std::exception_ptr failure_;
  std::size_t number_ = 0;
};

/// Returns the number of cores that this process may use.
std::size_t usableCores() {
  cpu_set_t cores;
  if (sched_getaffinity(0, sizeof cores, &cores) != 0) return std::thread::hardware_concurrency();
  return static_cast<std::size_t>(CPU_COUNT(&cores));
}

void onThreads(std::size_t most, std::size_t count, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  FirstFailure failure;
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) try {
        work(i);
      } catch (...) {
        failure.note(i);
      }
  };
  const std::size_t threads = std::min(count, most);
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(run);
    run();
  }
  failure.rethrow();
}

}  // namespace

void parallel(std::size_t count, const std::function<void(std::size_t)>& work) {
  onThreads(usableCores(), count, work);
}

void parallelWaits(std::size_t count, const std::function<void(std::size_t)>& work) {
  constexpr std::size_t waiting = 16;
  onThreads(usableCores() == 1 ? 1 : waiting, count, work);
}

void parallelPieces(std::size_t count, std::size_t size,
                    const std::function<void(std::size_t begin, std::size_t end)>& work) {
  parallel((count + size - 1) / size,
           [&](std::size_t piece) { work(piece * size, std::min(count, (piece + 1) * size)); });
}

}  // namespace som
