#include "exchange/alarm_event.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

using namespace som;
using exchange::AlarmEvent;
using exchange::AlarmFormat;

namespace {

exchange::AlarmInput read(const std::string& text, AlarmFormat format = AlarmFormat::automatic,
                          bool strict = false) {
  const doc::Document document = doc::read(text, "", doc::Format::json);
  static const auto zone = calendar::Zone::load("America/New_York");
  return exchange::readAlarms(document.root(), format,
                              {{*zone, *parseInstant("2026-11-21T12:00:00Z")}, strict});
}

AlarmEvent one(const std::string& text) {
  auto input = read(text);
  REQUIRE(input.events.size() == 1);
  return input.events.front();
}

/// The code and message of the refusal.
std::string refusal(const std::string& text, bool strict = false) {
  try {
    read(text, AlarmFormat::automatic, strict);
  } catch (const Error& error) {
    return fmt::format("{}: {}", codeName(error.findings().front().code), error.findings().front().message);
  }
  return {};
}

/// The attributes of an event in the order of the table in som-alarm(1).
std::string described(const AlarmEvent& event) {
  constexpr std::array names = {"raise", "change", "clear"};
  return fmt::format("{} {} {} | {} | {} | {} | {} | {} | {} | {} | {} | {}",
                     names[static_cast<std::size_t>(event.what)], formatMicros(event.time),
                     event.raised ? formatMicros(*event.raised) : "-", event.object, event.objectType,
                     event.alarmType, event.probableCause, event.specificProblem, event.severity,
                     event.externalAlarmId, event.source, event.reporter);
}

std::string vesFault(const std::string& header, const std::string& fields) {
  return R"({"event": {"commonEventHeader": {"domain": "fault", "sourceName": "pe1", "reportingEntityName": "ems",
    "eventId": "f1", "startEpochMicrosec": 1413378172000000, "lastEpochMicrosec": 1413378173000001)" +
         header + R"(}, "faultFields": {)" + fields + "}}}";
}

const std::string fault7 = R"("faultFieldsVersion": "4.0", "alarmCondition": "PoolExhaustion",
  "eventSourceType": "other", "specificProblem": "no pilot numbers", "eventSeverity": "CRITICAL",
  "vfStatus": "Active", "alarmAdditionalInformation": {"size": "1000"})";

std::string crossing(const std::string& action, const std::string& severity) {
  return fmt::format(
      R"({{"event": {{"commonEventHeader": {{"domain": "thresholdCrossingAlert", "sourceName": "pe1",
        "reportingEntityName": "collector", "lastEpochMicrosec": 1}}, "thresholdCrossingAlertFields": {{
        "alertAction": "{}", "alertDescription": "IF-ERRDROP", "alertType": "INTERFACE-ANOMALY",
        "collectionTimestamp": "Sat, 13 Mar 2010 11:29:05 -0800", "eventStartTimestamp":
        "Sat, 13 Mar 2010 11:15:00 GMT", "eventSeverity": "{}", "elementType": "router", "interfaceName": "ge-0"}}}}}})",
      action, severity);
}

std::string notification(const std::string& type, const std::string& more) {
  return fmt::format(
      R"({{"event": {{"commonEventHeader": {{"domain": "stndDefined", "sourceName": "gnb7", "reportingEntityName":
        "mns", "stndDefinedNamespace": "3GPP-FaultSupervision", "lastEpochMicrosec": 1}}, "stndDefinedFields": {{
        "data": {{"notificationType": "{}", "eventTime": "2026-11-28T09:00:00.5Z", "alarmId": "a-1", {}}}}}}}}})",
      type, more);
}

}  // namespace

