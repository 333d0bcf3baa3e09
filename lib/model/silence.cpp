#include "model/silence.hpp"

#include "model/kind.hpp"
#include "model/members.hpp"

namespace som::model {

doc::Value silenceOf(const NewSilence& silence) {
  doc::Value conditions = doc::Value::object();
  for (const auto& [name, values] : silence.conditions) {
    if (values.size() == 1) conditions[name] = values.front();
    if (values.size() > 1) conditions[name] = values;
  }
  doc::Value value = {
      {"@type", row(Kind::silence).type}, {"id", silence.id}, {"appliesTo", std::move(conditions)}};
  if (!silence.records.empty()) value["record"] = silence.records;
  if (!silence.services.empty()) value["service"] = silence.services;
  if (!silence.resources.empty()) value["resource"] = silence.resources;
  members::putTime(value, "startDate", silence.start);
  members::putTime(value, "endDate", silence.end);
  value["author"] = silence.author;
  value["reason"] = silence.reason;
  return value;
}

void endSilence(doc::Value& silence, Instant end) {
  const auto start = SilenceView<ValueNode>(silence).start();
  if (start && *start >= end) silence.erase("startDate");
  members::putTime(silence, "endDate", end);
}

}  // namespace som::model
