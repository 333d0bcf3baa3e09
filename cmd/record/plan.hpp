#pragma once

#include "cli/context.hpp"
#include "plan/plan.hpp"

namespace som::cli {

/// The steps of a plan for people: times, latest start, slack (red if negative), critical steps.
render::Table planTable(const Printer& printer, const Times& times, const plan::Plan& plan);

/// The steps of a plan as JSON, times in UTC.
doc::Value planJson(const plan::Plan& plan);

}  // namespace som::cli
