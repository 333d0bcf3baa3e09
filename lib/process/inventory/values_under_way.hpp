#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// Values of pools that work under way was begun with.
namespace som::process {

/// Reports the activities of an open order that were done with a value, or are under way with it: `how` says
/// "without" for a value that is new.
void reportStale(UnitOfWork& unit, const Draft& allocation, std::string_view how = "with");

/// Throws value-taken if a service in place uses a value, an activity configures it, or another process works
/// on a request that was made with it, unless the change is forced with a reason.
void requireUnused(UnitOfWork& unit, const Draft& allocation);

/// Says that services in place use a value.
Diagnostic inUse(const Draft& allocation, const std::vector<std::string>& users);

}  // namespace som::process
