#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/microseconds.hpp"
#include "calendar/read_time.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"

/// Alarms and events of alarms as other systems send them: TMF642 v4 and v5, ONAP VES 4 to 7.
namespace som::exchange {

/// An event of an alarm, in the terms of TMF642. Empty texts are missing.
struct AlarmEvent {
  /// In the order in which events of one moment take effect.
  enum class What : std::uint8_t { raise, change, clear };

  What what = What::raise;
  Micros time;
  std::optional<Micros> raised;       ///< when the alarm was raised, as the source says
  std::optional<Micros> reported;     ///< when another system took it
  std::optional<Micros> listed = {};  ///< when a list of all active alarms of its source had it
  std::string object;
  std::string objectType;
  std::string alarmType;
  std::string probableCause;
  std::string specificProblem;
  std::string severity;  ///< empty for a clear
  std::string externalAlarmId;
  std::string source;
  std::string reporter;
  bool isAcknowledged = false;
  doc::Value more = doc::Value::object();  ///< other members of TMF642, valid by the schema
};

enum class AlarmFormat : std::uint8_t { automatic, tmf642, ves };

/// The events of an item of the input.
struct AlarmInput {
  std::vector<AlarmEvent> events;
  std::size_t ignored = 0;      ///< parts of no concern to alarms
  std::vector<Diagnostic> bad;  ///< one for each part of a list that cannot be read
};

/// How the input is read.
struct AlarmReading {
  calendar::TimeContext times;  ///< of local times
  bool strict = false;          ///< refuse the names, values and times of other forms, else understood
};

/// Reads an item of the input. Throws Error: missing-field, unknown-value, invalid-time, too-large, or
/// unknown-kind if it is none of the formats. Findings have no place.
AlarmInput readAlarms(doc::Node item, AlarmFormat format, const AlarmReading& how);

// One format each.
AlarmInput readTmf642(doc::Node item, const AlarmReading& how);
AlarmInput readVes(doc::Node item, const AlarmReading& how);
/// True if an item has the members of the format.
bool looksLikeTmf642(doc::Node item);
bool looksLikeVes(doc::Node item);

// Values of both formats.

/// The longest text of an event that is kept.
inline constexpr std::size_t maxAlarmText = 4000;

/// Returns the text of a member; empty if it is missing. Throws too-large, and schema if it is not a scalar.
std::string alarmText(doc::Node mapping, std::string_view member);
/// Returns the name in TMF642 of a type of alarm: `Communications Alarm`, `COMMUNICATIONS_ALARM` and
/// `communications` are `communicationsAlarm`. Returns nullopt for an unknown one.
std::optional<std::string_view> alarmTypeOf(std::string_view text);
/// Sets the severity of an event, or makes it a clear: any case, `NORMAL` and `CLEARED` clear. Throws
/// unknown-value for any other text, missing-field if it is empty.
void putSeverity(AlarmEvent& event, std::string_view text);
/// Reads a member that is a time of RFC 3339, of RFC 2822 (`Sat, 13 Mar 2010 11:29:05 -0800`), or, unless
/// `strict`, of another form of calendar::readTime. Returns nullopt for an empty text; throws invalid-time
/// for any other.
std::optional<Micros> alarmTime(doc::Node mapping, std::string_view member, const AlarmReading& how);
/// Reads microseconds since 1970, as a number or a text of digits. Returns nullopt for a missing node; throws
/// invalid-time.
std::optional<Micros> epochMicros(doc::Node node, std::string_view member);

}  // namespace som::exchange
