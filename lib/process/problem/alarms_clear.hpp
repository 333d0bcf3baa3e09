#pragma once

#include <optional>

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Returns since when all underlying alarms of a report have been clear; nullopt if it has none in this
/// workspace, or if one of them is active.
std::optional<Instant> alarmsClearSince(Workspace& workspace, doc::Node report);

/// True if a report in progress has not noted yet that its alarms have been clear for as long as the policy
/// for reports says (`clearAfter`, PT10M without one).
bool asksToNoteClearAlarms(Workspace& workspace, doc::Node report, const model::KindRow& kind, Instant now);

/// Notes that, and clears the report if the policy says so and the guards hold.
void noteClearAlarms(UnitOfWork& unit, Draft& report);

}  // namespace som::process
