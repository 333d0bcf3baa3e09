#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "exchange/alarm_event.hpp"
#include "exchange/shape.hpp"
#include "model/alarm.hpp"

/// TMF642 Alarm Management, v4 and v5: alarms, notifications about them, and the task ClearAlarms.
namespace som::exchange {
namespace {

using What = AlarmEvent::What;

/// The member of a notification's `event` that has the alarm, or the task.
constexpr std::string_view alarmMember = "alarm";
constexpr std::string_view clearTask = "clearAlarms";

Error normalised(std::string_view member, std::string_view text) {
  return Error(Diagnostic(Code::normalised, fmt::format("{} '{}' is a word of another version", member, text))
                   .hint("without --strict it is understood"));
}

/// The type by the names of TMF642 and X.733. Throws unknown-value.
std::string typeOf(const std::string& text, bool strict) {
  if (text.empty() || text == unknownAlarmType) return {};
  const auto known = alarmTypeOf(text);
  if (!known) throw Error(Diagnostic(Code::unknownValue, fmt::format("alarmType '{}' is not known", text)));
  if (strict && *known != text) throw normalised("alarmType", text);
  return std::string(*known);
}

/// A member that is kept if it has the form of the schema.
struct KeptRow {
  std::string_view member;
  bool (*isValid)(doc::Node);
};
bool isText(doc::Node node) {
  return node.isScalar() && !node.isNull() && node.text().size() <= maxAlarmText;
}
bool isFlag(doc::Node node) { return node.boolean().has_value(); }
bool isOutage(doc::Node node) { return node.text() == "inService" || node.text() == "outOfService"; }
constexpr std::array keptTable = {
    KeptRow{"alarmDetails", isText},
    KeptRow{"proposedRepairedActions", isText},
    KeptRow{"serviceAffecting", isFlag},
    KeptRow{"isRootCause", isFlag},
    KeptRow{"plannedOutageIndicator", isOutage},
};

/// The services that an alarm affects, by their ids. Those in the form of our records are left to the
/// inventory, which knows whether they exist.
doc::Value servicesOf(doc::Node list) {
  constexpr std::size_t most = 100;
  constexpr std::size_t longestId = 200;
  doc::Value services = doc::Value::array();
  for (const doc::Node one : list) {
    const std::string_view id = one["id"].text();
    if (!id.empty() && id.size() <= longestId && services.size() < most) services.push_back({{"id", id}});
  }
  return services;
}

void putMore(AlarmEvent& event, doc::Node alarm) {
  for (const KeptRow& row : keptTable)
    if (const doc::Node node = alarm[row.member]; node && row.isValid(node))
      event.more[std::string(row.member)] = doc::toValue(node);
  if (doc::Value services = servicesOf(alarm["affectedService"]); !services.empty())
    event.more["affectedService"] = std::move(services);
}

void putTimes(AlarmEvent& event, doc::Node alarm, std::optional<Micros> otherwise, const AlarmReading& how) {
  const auto time = [&](std::string_view member) { return alarmTime(alarm, member, how); };
  event.raised = time("alarmRaisedTime");
  event.reported = time("alarmReportingTime");
  std::optional<Micros> latest = event.raised;
  for (const auto& other : {time("alarmChangedTime"), time("alarmClearedTime")})
    if (other && (!latest || *other > *latest)) latest = other;
  if (!latest) latest = event.reported ? event.reported : otherwise;
  if (!latest) throw Error(Diagnostic(Code::missingField, "alarmRaisedTime is missing"));
  event.time = *latest;
}

bool isCleared(doc::Node alarm) {
  const std::string state = alarmText(alarm, "state");
  if (state == model::clearedSeverity) return true;
  return state.empty() && alarmText(alarm, "perceivedSeverity").empty() && alarm["alarmClearedTime"];
}

/// Who has the alarm, and its id there.
void putOrigin(AlarmEvent& event, doc::Node alarm) {
  event.externalAlarmId = alarmText(alarm, "externalAlarmId");
  if (event.externalAlarmId.empty()) event.externalAlarmId = alarmText(alarm, "id");
  event.source = alarmText(alarm, "sourceSystemId");
  event.reporter = alarmText(alarm, "reportingSystemId");
}

/// The id of `alarmedObject`, a reference or a list of one.
std::string objectOf(doc::Node alarm) {
  const doc::Node object = alarm["alarmedObject"];
  const doc::Node one = object.isSequence() ? object.at(0) : object;
  return one.isMapping() ? alarmText(one, "id") : std::string(one.text());
}

AlarmEvent alarmOf(doc::Node alarm, What what, std::optional<Micros> otherwise, const AlarmReading& how) {
  AlarmEvent event;
  event.what = what == What::raise && alarmText(alarm, "state") == "updated" ? What::change : what;
  putTimes(event, alarm, otherwise, how);
  putOrigin(event, alarm);
  event.object = objectOf(alarm);
  event.objectType = alarmText(alarm, "alarmedObjectType");
  event.alarmType = typeOf(alarmText(alarm, "alarmType"), how.strict);
  event.probableCause = alarmText(alarm, "probableCause");
  event.specificProblem = alarmText(alarm, "specificProblem");
  event.isAcknowledged = alarmText(alarm, "ackState") == "acknowledged";
  const std::string severity = alarmText(alarm, "perceivedSeverity");
  // What clears an alarm without saying when did so when it was sent.
  if (event.what == What::clear && !alarm["alarmClearedTime"] && otherwise)
    event.time = std::max(event.time, *otherwise);
  if (isCleared(alarm))
    event.what = What::clear;
  else if (event.what == What::raise || (event.what == What::change && !severity.empty()))
    putSeverity(event, severity);
  if (how.strict && event.what != What::clear && event.severity != severity)
    throw normalised("perceivedSeverity", severity);
  if (event.object.empty() && event.externalAlarmId.empty())
    throw Error(Diagnostic(Code::missingField, "alarmedObject.id and externalAlarmId are missing"));
  putMore(event, alarm);
  return event;
}

/// The alarms that a task ClearAlarms names, by their ids or as patterns.
void addCleared(AlarmInput& input, doc::Node task, std::optional<Micros> otherwise, AlarmReading how) {
  const auto cleared = alarmTime(task, "alarmClearedTime", how);
  how.strict = false;
  for (const std::string_view list : {"clearedAlarm", "alarmPattern"})
    for (const doc::Node alarm : task[list]) {
      AlarmEvent event = alarmOf(alarm, What::clear, cleared ? cleared : otherwise, how);
      if (cleared) event.time = *cleared;
      if (event.source.empty()) event.source = alarmText(task, "clearSystemId");
      input.events.push_back(std::move(event));
    }
}

/// A notification about an alarm, and what it does.
struct NotificationRow {
  std::string_view type;
  What what;
};
constexpr std::array notificationTable = {
    NotificationRow{"AlarmCreateEvent", What::raise},
    NotificationRow{"AlarmAttributeValueChangeEvent", What::change},
    NotificationRow{"AlarmStateChangeEvent", What::change},
    NotificationRow{"AlarmClearedEvent", What::clear},
    NotificationRow{"AlarmDeleteEvent", What::clear},
};

AlarmInput notificationOf(doc::Node item, const AlarmReading& how) {
  AlarmInput input;
  const std::string type = alarmText(item, "eventType");
  auto time = alarmTime(item, "eventTime", how);
  if (!time) time = alarmTime(item, "timeOcurred", how);
  const auto row = std::find_if(notificationTable.begin(), notificationTable.end(),
                                [&](const NotificationRow& one) { return one.type == type; });
  const doc::Node event = item["event"];
  if (row != notificationTable.end()) {
    if (!event[alarmMember]) throw Error(Diagnostic(Code::missingField, "event.alarm is missing"));
    input.events.push_back(alarmOf(event[alarmMember], row->what, time, how));
  } else if (event[clearTask]) {
    addCleared(input, event[clearTask], time, how);
  } else {
    ++input.ignored;
  }
  return input;
}

}  // namespace

bool looksLikeTmf642(doc::Node item) {
  constexpr std::array<std::string_view, 7> members = {
      "eventType",     "perceivedSeverity", "alarmRaisedTime", "alarmClearedTime",
      "alarmedObject", "clearedAlarm",      "alarmPattern"};
  return item["@type"].text() == "Alarm" ||
         std::any_of(members.begin(), members.end(),
                     [&](std::string_view member) { return static_cast<bool>(item[member]); });
}

AlarmInput readTmf642(doc::Node item, const AlarmReading& how) {
  if (item["eventType"]) return notificationOf(item, how);
  AlarmInput input;
  if (item["clearedAlarm"] || item["alarmPattern"])
    addCleared(input, item, std::nullopt, how);
  else
    input.events.push_back(alarmOf(item, What::raise, std::nullopt, how));
  return input;
}

}  // namespace som::exchange
