#include "process/jeopardy/reservations.hpp"

namespace som::process {

const Reservations::ByHolder& Reservations::read() const {
  std::call_once(wasRead_, [&] {
    for (Allocation& allocation : reservedValues(files_))
      byHolder_[allocation.holder].push_back(std::move(allocation));
  });
  return byHolder_;
}

const std::vector<Allocation>& Reservations::of(const std::string& holder) const {
  static const std::vector<Allocation> none;
  const auto found = read().find(holder);
  return found == byHolder_.end() ? none : found->second;
}

}  // namespace som::process
