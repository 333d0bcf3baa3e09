#include "process/planning/reservations.hpp"

namespace som::process {

const Reservations::ByHolder& Reservations::read() const {
  std::call_once(wasRead_, [&] {
    std::vector<Diagnostic> bad;
    for (Allocation& allocation : reservedValues(store_, bad))
      byHolder_[allocation.holder].push_back(std::move(allocation));
    for (Diagnostic& finding : bad) store_.note(std::move(finding));
  });
  return byHolder_;
}

const std::vector<Allocation>& Reservations::of(const std::string& holder) const {
  static const std::vector<Allocation> none;
  const auto found = read().find(holder);
  return found == byHolder_.end() ? none : found->second;
}

}  // namespace som::process
