#pragma once

#include <cstddef>
#include <functional>

namespace som {

/// Calls `work(i)` once for each `i` below `count`, on as many threads as the machine has cores, and returns
/// when all are done. Which thread does which is open. Where calls throw, the exception of the lowest `i` is
/// thrown after the others have ended.
void parallel(std::size_t count, const std::function<void(std::size_t)>& work);

/// The same for many small calls: `work(begin, end)` for pieces of `size` of them, the last one smaller.
void parallelPieces(std::size_t count, std::size_t size,
                    const std::function<void(std::size_t begin, std::size_t end)>& work);

}  // namespace som
