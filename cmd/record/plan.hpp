#pragma once

#include "cli/context.hpp"
#include "plan/plan.hpp"

namespace som::cli {

/// The steps of a plan for people: times, latest start, slack (red if negative), critical steps.
render::Table planTable(const Printer& printer, const Times& times, const plan::Plan& plan);

/// The column of slack and its cells: for people as `2 d`, red if it is negative; for programs in seconds.
render::Column slackColumn(const Printer& printer);
render::Cell slackCell(const Printer& printer, std::optional<Seconds> slack);

/// The steps of a plan as JSON, times in UTC.
doc::Value planJson(const plan::Plan& plan);

}  // namespace som::cli
