#include "process/planning/reservations.hpp"

#include <algorithm>
#include <set>

namespace som::process {
namespace {

std::vector<std::string> holdersOf(const Extract& order) {
  std::set<std::string> holders = {std::string(order.id)};
  for (const ItemExtract& item : order.items)
    holders.insert(item.qualifications.begin(), item.qualifications.end());
  for (const std::string_view customerOrder : order.customerOrders)
    holders.insert(customerOrderHolder(customerOrder));
  return {holders.begin(), holders.end()};
}

}  // namespace

const Reservations::ByHolder& Reservations::readAll() const {
  std::call_once(wasRead_, [&] {
    std::vector<Diagnostic> bad;
    for (Allocation& allocation : reservedValues(store_, bad))
      byHolder_[allocation.holder].push_back(std::move(allocation));
    for (Diagnostic& finding : bad) store_.note(std::move(finding));
  });
  return byHolder_;
}

std::vector<Allocation> Reservations::linkedTo(const std::vector<std::string>& holders) const try {
  std::vector<Allocation> held = heldBy(store_, holders);
  std::erase_if(held, [](const Allocation& allocation) { return !allocation.isReserved(); });
  return held;
} catch (const Error& error) {
  for (Diagnostic& finding : withoutTexts(error.findings())) store_.note(std::move(finding));
  return {};
}

std::vector<Allocation> Reservations::of(const Extract& order) const {
  if (whom_ == For::one) return linkedTo(holdersOf(order));
  const ByHolder& all = readAll();
  std::vector<Allocation> reserved;
  if (all.empty()) return reserved;
  for (const std::string& holder : holdersOf(order))
    if (const auto found = all.find(holder); found != all.end())
      reserved.insert(reserved.end(), found->second.begin(), found->second.end());
  return reserved;
}

}  // namespace som::process
