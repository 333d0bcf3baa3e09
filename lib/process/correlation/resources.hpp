#pragma once

#include <string>
#include <vector>

#include "process/correlation/situation.hpp"

namespace som::process {

/// A resource of the inventory, as the network stands at a moment.
struct ListedResource {
  std::string id;
  std::string name;
  std::string severity;                  ///< the worst of its active alarms; empty without any
  std::size_t alarms = 0;                ///< that are active, on itself
  std::size_t services = 0;              ///< in use, that fail with it
  std::size_t resources = 0;             ///< others that fail with it
  std::vector<std::string> usedBy = {};  ///< services that use it themselves
};

struct ResourceList {
  std::vector<ListedResource> resources;  ///< by id
  std::vector<Diagnostic> bad;
  SurveyCounts counts;
};

/// Lists the resources of the inventory; with `isAlarmed` only those with active alarms.
ResourceList listResources(Workspace& workspace, Instant now, bool isAlarmed);

}  // namespace som::process
