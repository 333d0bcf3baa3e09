#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/jeopardy/scan.hpp"

namespace som::process {

/// The open activities of a team, also those that a request delegates.
struct TeamWork {
  const Team* team;
  std::size_t open = 0;   ///< not finished
  std::size_t ready = 0;  ///< may start now
  std::size_t running = 0;
  std::size_t late = 0;
};

/// The work of a team on one day, in working time.
struct DayLoad {
  const Team* team;
  std::string day;                  ///< local to the team: `2026-12-03`
  Seconds planned{0};               ///< of unfinished activities, as their plans say
  Seconds booked{0};                ///< the part of it that has appointments
  std::optional<Seconds> capacity;  ///< nullopt: any amount
  std::size_t late = 0;             ///< activities that are late and begin or go on on this day
};

struct WorkloadResult {
  std::vector<TeamWork> teams;  ///< by id
  std::vector<DayLoad> days;    ///< by team, then by day
  std::vector<Diagnostic> bad;
  SurveyCounts counts;
};

/// Returns the work of all teams, or of the team of this id. The days go from that of `from` to that of `to`;
/// the defaults are today and six days later. Days without working hours and without work are left out.
/// Throws not-found for an unknown team.
WorkloadResult workload(Workspace& workspace, const Env& env, const std::string& team,
                        std::optional<Instant> from, std::optional<Instant> to);

}  // namespace som::process
