#pragma once

#include "cli/context.hpp"
#include "plan/plan.hpp"
#include "process/planning/assess.hpp"
#include "render/plan_chart.hpp"

namespace som::cli {

/// The steps of a plan for people: times, latest start, slack (red if negative), critical steps. Those that
/// were skipped or cancelled before they began have no times.
render::Table planTable(const Printer& printer, const Times& times, const plan::Plan& plan);

/// The orders that wait for a record, as JSON.
doc::Value dependantsJson(const process::Assessed& record);

/// Prints when each order that waits for a record needs it, and what slack that leaves.
void printDependants(const Printer& printer, const Times& times, const process::Assessed& record);

/// The column of slack and its cells: for people as `2 d`, red if it is negative; for programs in seconds.
render::Column slackColumn(const Printer& printer);
render::Cell slackCell(const Printer& printer, std::optional<Seconds> slack);

/// The plan of a record to draw. The record has its document, and outlives it.
render::PlanChart chartOf(process::Workspace& workspace, const Times& times, const process::Assessed& record);

/// The steps of a plan as JSON, times in UTC.
doc::Value planJson(const plan::Plan& plan);

}  // namespace som::cli
