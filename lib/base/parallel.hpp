#pragma once

#include <cstddef>
#include <functional>

namespace som {

/// Calls `work(i)` once for each `i` below `count` on all cores, and returns when all calls are done. The
/// assignment to threads is unspecified. If calls throw, the exception of the lowest `i` is rethrown after
/// all calls have ended.
void parallel(std::size_t count, const std::function<void(std::size_t)>& work);

/// The same for calls that mostly wait for a disk: on more threads than cores, except that one core has one
/// thread.
void parallelWaits(std::size_t count, const std::function<void(std::size_t)>& work);

/// The same for many small calls: calls `work(begin, end)` for pieces of `size`; the last one may be smaller.
void parallelPieces(std::size_t count, std::size_t size,
                    const std::function<void(std::size_t begin, std::size_t end)>& work);

}  // namespace som
