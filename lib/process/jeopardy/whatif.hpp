#pragma once

#include <string>
#include <utility>
#include <vector>

#include "process/jeopardy/scan.hpp"

/// The levels that would be if something happened. Nothing is written.
namespace som::process {

/// The changes that are supposed.
struct Supposition {
  std::vector<std::pair<std::string, Duration>> slips;           ///< activities, and how much later each ends
  std::vector<std::pair<std::string, std::string>> assignments;  ///< activities, and the team of each
  std::vector<std::string> holidays;   ///< days without working hours in all calendars: `2026-12-24`
  std::optional<Instant> due;          ///< instead of the date that was asked for
  std::vector<std::string> cancelled;  ///< orders that the record waits for

  bool isEmpty() const {
    return slips.empty() && assignments.empty() && holidays.empty() && !due && cancelled.empty();
  }
};

/// A record before and after what is supposed.
struct Supposed {
  std::string relation;  ///< how it depends on the first one: `waits for SO-…`; empty for the first one
  Assessed before;
  Assessed after;
};

/// Returns the record, and the open records that depend on it at any distance, nearest first: orders that
/// wait for it, records that asked for it, customer's reports of a problem. Opens those only.
///
/// Throws as `explain`; not-found for an unknown activity or team, and for an order that it does not wait
/// for; guard if the record has ended, or an activity that is supposed to change has.
std::vector<Supposed> whatIf(Workspace& workspace, const Env& env, std::string_view reference,
                             const Supposition& supposition);

}  // namespace som::process
