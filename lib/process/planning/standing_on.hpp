#pragma once

#include <set>
#include <string>
#include <vector>

#include "store/source.hpp"

namespace som::process {

using StandingOn = std::set<std::string, std::less<>>;

/// Returns the ids of these services and resources, and of all that stand on them at any level: by
/// `supportingService`, `supportingResource` and `resourceRelationship`. Inventory files that cannot be read
/// are skipped.
StandingOn standingOn(const store::Source& files, const std::vector<std::string>& bases);

/// Returns the ids of the orders, reports, requests and alarms that are about one of these services and
/// resources.
StandingOn recordsAbout(const store::Source& files, const StandingOn& things);

}  // namespace som::process