TEST_CASE("VES faults of versions 4 to 7") {
  struct Row {
    const char* what;
    std::string text;
    const char* event;
  };
  const std::string same = "2014-10-15T13:02:53.000001Z 2014-10-15T13:02:52Z | ";
  const Row rows[] = {
      {"7", vesFault(R"(, "version": "4.1", "vesEventListenerVersion": "7.2.1")", fault7),
       "pe1 | other |  | PoolExhaustion | no pilot numbers | critical |  | pe1 | ems"},
      {"5: a list of additional information, and the category of X.733",
       vesFault(
           R"(, "version": 3.0)",
           R"("faultFieldsVersion": 2.0, "alarmCondition": "linkDown", "eventCategory": "Communications Alarm",
                "alarmInterfaceA": "ge-0/0/7", "eventSourceType": "port", "specificProblem": "los",
                "eventSeverity": "MAJOR", "alarmAdditionalInformation": [{"name": "a", "value": "b"}])"),
       "pe1/ge-0/0/7 | port | communicationsAlarm | linkDown | los | major |  | pe1 | ems"},
      {"4: another category, no specific problem",
       vesFault(R"(, "version": 1.2, "functionalRole": "x")",
                R"("alarmCondition": "linkDown", "eventCategory": "license", "eventSeverity": "warning")"),
       "pe1 |  |  | linkDown |  | warning |  | pe1 | ems"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(described(one(row.text)) == "raise " + same + row.event);
  }
  CHECK(described(one(vesFault("", R"("alarmCondition": "c", "eventSeverity": "NORMAL")"))) ==
        "clear " + same + "pe1 |  |  | c |  |  |  | pe1 | ems");
  CHECK(one(vesFault("", fault7)).more["alarmDetails"] == "size=1000");
}

TEST_CASE("VES threshold crossing alerts") {
  const std::string rest =
      "2010-03-13T19:29:05Z 2010-03-13T11:15:00Z | pe1/ge-0 | router | qualityOfServiceAlarm | IF-ERRDROP |  "
      "| ";
  CHECK(described(one(crossing("SET", "MAJOR"))) == "raise " + rest + "major |  | pe1 | collector");
  CHECK(described(one(crossing("CONT", "MINOR"))) == "change " + rest + "minor |  | pe1 | collector");
  CHECK(described(one(crossing("CLEAR", "MAJOR"))) == "clear " + rest + " |  | pe1 | collector");
  CHECK(described(one(crossing("SET", "NORMAL"))) == "clear " + rest + " |  | pe1 | collector");
  CHECK(refusal(crossing("WHAT", "MAJOR")) == "unknown-value: alertAction 'WHAT' is not known");
}

TEST_CASE("notifications of 3GPP fault supervision") {
  const std::string rest = "2026-11-28T09:00:00.500000Z 2026-11-28T09:00:00.500000Z | ";
  CHECK(described(one(notification("notifyNewAlarm", R"("objectClass": "NRCellDU", "objectInstance":
          "ManagedElement=1,GNBDUFunction=1", "alarmType": "COMMUNICATIONS_ALARM", "probableCause": 14,
          "specificProblem": "x", "perceivedSeverity": "INDETERMINATE")"))) ==
        "raise " + rest +
            "ManagedElement=1,GNBDUFunction=1 | NRCellDU | communicationsAlarm | 14 | x | indeterminate | "
            "a-1 | "
            "gnb7 | mns");
  CHECK(described(one(
            notification("notifyChangedAlarm", R"("href": "https://x/1", "perceivedSeverity": "MINOR")"))) ==
        "change " + rest + "https://x/1 |  |  |  |  | minor | a-1 | gnb7 | mns");
  CHECK(described(one(notification("notifyClearedAlarm", R"("perceivedSeverity": "CLEARED")"))) ==
        "clear " + rest + " |  |  |  |  |  | a-1 | gnb7 | mns");
  CHECK(described(
            one(notification("notifyChangedAlarmGeneral", R"("alarmRaisedTime": "2026-11-28T08:00:00Z")"))) ==
        "change 2026-11-28T09:00:00.500000Z 2026-11-28T08:00:00Z |  |  |  |  |  |  | a-1 | gnb7 | mns");
  CHECK(read(notification("notifyAlarmListRebuilt", R"("reason": "x")")).ignored == 1);
}

TEST_CASE("alarms and notifications of TMF642") {
  const std::string alarm = R"({"id": "9", "externalAlarmId": "4711", "alarmedObject": {"id": "card-3"},
    "alarmedObjectType": "card", "alarmType": "Equipment Alarm", "probableCause": "powerProblem",
    "specificProblem": "psu", "perceivedSeverity": "MAJOR", "alarmRaisedTime": "2026-11-28T09:00:00Z",
    "alarmChangedTime": "2026-11-28T09:10:00.25Z", "sourceSystemId": "nms", "reportingSystemId": "oss"})";
  const std::string rest = "card-3 | card | equipmentAlarm | powerProblem | psu | ";
  const std::string times = "2026-11-28T09:10:00.250000Z 2026-11-28T09:00:00Z | ";
  CHECK(described(one(alarm)) == "raise " + times + rest + "major | 4711 | nms | oss");
  const auto event = [&](const std::string& type) {
    return fmt::format(
        R"({{"eventId": "1", "eventTime": "2026-11-28T09:20:00Z", "eventType": "{}", "event": {{"alarm": {}}}}})",
        type, alarm);
  };
  CHECK(described(one(event("AlarmCreateEvent"))) == "raise " + times + rest + "major | 4711 | nms | oss");
  CHECK(described(one(event("AlarmAttributeValueChangeEvent"))) ==
        "change " + times + rest + "major | 4711 | nms | oss");
  CHECK(described(one(event("AlarmDeleteEvent"))) ==
        "clear 2026-11-28T09:20:00Z 2026-11-28T09:00:00Z | " + rest + " | 4711 | nms | oss");
  CHECK(read(event("AckAlarmsCreateEvent")).ignored == 1);
  CHECK(described(one(R"({"@type": "Alarm", "id": 7, "state": "cleared", "perceivedSeverity": "major",
      "alarmRaisedTime": "2026-11-28T09:00:00Z", "alarmClearedTime": "2026-11-28T09:30:00Z"})")) ==
        "clear 2026-11-28T09:30:00Z 2026-11-28T09:00:00Z |  |  |  |  |  |  | 7 |  | ");
  // Version 5: alarmedObject and ids as before, types of X.733.
  CHECK(described(
            one(R"({"@type": "Alarm", "id": "7", "alarmedObject": {"@type": "AlarmedObjectRef", "id": "o"},
      "alarmType": "communicationsAlarm", "probableCause": "c", "perceivedSeverity": "critical",
      "alarmRaisedTime": "2026-11-28T09:00:00Z"})")) ==
        "raise 2026-11-28T09:00:00Z 2026-11-28T09:00:00Z | o |  | communicationsAlarm | c |  | critical | 7 "
        "|  | ");
}

TEST_CASE("the task ClearAlarms names alarms by their ids") {
  const auto input = read(R"({"clearedAlarm": [{"id": "4711"}, {"id": "4712"}], "clearSystemId": "nms",
    "alarmClearedTime": "2026-11-28T09:30:00Z"})");
  REQUIRE(input.events.size() == 2);
  CHECK(described(input.events[1]) == "clear 2026-11-28T09:30:00Z - |  |  |  |  |  |  | 4712 | nms | ");
}

TEST_CASE("lists of VES events: a bad one costs itself, other domains are ignored") {
  const auto input = read(R"({"eventList": [
    {"commonEventHeader": {"domain": "heartbeat"}},
    {"commonEventHeader": {"domain": "fault", "sourceName": "a", "lastEpochMicrosec": 1}, "faultFields": {}},
    {"commonEventHeader": {"domain": "fault", "sourceName": "a", "lastEpochMicrosec": 1},
     "faultFields": {"alarmCondition": "c", "eventSeverity": "MINOR"}}]})");
  CHECK(input.ignored == 1);
  CHECK(input.bad.size() == 1);
  CHECK(input.events.size() == 1);
}

TEST_CASE("bad values are refused by their names") {
  const auto at = [](const std::string& micros) {
    return fmt::format(R"({{"event": {{"commonEventHeader": {{"domain": "fault", "sourceName": "a",
      "lastEpochMicrosec": {}}}, "faultFields": {{"alarmCondition": "c", "eventSeverity": "MINOR"}}}}}})",
                       micros);
  };
  CHECK(refusal(vesFault("", R"("eventSeverity": "BAD")")) == "unknown-value: severity 'BAD' is not known");
  CHECK(refusal(vesFault("", R"("alarmCondition": "c")")) == "missing-field: the severity is missing");
  CHECK(refusal(at("1e300")) == "invalid-time: lastEpochMicrosec '1e300' is not a time");
  CHECK(refusal(at("99999999999999999999")) ==
        "invalid-time: lastEpochMicrosec '99999999999999999999' is not a time");
  CHECK(refusal(at("\"soon\"")) == "invalid-time: lastEpochMicrosec 'soon' is not a time");
  CHECK(refusal(at("null")) == "missing-field: lastEpochMicrosec is missing");
  CHECK(refusal(at("1.413378172E15")).empty());
  CHECK(refusal(at("\"1413378172000000\"")).empty());
  CHECK(
      refusal(R"({"perceivedSeverity": "major", "alarmRaisedTime": "9999-12-31T23:59:59-23:00", "id": "1"})")
          .starts_with("invalid-time"));
  // What some collectors write for "no time".
  CHECK(refusal(R"({"perceivedSeverity": "major", "alarmRaisedTime": "0001-01-01T00:00:00Z", "id": "1"})") ==
        "invalid-time: alarmRaisedTime '0001-01-01T00:00:00Z' is not a time");
  CHECK(refusal(at("-62135596800000000")).starts_with("invalid-time"));
  CHECK(refusal(R"({"perceivedSeverity": "major", "alarmedObject": {"id": "o"}})") ==
        "missing-field: alarmRaisedTime is missing");
  CHECK(refusal(R"({"perceivedSeverity": "major", "alarmRaisedTime": "2026-11-28T09:00:00Z"})") ==
        "missing-field: alarmedObject.id and externalAlarmId are missing");
  CHECK(refusal(R"({"perceivedSeverity": "major", "alarmType": "odd", "id": "1",
      "alarmRaisedTime": "2026-11-28T09:00:00Z"})") == "unknown-value: alarmType 'odd' is not known");
  CHECK(refusal(fmt::format(R"({{"perceivedSeverity": "major", "probableCause": "{}", "id": "1",
      "alarmRaisedTime": "2026-11-28T09:00:00Z"}})",
                            std::string(5000, 'x')))
            .starts_with("too-large"));
  CHECK(refusal(R"({"perceivedSeverity": "major", "probableCause": {}, "id": "1",
      "alarmRaisedTime": "2026-11-28T09:00:00Z"})") == "schema: probableCause is not a text");
  CHECK(refusal("17") == "unknown-kind: it is not an alarm or an event");
  CHECK(refusal(R"({"name": "x"})").starts_with("unknown-kind"));
}

