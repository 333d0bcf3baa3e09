#include "model/entries.hpp"

#include <algorithm>

#include "model/members.hpp"
#include "model/views.hpp"

namespace som::model {

LastEntry lastEntry(const doc::Value& record, const GrowingList& list) {
  const ValueNode entries = ValueNode(record)[list.field];
  const ValueNode last = entries.empty() ? ValueNode() : entries.at(entries.size() - 1);
  return {last["id"].text(), parseInstant(last[list.timeField].text())};
}

void appendEntry(doc::Value& record, const GrowingList& list, std::string_view id, Instant time,
                 const doc::Value& entry) {
  doc::Value whole = {{"id", id}};
  if (!list.timeField.empty()) whole[std::string(list.timeField)] = formatInstant(time);
  for (const auto& [key, value] : entry.items()) whole[key] = value;
  members::append(record, list.field, std::move(whole));
}

bool hasMilestone(const doc::Value& record, std::string_view id) {
  for (const ValueNode entry : ValueNode(record)[milestoneList])
    if (entry["id"].text() == id) return true;
  return false;
}

void addMilestone(doc::Value& record, const Milestone& milestone) {
  members::append(record, milestoneList,
                  {{"id", milestone.id},
                   {"message", milestone.message},
                   {"milestoneDate", formatInstant(milestone.date)},
                   {"name", milestone.name},
                   {"status", "achieved"}});
}

void addErrorMessage(doc::Value& record, std::string_view message, Instant time) {
  members::append(record, errorMessageList, {{"message", message}, {"timestamp", formatInstant(time)}});
}

void addParty(doc::Value& record, std::string_view id, std::string_view role) {
  members::append(record, "relatedParty", {{"id", id}, {"role", role}});
}

void replaceRequester(doc::Value& record, std::string_view requester, std::string_view before,
                      std::string_view after) {
  if (!ValueNode(record)["requestedBy"].isSequence()) return;
  for (doc::Value& entry : record["requestedBy"]) {
    const ReferenceView<ValueNode> view(entry);
    if (view.id() == requester && view.activity() == before) entry["activity"] = after;
  }
}

namespace {

/// Returns whether the list had entries that are meant; it is removed if none is left.
template <class IsMeant>
bool removeRequesters(doc::Value& record, const IsMeant& isMeant) {
  if (!ValueNode(record)["requestedBy"].isSequence()) return false;
  doc::Value& requesters = record["requestedBy"];
  const auto gone = std::remove_if(requesters.begin(), requesters.end(), isMeant);
  const bool any = gone != requesters.end();
  requesters.erase(gone, requesters.end());
  if (requesters.empty()) record.erase("requestedBy");
  return any;
}

}  // namespace

void removeRequester(doc::Value& record, std::string_view requester) {
  removeRequesters(
      record, [&](const doc::Value& entry) { return ReferenceView<ValueNode>(entry).id() == requester; });
}

bool removeRequester(doc::Value& record, std::string_view requester, std::string_view activity) {
  return removeRequesters(record, [&](const doc::Value& entry) {
    const ReferenceView<ValueNode> view(entry);
    return view.id() == requester && view.activity() == activity;
  });
}

}  // namespace som::model
