#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "exchange/alarm_event.hpp"

/// ONAP VES, versions 4 to 7: domains fault, thresholdCrossingAlert, and stndDefined with notifications of
/// 3GPP TS 28.532.
namespace som::exchange {
namespace {

using What = AlarmEvent::What;

/// Returns an event with the members of the header.
AlarmEvent fromHeader(doc::Node header) {
  AlarmEvent event;
  event.source = alarmText(header, "sourceName");
  event.reporter = alarmText(header, "reportingEntityName");
  if (event.source.empty()) throw Error(Diagnostic(Code::missingField, "sourceName is missing"));
  return event;
}

Micros required(std::optional<Micros> time, std::string_view member) {
  if (!time) throw Error(Diagnostic(Code::missingField, fmt::format("{} is missing", member)));
  return *time;
}

/// The object: the source, and its interface if one is named.
std::string objectOfEvent(const AlarmEvent& event, const std::string& interface) {
  return interface.empty() ? event.source : event.source + "/" + interface;
}

/// The additional information of an event: a mapping since version 7, a list of names and values before.
std::string additional(doc::Node information) {
  std::vector<std::string> all;
  std::size_t size = 0;
  for (const doc::Node one : information) {
    const bool isEntry = one.isMapping();
    const std::string_view name = isEntry ? one["name"].text() : one.key();
    const std::string_view value = isEntry ? one["value"].text() : one.text();
    size += name.size() + value.size() + 3;
    if (size > maxAlarmText) break;
    all.push_back(fmt::format("{}={}", name, value));
  }
  return joined(all, "; ");
}

void putDetails(AlarmEvent& event, const std::string& text) {
  if (!text.empty()) event.more["alarmDetails"] = text;
}

AlarmEvent faultOf(doc::Node header, doc::Node fields) {
  AlarmEvent event = fromHeader(header);
  event.time = required(epochMicros(header["lastEpochMicrosec"], "lastEpochMicrosec"), "lastEpochMicrosec");
  event.raised = epochMicros(header["startEpochMicrosec"], "startEpochMicrosec");
  event.object = objectOfEvent(event, alarmText(fields, "alarmInterfaceA"));
  event.objectType = alarmText(fields, "eventSourceType");
  event.alarmType = alarmTypeOf(alarmText(fields, "eventCategory")).value_or("");
  event.probableCause = alarmText(fields, "alarmCondition");
  event.specificProblem = alarmText(fields, "specificProblem");
  putSeverity(event, alarmText(fields, "eventSeverity"));
  putDetails(event, additional(fields["alarmAdditionalInformation"]));
  return event;
}

AlarmEvent crossingOf(doc::Node header, doc::Node fields, const AlarmReading& how) {
  AlarmEvent event = fromHeader(header);
  const auto time = [&](std::string_view member) { return alarmTime(fields, member, how); };
  event.time = required(time("collectionTimestamp"), "collectionTimestamp");
  event.raised = time("eventStartTimestamp");
  event.object = objectOfEvent(event, alarmText(fields, "interfaceName"));
  event.objectType = alarmText(fields, "elementType");
  event.alarmType = "qualityOfServiceAlarm";
  event.probableCause = alarmText(fields, "alertDescription");
  const std::string action = alarmText(fields, "alertAction");
  constexpr std::array<std::string_view, 3> actions = {"CLEAR", "CONT", "SET"};
  if (!action.empty() && std::find(actions.begin(), actions.end(), action) == actions.end())
    throw Error(Diagnostic(Code::unknownValue, fmt::format("alertAction '{}' is not known", action)));
  if (action == "CONT") event.what = What::change;
  if (action == "CLEAR")
    event.what = What::clear;
  else
    putSeverity(event, alarmText(fields, "eventSeverity"));
  putDetails(event, alarmText(fields, "alertValue"));
  return event;
}

/// A notification of 3GPP about an alarm, and what it does.
struct VesNotificationRow {
  std::string_view type;
  What what;
};
constexpr std::array vesNotificationTable = {
    VesNotificationRow{"notifyNewAlarm", What::raise},
    VesNotificationRow{"notifyNewSecAlarm", What::raise},
    VesNotificationRow{"notifyChangedAlarm", What::change},
    VesNotificationRow{"notifyChangedAlarmGeneral", What::change},
    VesNotificationRow{"notifyClearedAlarm", What::clear},
};

AlarmEvent vesNotificationOf(doc::Node header, doc::Node data, const VesNotificationRow& row,
                             const AlarmReading& how) {
  AlarmEvent event = fromHeader(header);
  const auto time = [&](std::string_view member) { return alarmTime(data, member, how); };
  event.what = row.what;
  event.time = required(time("eventTime"), "eventTime");
  const auto raised = time("alarmRaisedTime");
  event.raised = raised ? raised : event.time;
  event.object = alarmText(data, "objectInstance");
  if (event.object.empty()) event.object = alarmText(data, "href");
  event.objectType = alarmText(data, "objectClass");
  const std::string type = alarmText(data, "alarmType");
  const auto known = alarmTypeOf(type);
  if (!type.empty() && !known)
    throw Error(Diagnostic(Code::unknownValue, fmt::format("alarmType '{}' is not known", type)));
  event.alarmType = known.value_or("");
  event.probableCause = alarmText(data, "probableCause");
  event.specificProblem = alarmText(data, "specificProblem");
  event.externalAlarmId = alarmText(data, "alarmId");
  const std::string severity = alarmText(data, "perceivedSeverity");
  // A change may leave out the severity, which then stays.
  if (event.what == What::raise || (event.what == What::change && !severity.empty()))
    putSeverity(event, severity);
  if (event.object.empty() && event.externalAlarmId.empty())
    throw Error(Diagnostic(Code::missingField, "objectInstance and alarmId are missing"));
  putDetails(event, alarmText(data, "additionalText"));
  return event;
}

/// Adds the event of a notification; ignores other namespaces and notifications.
void addStandard(AlarmInput& input, doc::Node header, doc::Node fields, const AlarmReading& how) {
  const std::string space = alarmText(header, "stndDefinedNamespace");
  const std::string type = alarmText(fields["data"], "notificationType");
  const auto row = std::find_if(vesNotificationTable.begin(), vesNotificationTable.end(),
                                [&](const VesNotificationRow& one) { return one.type == type; });
  if (!space.starts_with("3GPP-FaultSupervision") || row == vesNotificationTable.end())
    ++input.ignored;
  else
    input.events.push_back(vesNotificationOf(header, fields["data"], *row, how));
}

void addEvent(AlarmInput& input, doc::Node event, const AlarmReading& how) {
  const doc::Node header = event["commonEventHeader"];
  const std::string domain = alarmText(header, "domain");
  if (domain.empty()) throw Error(Diagnostic(Code::missingField, "the domain is missing"));
  if (domain == "fault")
    input.events.push_back(faultOf(header, event["faultFields"]));
  else if (domain == "thresholdCrossingAlert" || domain == "thresholdCrossing")
    input.events.push_back(crossingOf(header, event["thresholdCrossingAlertFields"], how));
  else if (domain == "stndDefined")
    addStandard(input, header, event["stndDefinedFields"], how);
  else
    ++input.ignored;
}

}  // namespace

bool looksLikeVes(doc::Node item) {
  return item["eventList"].isSequence() || item["event"]["commonEventHeader"] || item["commonEventHeader"];
}

AlarmInput readVes(doc::Node item, const AlarmReading& how) {
  AlarmInput input;
  if (const doc::Node list = item["eventList"]) {
    for (const doc::Node event : list) try {
        addEvent(input, event, how);
      } catch (Error& error) {
        input.bad.push_back(std::move(error.findings().front()));
      }
    return input;
  }
  const doc::Node event = item["event"] ? item["event"] : item;
  if (!event["commonEventHeader"])
    throw Error(Diagnostic(Code::missingField, "commonEventHeader is missing"));
  addEvent(input, event, how);
  return input;
}

}  // namespace som::exchange
