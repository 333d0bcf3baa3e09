#pragma once

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Does for other records what follows from each state change that a unit of work noted, and from the changes
/// that this makes, by the table in consequences.cpp: what an order requested, the services that it is about,
/// their values, who requested the record, and what its finished activities mean for itself. What a workspace
/// is opened with.
void propagate(UnitOfWork& unit);

}  // namespace som::process
