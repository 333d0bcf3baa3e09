#include "cause/reach.hpp"

#include <limits>

namespace som::cause {

void Reach::begin() {
  failed_.clear();
  weakened_.clear();
  counts_ = {};
  if (round_ >= std::numeric_limits<std::uint32_t>::max() - 3) {
    std::fill(marks_.begin(), marks_.end(), 0);
    std::fill(lost_.begin(), lost_.end(), Lost());
    round_ = 0;
  }
  round_ += 2;
}

}  // namespace som::cause
