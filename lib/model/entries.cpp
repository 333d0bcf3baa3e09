#include "model/entries.hpp"

#include <algorithm>

#include "model/views.hpp"

namespace som::model {
namespace {

void append(doc::Value& record, const char* list, doc::Value entry) {
  doc::Value& entries = record[list];
  if (!entries.is_array()) entries = doc::Value::array();
  entries.push_back(std::move(entry));
}

}  // namespace

bool hasMilestone(const doc::Value& record, std::string_view id) {
  for (const ValueNode entry : ValueNode(record)["milestone"])
    if (entry["id"].text() == id) return true;
  return false;
}

void addMilestone(doc::Value& record, const Milestone& milestone) {
  append(record, "milestone",
         {{"id", milestone.id},
          {"message", milestone.message},
          {"milestoneDate", formatInstant(milestone.date)},
          {"name", milestone.name},
          {"status", "achieved"}});
}

void addErrorMessage(doc::Value& record, std::string_view message, Instant time) {
  append(record, "errorMessage", {{"message", message}, {"timestamp", formatInstant(time)}});
}

void addParty(doc::Value& record, std::string_view id, std::string_view role) {
  append(record, "relatedParty", {{"id", id}, {"role", role}});
}

void removeRequester(doc::Value& record, std::string_view requester) {
  if (!ValueNode(record)["requestedBy"].isSequence()) return;
  doc::Value& requesters = record["requestedBy"];
  const auto gone = std::remove_if(requesters.begin(), requesters.end(), [&](const doc::Value& entry) {
    return ReferenceView<ValueNode>(entry).id() == requester;
  });
  requesters.erase(gone, requesters.end());
  if (requesters.empty()) record.erase("requestedBy");
}

}  // namespace som::model
