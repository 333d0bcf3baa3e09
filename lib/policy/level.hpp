#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
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
  reservationExpiring,
  noDueDate,
  noDuration,
  silenced,
};

/// A reason's stable name and its level; `onTrack` is information only.
struct ReasonRow {
  ReasonCode code;
  std::string_view name;
  Level level;
};

/// All reasons in the order of a record's list, which is the order of the enumeration.
inline constexpr std::array reasonTable = {
    ReasonRow{ReasonCode::duePassed, "due-passed", Level::overdue},
    ReasonRow{ReasonCode::respondPassed, "respond-passed", Level::overdue},
    ReasonRow{ReasonCode::predictedLate, "predicted-late", Level::inJeopardy},
    ReasonRow{ReasonCode::predictedLateMax, "predicted-late-max", Level::atRisk},
    ReasonRow{ReasonCode::safetyInterval, "safety-interval", Level::atRisk},
    ReasonRow{ReasonCode::activityOverrun, "activity-overrun", Level::atRisk},
    ReasonRow{ReasonCode::activityOverMax, "activity-over-max", Level::atRisk},
    ReasonRow{ReasonCode::activityFailed, "activity-failed", Level::atRisk},
    ReasonRow{ReasonCode::startLate, "start-late", Level::atRisk},
    ReasonRow{ReasonCode::updatePassed, "update-passed", Level::atRisk},
    ReasonRow{ReasonCode::unassigned, "unassigned", Level::atRisk},
    ReasonRow{ReasonCode::stalled, "stalled", Level::atRisk},
    ReasonRow{ReasonCode::pausedTooLong, "paused-too-long", Level::atRisk},
    ReasonRow{ReasonCode::slaConsumed, "sla-consumed", Level::atRisk},
    ReasonRow{ReasonCode::promisePassed, "promise-passed", Level::atRisk},
    ReasonRow{ReasonCode::childJeopardy, "child-jeopardy", Level::atRisk},
    ReasonRow{ReasonCode::dependencyLate, "dependency-late", Level::atRisk},
    ReasonRow{ReasonCode::reservationExpiring, "reservation-expiring", Level::atRisk},
    ReasonRow{ReasonCode::noDueDate, "no-due-date", Level::onTrack},
    ReasonRow{ReasonCode::noDuration, "no-duration", Level::onTrack},
    ReasonRow{ReasonCode::silenced, "silenced", Level::onTrack},
};

constexpr const ReasonRow& reasonRow(ReasonCode code) { return reasonTable[static_cast<std::size_t>(code)]; }
constexpr std::string_view reasonName(ReasonCode code) { return reasonRow(code).name; }

/// Returns the code of a name; nullopt for an unknown name.
constexpr std::optional<ReasonCode> parseReason(std::string_view name) {
  for (const ReasonRow& row : reasonTable)
    if (row.name == name) return row.code;
  return std::nullopt;
}

static_assert(reasonTable.size() == static_cast<std::size_t>(ReasonCode::silenced) + 1);
static_assert(
    [] {
      for (std::size_t i = 0; i < reasonTable.size(); ++i)
        if (static_cast<std::size_t>(reasonTable[i].code) != i) return false;
      for (std::size_t i = 0; i < levelTable.size(); ++i)
        if (static_cast<std::size_t>(levelTable[i].level) != i) return false;
      return true;
    }(),
    "rows are in the order of their enumeration, so that a code finds its row");
static_assert(std::is_sorted(reasonTable.begin(), reasonTable.end(),
                             [](const ReasonRow& a, const ReasonRow& b) { return a.level > b.level; }),
              "worst first");

}  // namespace som::policy
