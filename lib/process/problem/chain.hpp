#pragma once

#include "process/planning/extract.hpp"
#include "process/work/unit_of_work.hpp"

/// The chain of reports: what follows for the records that wait for a report.
namespace som::process {

/// Adds a note that som writes by itself: it neither meets the update target nor ends a stall.
void noteAutomatically(UnitOfWork& unit, Draft& record, const std::string& text);

/// Lets the records work again that waited for a report which was reopened: each completed activity that
/// waited for it gets a redo, delegated to the same report. A cleared one is reopened first, if the change or
/// a policy for reports says so; otherwise it gets a note. A closed one gets a note, too, and
/// is unlinked, as it waits for nothing.
void requestersWorkAgain(UnitOfWork& unit, const StateChange& reopened);

}  // namespace som::process