TEST_CASE("strict refuses the words of other versions") {
  const auto alarm = [](const std::string& severity, const std::string& type) {
    return fmt::format(R"({{"perceivedSeverity": "{}", "alarmType": "{}", "id": "1", "alarmRaisedTime":
      "2026-11-28T09:00:00Z"}})",
                       severity, type);
  };
  CHECK(refusal(alarm("major", "equipmentAlarm"), true).empty());
  CHECK(refusal(alarm("MAJOR", "equipmentAlarm"), true).starts_with("normalised"));
  CHECK(refusal(alarm("major", "Equipment Alarm"), true).starts_with("normalised"));
}

TEST_CASE("local times and days are times of the workspace's zone, except with strict") {
  const auto timeOf = [](const std::string& text) {
    return formatMicros(
        one(fmt::format(
                R"({{"alarmedObject": {{"id": "a"}}, "perceivedSeverity": "major", "alarmRaisedTime": "{}"}})",
                text))
            .time);
  };
  CHECK(timeOf("2026-12-02 08:00:00") == "2026-12-02T13:00:00Z");
  CHECK(timeOf("2026-12-02T08:00Z") == "2026-12-02T08:00:00Z");
  CHECK(timeOf("2026-12-02") == "2026-12-02T05:00:00Z");
  CHECK_THROWS_AS(timeOf("soon"), Error);
  CHECK_THROWS_AS(read(R"({"alarmedObject": {"id": "a"}, "perceivedSeverity": "major",
                           "alarmRaisedTime": "2026-12-02 08:00:00"})",
                       AlarmFormat::automatic, true),
                  Error);
}
