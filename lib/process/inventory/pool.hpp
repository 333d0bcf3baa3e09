#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/value_set.hpp"
#include "process/inventory/allocation.hpp"
#include "process/work/workspace.hpp"

/// Pools of parameters that services need, and the use of their values.
namespace som::process {

/// A pool with its values.
struct Pool {
  std::string id;
  model::ValueSet values;
};

/// Reads a pool. Throws Error unknown-pool with the nearest names, schema findings, invalid-pool.
Pool openPool(const store::Source& files, schema::Registry& schemas, std::string_view id);

/// The use of a pool within one scope.
struct PoolUse {
  std::string scope;  ///< empty if the pool has no scopes
  std::size_t reserved = 0;
  std::size_t allocated = 0;
  model::Wide free = 0;  ///< at most 2^128 - 1, also if all 2^128 values are free
  /// Days until the pool is exhausted at the rate of the last 30 days; nullopt if no value was taken in them,
  /// or if the result is more than a hundred years.
  std::optional<std::uint64_t> exhaustedInDays;
};

/// Returns the uses of a pool by scope; one entry without a scope if no value is in use. Values that no
/// longer belong to the pool do not reduce its free values.
std::vector<PoolUse> usesOf(const Pool& pool, const std::vector<Allocation>& inUse, Instant now);

}  // namespace som::process
