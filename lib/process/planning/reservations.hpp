#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "process/inventory/allocation.hpp"

namespace som::process {

/// The reserved values of a workspace by holder, read at the first use; safe for several threads at the same
/// time. Notes in the store the files that cannot be read.
class Reservations {
 public:
  explicit Reservations(const store::Store& store) : store_(store) {}
  bool any() const { return !read().empty(); }
  /// Returns the values that are reserved for a record or for a customer order (customerOrderHolder), by
  /// path.
  const std::vector<Allocation>& of(const std::string& holder) const;

 private:
  using ByHolder = std::map<std::string, std::vector<Allocation>>;
  const ByHolder& read() const;

  const store::Store& store_;
  mutable std::once_flag wasRead_;
  mutable ByHolder byHolder_;
};

}  // namespace som::process
