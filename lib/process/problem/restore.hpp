#pragma once

#include <string>

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// How a service works again. Members may be empty.
struct Restoration {
  std::string alternate = {};  ///< the service that takes its place; empty: the original one works again
  std::string priority = {};   ///< the priority that the open problem then has
};

/// Notes that the service of a report works again: the resolve target is met, the problem stays open. Its
/// terms stay, too. Throws Error: illegal-transition if the report is not in progress; guard if it was
/// restored in this way before, if the alternate service is not active, is affected itself, or stands on the
/// root cause; not-found for an unknown service.
void restore(UnitOfWork& unit, Draft& report, const Restoration& restoration);

}  // namespace som::process
