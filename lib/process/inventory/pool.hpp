#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/value_set.hpp"
#include "process/inventory/allocation.hpp"
#include "process/work/workspace.hpp"

/// Pools of parameters that services need, and how much of them is in use.
namespace som::process {

/// A pool with its values.
struct Pool {
  std::string id;
  model::ValueSet values;
};

/// Reads a pool. Throws Error unknown-pool with the nearest names, schema findings, invalid-pool.
Pool openPool(const store::Source& files, schema::Registry& schemas, std::string_view id);

/// How much of a pool is in use within one scope.
struct PoolUse {
  std::string scope;  ///< empty where the pool has none
  std::size_t reserved = 0;
  std::size_t allocated = 0;
  model::Wide free = 0;  ///< of all 2^128 less one where nothing is in use
  /// When nothing is left at the rate of the last 30 days, in days; nothing where none were taken, or where
  /// that is more than a hundred years away.
  std::optional<std::uint64_t> exhaustedInDays;
};

/// The uses of a pool by scope; one without a scope where nothing is in use. Values that do not belong to the
/// pool any more take nothing away from it.
std::vector<PoolUse> usesOf(const Pool& pool, const std::vector<Allocation>& inUse, Instant now);

}  // namespace som::process
