#include "model/lists.hpp"

#include <algorithm>

#include "model/members.hpp"
#include "model/views.hpp"

namespace som::model {

doc::Value noteEntry(std::string_view author, std::string_view text, std::string_view systemId) {
  doc::Value entry = doc::Value::object();
  members::putText(entry, "author", author);
  members::putText(entry, "systemId", systemId);
  entry["text"] = text;
  return entry;
}

doc::Value attachmentEntry(const NewAttachment& attachment) {
  doc::Value entry = doc::Value::object();
  members::putText(entry, "name", attachment.name);
  members::putText(entry, "description", attachment.description);
  members::putText(entry, "url", attachment.url);
  if (const auto& content = attachment.content) {
    entry["mimeType"] = content->mimeType;
    entry["size"] = {{"amount", content->bytes}, {"units", "bytes"}};
    entry["content"] = content->base64;
  }
  return entry;
}

bool hasAttachment(const doc::Value& record, std::string_view url) {
  for (const ValueNode entry : ValueNode(record)[attachments.field])
    if (entry["url"].text() == url) return true;
  return false;
}

doc::Value escalationEntry(const NewEscalation& escalation) {
  doc::Value entry = {{"level", escalation.level}, {"rule", "manual"}, {"reason", escalation.reason}};
  if (!escalation.notified.empty()) entry["notified"] = escalation.notified;
  if (escalation.isRenewal) entry["renewal"] = true;
  return entry;
}

int highestEscalation(const doc::Value& record) {
  int highest = 0;
  for (const auto entry : RecordView<ValueNode>(record).escalations())
    highest = std::max(highest, entry.level());
  return highest;
}

int acknowledgeEscalations(doc::Value& record, std::string_view user, Instant time) {
  const auto list = record.find(escalations.field);
  if (list == record.end() || !list->is_array()) return 0;
  int open = 0;
  for (doc::Value& entry : *list) {
    if (EscalationView<ValueNode>(entry).isAcknowledged()) continue;
    members::putText(entry, "acknowledgedBy", user);
    members::putTime(entry, "acknowledgedDate", time);
    ++open;
  }
  return open;
}

}  // namespace som::model
