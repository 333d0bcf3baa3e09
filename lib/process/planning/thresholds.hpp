#pragma once

#include "calendar/calendars.hpp"
#include "policy/jeopardy.hpp"
#include "process/work/policies.hpp"

namespace som::process {

/// Returns the thresholds of a jeopardy policy, each with its place; the built-in ones where it has none.
/// Throws unknown-reference if its calendar does not exist.
policy::Thresholds readThresholds(const PolicyDocument& policy, const calendar::Calendars& calendars);

}  // namespace som::process
