#include "model/escalation.hpp"

#include <array>

#include "model/entries.hpp"
#include "model/members.hpp"

namespace som::model {
namespace {

constexpr std::array<std::string_view, 4> termFields = {"calendar", "calmFor", "ackValidFor", "levels"};

void putTexts(doc::Value& entry, const char* field, const std::vector<std::string>& texts) {
  if (!texts.empty()) entry[field] = texts;
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
  if (!escalation.ladder.is_null()) entry["ladder"] = escalation.ladder;
  members::append(record, escalations.field, std::move(entry));
}

}  // namespace som::model
