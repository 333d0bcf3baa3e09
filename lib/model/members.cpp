#include "model/members.hpp"

#include <string>

namespace som::model::members {

void putText(doc::Value& mapping, std::string_view field, std::string_view text) {
  if (!text.empty()) mapping[std::string(field)] = text;
}

void putTime(doc::Value& mapping, std::string_view field, std::optional<Instant> time) {
  if (time) mapping[std::string(field)] = formatInstant(*time);
}

void copy(const doc::Value& source, std::string_view from, doc::Value& mapping, std::string_view field) {
  if (!source.is_object()) return;
  if (const auto found = source.find(from); found != source.end()) mapping[std::string(field)] = *found;
}

void append(doc::Value& mapping, std::string_view list, doc::Value entry) {
  doc::Value& entries = mapping[std::string(list)];
  if (!entries.is_array()) entries = doc::Value::array();
  entries.push_back(std::move(entry));
}

}  // namespace som::model::members
