#pragma once

#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Returns an order with the changes of this unit; null if it does not exist.
doc::Value orderOf(const UnitOfWork& unit, const std::string& id);

/// Returns the orders that an order waits for, as its relations name them.
std::vector<std::string> prerequisiteIds(const doc::Value& order);

/// Returns the orders that wait for each other in a circle, from this order back to itself; empty if it is in
/// no circle. Orders that have ended wait for nothing. Reads the orders that it waits for, and theirs.
std::vector<std::string> circleOf(UnitOfWork& unit, const Draft& order);

}  // namespace som::process
