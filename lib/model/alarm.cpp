#include "model/alarm.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/crockford.hpp"
#include "base/hash.hpp"
#include "base/id.hpp"
#include "model/members.hpp"
#include "model/report.hpp"

namespace som::model {
namespace {

/// The members that events bring besides those of AlarmState.
constexpr std::array<std::string_view, 6> otherMembers = {"alarmDetails",           "proposedRepairedActions",
                                                          "serviceAffecting",       "isRootCause",
                                                          "plannedOutageIndicator", affectedServiceList};

std::string acknowledgement(bool isAcknowledged) {
  using lifecycle::State;
  return std::string(lifecycle::states.name(isAcknowledged ? State::acknowledged : State::unacknowledged));
}

/// The moment at which an alarm was raised: the kept one of that second, which has microseconds.
Micros raisedOf(const AlarmView<doc::Node>& record, const std::vector<Micros>& raises) {
  const Instant second = record.raised().value_or(Instant{});
  for (const Micros raise : raises)
    if (secondOf(raise) == second) return raise;
  return second;
}

std::optional<Micros> micros(std::optional<Instant> time) {
  return time ? std::optional<Micros>(*time) : std::nullopt;
}

void putMicros(doc::Value& record, std::string_view field, std::optional<Micros> time) {
  if (time) members::putTime(record, field, secondOf(*time));
}

void putObject(doc::Value& record, const AlarmState& state) {
  if (state.identity.object.empty()) return;
  doc::Value& object = record["alarmedObject"];
  if (!object.is_object()) object = doc::Value::object();
  object["id"] = state.identity.object;
}

void putFlapping(doc::Value& record, const AlarmState& state) {
  if (state.isFlapping()) {
    putMicros(record, "flappingSince", state.flappingSince);
    record["flappingState"] = state.isClearWhileFlapping ? "cleared" : "raised";
  } else {
    record.erase("flappingSince");
    record.erase("flappingState");
  }
}

void putEvents(doc::Value& record, const AlarmState& state) {
  record["alarmKey"] = state.key;
  record["count"] = state.count;
  record["eventMicros"] = state.newest.time_since_epoch().count();
  doc::Value raises = doc::Value::array();
  for (const Micros raise : state.raises) raises.push_back(formatMicros(raise));
  record["raisedTimes"] = std::move(raises);
  members::putText(record, previousAlarmField, state.previous);
}

/// True if more is known of an alarm than its events.
bool isHandled(const AlarmView<doc::Node>& record) {
  for (const auto entry : record.history())
    if (entry.action() != lifecycle::events.name(lifecycle::Event::clear)) return true;
  for (const std::string_view list : {parentAlarmList, correlatedAlarmList, alarmComments.field, notes.field})
    if (!record.node()[list].empty()) return true;
  return false;
}

}  // namespace

std::size_t severityRank(std::string_view severity) {
  return static_cast<std::size_t>(std::find(severities.begin(), severities.end(), severity) -
                                  severities.begin());
}

std::string AlarmIdentity::key() const {
  return derivedId({space, object, alarmType, probableCause, specificProblem});
}

std::string AlarmIdentity::family() const {
  return fmt::format("{}\n{}\n{}\n{}", space, object, alarmType, probableCause);
}

std::string alarmId(std::string_view key, Micros raised, std::size_t attempt) {
  constexpr std::size_t digits = 10;  // hexadecimal, of 40 bits
  const std::string hash = sha256(fmt::format("{}\n{}", key, raised.time_since_epoch().count()));
  const std::uint64_t bits = std::stoull(hash.substr(attempt * digits, digits), nullptr, 16);
  std::string day = formatInstant(secondOf(raised)).substr(0, 10);
  day.erase(std::remove(day.begin(), day.end(), '-'), day.end());
  return fmt::format("{}-{}-{}", row(Kind::alarm).prefix, day, crockfordText(bits, 8));
}

AlarmState alarmStateOf(const AlarmView<doc::Node>& record) {
  AlarmState state;
  state.id = record.id();
  state.identity = {.object = std::string(record.object().id()),
                    .alarmType = std::string(record.alarmType()),
                    .probableCause = std::string(record.probableCause()),
                    .specificProblem = std::string(record.specificProblem())};
  state.problem = state.identity.specificProblem;
  state.key = record.key();
  state.objectType = record.objectType();
  state.state = record.state();
  state.isAcknowledged = record.isAcknowledged();
  state.severity = record.perceivedSeverity();
  state.externalId = record.externalId();
  state.source = record.source();
  state.reporter = record.reporter();
  for (const auto raise : record.raisedTimes())
    if (const auto time = parseMicros(raise.text())) state.raises.push_back(*time);
  state.raised = raisedOf(record, state.raises);
  if (state.key.empty()) state.raises = {state.raised};
  state.reported = micros(record.reported());
  state.changed = micros(record.changed());
  state.cleared = micros(record.cleared());
  state.newest = record.newestEvent().value_or(
      std::max({state.raised, state.changed.value_or(state.raised), state.cleared.value_or(state.raised)}));
  state.count = record.count();
  state.previous = record.previousAlarm();
  state.flappingSince = micros(record.flappingSince());
  state.isClearWhileFlapping = record.isClearWhileFlapping();
  state.since = record.history().front().time();
  state.isHandled = isHandled(record);
  for (const std::string_view member : otherMembers)
    if (const doc::Node node = record.node()[member]) state.more[std::string(member)] = doc::toValue(node);
  return state;
}

void putAffectedServices(doc::Value& record, const std::vector<std::string>& ids) {
  record.erase(std::string(affectedServiceList));
  for (const std::string& id : ids) members::append(record, affectedServiceList, {{"id", id}});
}

void putAlarmState(doc::Value& record, const AlarmState& state) {
  record["@type"] = row(Kind::alarm).type;
  record["id"] = state.id;
  members::putText(record, "externalAlarmId", state.externalId);
  record["state"] = lifecycle::states.name(state.state);
  record["ackState"] = acknowledgement(state.isAcknowledged);
  members::putText(record, "alarmType", state.identity.alarmType);
  record["perceivedSeverity"] = state.severity;
  members::putText(record, "probableCause", state.identity.probableCause);
  members::putText(record, "specificProblem", state.problem);
  if (parseInstant(ValueNode(record)["alarmRaisedTime"].text()) != secondOf(state.raised))
    putMicros(record, "alarmRaisedTime", state.raised);
  putMicros(record, "alarmReportingTime", state.reported);
  putMicros(record, "alarmChangedTime", state.changed);
  putMicros(record, "alarmClearedTime", state.cleared);
  members::putText(record, "clearSystemId", state.clearSystem);
  members::putText(record, "sourceSystemId", state.source);
  members::putText(record, "reportingSystemId", state.reporter);
  putObject(record, state);
  members::putText(record, "alarmedObjectType", state.objectType);
  for (const auto& [member, value] : state.more.items()) record[member] = value;
  putEvents(record, state);
  putFlapping(record, state);
}

void setAcknowledged(doc::Value& record, bool isAcknowledged, std::string_view user) {
  record["ackState"] = acknowledgement(isAcknowledged);
  record["ackUserId"] = user;
}

void setCleared(doc::Value& record, Instant at, std::string_view user) {
  record["perceivedSeverity"] = clearedSeverity;
  record["alarmClearedTime"] = formatInstant(at);
  record["clearUserId"] = user;
  record.erase("flappingSince");
  record.erase("flappingState");
}

doc::Value commentEntry(std::string_view user, std::string_view text) {
  return {{"userId", user}, {"comment", text}};
}

}  // namespace som::model
