#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The ids of alarms as numbers, which TMF642 v4 requires.
namespace som::exchange {

/// Returns the number of an alarm's id: its days since 2020-01-01 times 2^40, plus its random part. Two ids
/// have two numbers. Returns nullopt for a text that is not the id of an alarm.
std::optional<std::int64_t> alarmNumber(std::string_view id);

/// Returns the id with this number; nullopt if its day is not one of the years 1 to 9999.
std::optional<std::string> alarmIdOf(std::int64_t number);

}  // namespace som::exchange
