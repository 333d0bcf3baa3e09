#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/enum_table.hpp"

namespace som::policy {

/// The state of a record in relation to its dates; a greater level is worse.
enum class Level { onTrack, atRisk, inJeopardy, overdue };

inline constexpr EnumTable<Level, 4> levels{{{
    {Level::onTrack, "onTrack"},
    {Level::atRisk, "atRisk"},
    {Level::inJeopardy, "inJeopardy"},
    {Level::overdue, "overdue"},
}}};

/// The order in which people want to see them.
inline constexpr std::array worstFirst = {Level::overdue, Level::inJeopardy, Level::atRisk, Level::onTrack};

/// Numbers of records by level.
using LevelCounts = std::array<std::size_t, worstFirst.size()>;

constexpr std::size_t& countOf(LevelCounts& counts, Level level) {
  return counts[static_cast<std::size_t>(level)];
}
constexpr std::size_t countOf(const LevelCounts& counts, Level level) {
  return counts[static_cast<std::size_t>(level)];
}
constexpr std::size_t totalOf(const LevelCounts& counts) {
  std::size_t total = 0;
  for (const std::size_t count : counts) total += count;
  return total;
}
constexpr void add(LevelCounts& counts, const LevelCounts& more) {
  for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += more[i];
}

/// The names of a level, for people and in TM Forum's APIs.
struct LevelRow {
  Level level;
  std::string_view colour;
  std::string_view jeopardyType;
};

inline constexpr std::array levelTable = {
    LevelRow{Level::onTrack, "green", "Normal"},
    LevelRow{Level::atRisk, "yellow", "Hazard"},
    LevelRow{Level::inJeopardy, "red", "Critical"},
    LevelRow{Level::overdue, "red", "Critical"},
};

constexpr std::string_view colour(Level level) { return levelTable[static_cast<std::size_t>(level)].colour; }
constexpr std::string_view jeopardyType(Level level) {
  return levelTable[static_cast<std::size_t>(level)].jeopardyType;
}
constexpr bool isRed(Level level) { return level >= Level::inJeopardy; }

/// The reasons for a level, worst first.
enum class ReasonCode {
  duePassed,
  respondPassed,
  predictedLate,
  prerequisiteEnded,
  itemBlocked,
  predictedLateMax,
  safetyInterval,
  activityOverrun,
  activityOverMax,
  activityFailed,
  startLate,
  updatePassed,
  unassigned,
  stalled,
  pausedTooLong,
  slaConsumed,
  promisePassed,
  childJeopardy,
  dependencyLate,
  prerequisiteUnclear,
  reservationExpiring,
  partnerAsks,
  notRequested,
  notNeeded,
  noPlan,
  noDueDate,
  noDuration,
  silenced,
};

static_assert(
    [] {
      for (std::size_t i = 0; i < levelTable.size(); ++i)
        if (static_cast<std::size_t>(levelTable[i].level) != i) return false;
      return true;
    }(),
    "rows are in the order of their enumeration, so that a level finds its row");
}  // namespace som::policy
