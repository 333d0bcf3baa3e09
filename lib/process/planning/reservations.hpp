#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "process/inventory/allocation.hpp"
#include "process/planning/extract.hpp"

namespace som::process {

/// The reserved values of orders; safe for several threads at the same time. Notes in the store the files
/// that cannot be read.
class Reservations {
 public:
  /// For whom values are looked for: one record, by its links, or many, for which all reserved values are
  /// read at the first use.
  enum class For { one, many };
  Reservations(const store::Source& store, For whom) : store_(store), whom_(whom) {}

  /// Returns the values that are reserved for an order: for itself, for the qualifications that its items
  /// come from, and for its customer orders.
  std::vector<Allocation> of(const Extract& order) const;

 private:
  using ByHolder = std::map<std::string, std::vector<Allocation>, std::less<>>;
  const ByHolder& readAll() const;
  std::vector<Allocation> linkedTo(const std::vector<std::string>& holders) const;

  const store::Source& store_;
  For whom_;
  mutable std::once_flag wasRead_;
  mutable ByHolder byHolder_;
};

}  // namespace som::process
