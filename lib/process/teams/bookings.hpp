#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "process/inventory/allocation.hpp"
#include "process/work/policies.hpp"
#include "process/work/workspace.hpp"
#include "store/source.hpp"

/// The time of teams: how many activities a team does at the same time.
namespace som::process {

/// A time in which a team does an activity: its appointment, or its run.
struct Occupied {
  std::string record;
  std::string activity;
  Instant start;
  Instant end;  ///< after `start`
};

/// Returns the times in which a team is occupied by activities of open records, by path: appointments, and
/// activities that run. A running activity is expected to last its typical duration, and at least until
/// `now`. Records that are being changed are those of `draftOf`. Reads only records that the index does not
/// have.
std::vector<Occupied> occupationOf(Workspace& workspace, const store::Source& files, Instant now,
                                   const Team& team, const DraftOf& draftOf = nullptr);

/// Removes an activity.
void eraseActivity(std::vector<Occupied>& occupied, std::string_view record, std::string_view activity);

/// Returns the largest number of activities at any moment of `[start, end)`.
int peakOf(const std::vector<Occupied>& occupied, Instant start, Instant end);

/// Returns the times with at least `count` activities: ascending and disjoint.
std::vector<calendar::Segment> timesOfAtLeast(const std::vector<Occupied>& occupied, int count);

/// Throws usage if a period that is shown day by day is longer than a year.
void requireShort(Instant from, Instant to);

/// Returns the calendar of a team; always open if it has none.
const calendar::Calendar& calendarOf(Workspace& workspace, const Team* team);

}  // namespace som::process
