#include "model/escalation.hpp"

#include <algorithm>
#include <array>

#include "model/entries.hpp"
#include "model/members.hpp"
#include "model/views.hpp"

namespace som::model {
namespace {

constexpr std::array<std::string_view, 4> termFields = {"calendar", "calmFor", "ackValidFor", "levels"};

void putTexts(doc::Value& entry, const char* field, const std::vector<std::string>& texts) {
  if (!texts.empty()) entry[field] = texts;
}

/// Adds the texts that a list does not have.
void addTexts(doc::Value& entry, const char* field, const std::vector<std::string>& texts) {
  std::vector<std::string> all = textsOf(ViewRange<TextView<ValueNode>, ValueNode>(ValueNode(entry)[field]));
  for (const std::string& text : texts)
    if (std::find(all.begin(), all.end(), text) == all.end()) all.push_back(text);
  putTexts(entry, field, all);
}

}  // namespace

doc::Value ladderTerms(const LadderView<doc::Node>& policy,
                       const std::function<std::string(LadderStepView<doc::Node>)>& ruleOf) {
  doc::Value terms = {{"policy", policy.id()}};
  for (const std::string_view field : termFields)
    if (const doc::Node term = policy.node()[field]) terms[std::string(field)] = doc::toValue(term);
  std::size_t position = 0;
  for (const auto step : policy.steps()) terms["levels"][position++]["rule"] = ruleOf(step);
  return terms;
}

void addAlert(doc::Value& record, const NewAlert& alert) {
  doc::Value entry = {{"id", alert.id}, {"alertDate", formatInstant(alert.date)}};
  members::putText(entry, "exception", alert.exception);
  entry["jeopardyType"] = alert.type;
  entry["message"] = alert.message;
  entry["name"] = alert.level;
  members::append(record, alertList, std::move(entry));
}

void removeLadders(doc::Value& record) {
  const std::string list(escalations.field);
  if (!ValueNode(record)[list].isSequence()) return;
  for (doc::Value& entry : record[list]) entry = withoutLadder(std::move(entry));
}

doc::Value withoutLadder(doc::Value entry) {
  if (entry.is_object()) entry.erase("ladder");
  return entry;
}

void addEscalation(doc::Value& record, const FiredEscalation& escalation) {
  doc::Value entry = {
      {"id", escalation.id},         {"episode", escalation.episode},          {"level", escalation.level},
      {"repeat", escalation.repeat}, {"date", formatInstant(escalation.date)}, {"rule", escalation.rule},
      {"reason", escalation.reason}};
  putTexts(entry, "notified", escalation.notified);
  putTexts(entry, "silencedBy", escalation.silencedBy);
  putTexts(entry, "inhibitedBy", escalation.inhibitedBy);
  putTexts(entry, "deferred", escalation.deferred);
  if (escalation.lapsed) entry["lapsed"] = true;
  if (!escalation.ladder.is_null()) entry["ladder"] = escalation.ladder;
  members::append(record, escalations.field, std::move(entry));
}

void tellEscalation(doc::Value& record, const ToldEscalation& told) {
  doc::Value& entry = record[std::string(escalations.field)][told.position];
  addTexts(entry, "notified", told.notified);
  addTexts(entry, "inhibitedBy", told.inhibitedBy);
  addTexts(entry, "deferred", told.deferred);
  if (told.first) members::putTime(entry, "notifiedDate", *told.first);
}

void endEscalations(doc::Value& record, std::size_t position, Instant date) {
  members::putTime(record[std::string(escalations.field)][position], "endedDate", date);
}

std::optional<int> renewableLevel(const doc::Value& record) {
  const RecordView<ValueNode> view(record);
  std::string exception;  // of the last alert
  for (const auto alert : view.alerts()) exception = alert.exception();
  if (exception.empty() || exception == endedException) return std::nullopt;
  std::string episode;
  for (const auto entry : view.escalations())
    if (!entry.episode().empty()) episode = entry.episode();
  bool lapses = false;
  int level = 0;
  for (const auto entry : view.escalations()) {
    if (episode.empty() || entry.episode() != episode) continue;
    if (entry.endedDate()) return std::nullopt;
    lapses = lapses || LadderView<ValueNode>(entry.ladder()).acknowledgementValidFor().has_value();
    level = std::max(level, entry.level());
  }
  return lapses ? std::optional(level) : std::nullopt;
}

void setNotified(doc::Value& entry, const std::vector<std::string>& parties) { entry["notified"] = parties; }

void setLateReason(doc::Value& entry, const std::vector<doc::Value>& tracked) {
  for (const doc::Value& record : tracked)
    if (const TrackingView<ValueNode> tracking{ValueNode(record)};
        tracking.action() == notifyAction && record.value("level", 0) == entry.value("level", 0))
      entry["reason"] = tracking.reason();
}

doc::Value endOfEpisode(const doc::Value& record, std::string_view episode, Instant date) {
  int level = 0;
  doc::Value end = doc::Value::object();
  for (const auto entry : RecordView<ValueNode>(record).escalations()) {
    const bool isByHand = entry.episode().empty();
    if (isByHand ? entry.endedDate() != date : entry.episode() != episode) continue;
    const auto parties = entry.notified();
    if (parties.size() > 0) level = std::max(level, entry.level());
    addTexts(end, "notified", textsOf(parties));
  }
  members::putText(end, "episode", std::string(episode));
  end["level"] = level;
  members::putTime(end, "endedDate", date);
  return end;
}

}  // namespace som::model
