#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "process/inventory/allocation.hpp"

namespace som::process {

/// The reserved values of a workspace by who holds them, read when they are first asked for; safe for several
/// threads at the same time. What cannot be read is noted in the store.
class Reservations {
 public:
  explicit Reservations(const store::Store& store) : store_(store) {}
  bool any() const { return !read().empty(); }
  /// What is reserved for a record, or for a customer order (customerOrderHolder); by path.
  const std::vector<Allocation>& of(const std::string& holder) const;

 private:
  using ByHolder = std::map<std::string, std::vector<Allocation>>;
  const ByHolder& read() const;

  const store::Store& store_;
  mutable std::once_flag wasRead_;
  mutable ByHolder byHolder_;
};

}  // namespace som::process
