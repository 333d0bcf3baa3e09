#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// A service that a report affects.
struct AffectedService {
  std::string id;
  std::string name;
  std::vector<std::string> customers;
  std::vector<std::string> orders;  ///< open orders about it
};

/// The services, customers and orders that a report affects.
struct ImpactResult {
  std::vector<AffectedService> services;  ///< in use; by id
  std::vector<std::string> customers;     ///< each once, by id
  std::vector<std::string> orders;        ///< each once, by id
  std::size_t inUse = 0;                  ///< all services of the inventory that are in use
  std::optional<int> priority;            ///< that follows from the number of services; nullopt without any
  std::string importance;                 ///< the affected part of the services in use, in per cent: `12.5`
};

/// Finds the services that fail with the root causes of a report, and those that it names with all that
/// stands on them. Throws Error: guard if the report has neither.
ImpactResult impactOf(Workspace& workspace, Instant now, const doc::Document& report);

/// Writes the impact into an open report: numbers, the affected services (at most 1000), and the priority if
/// it is more urgent than that of the report.
void writeImpact(UnitOfWork& unit, Draft& report, const ImpactResult& impact);

}  // namespace som::process
