#include "exchange/request.hpp"

#include <algorithm>
#include <array>

#include "exchange/statuses.hpp"

namespace som::exchange {
namespace {

/// Members that say which record it is.
constexpr std::array<std::string_view, 4> identityMembers = {"href", "@type", "@baseType", "@schemaLocation"};

/// Members of an alarm that its source changes. Object, type, cause and specific problem say which alarm it
/// is.
constexpr std::array<std::string_view, 7> eventMembers = {
    "perceivedSeverity", "state",           "alarmDetails",          "proposedRepairedActions",
    "serviceAffecting",  "affectedService", "plannedOutageIndicator"};

}  // namespace

doc::Document Patch::record(const std::string& id, const model::KindRow& kind) const {
  doc::Value record = members;
  record["id"] = id;
  record["@type"] = kind.type;
  return doc::toDocument(record, "body");
}

Patch patchOf(const doc::Document& body, const std::string& id, const model::KindRow& kind) {
  Patch patch{.members = doc::toValue(body.root())};
  if (const doc::Node given = body.root()["id"]; given && given.text() != id) patch.renames = "id";
  if (const doc::Node type = body.root()["@type"];
      type && type.text() != kind.type && type.text() != kind.resource)
    patch.renames = "@type";
  for (const std::string_view name : identityMembers) patch.members.erase(std::string(name));
  fromStatuses(patch.members);
  const doc::Node root = body.root();
  if (kind.kind == model::Kind::serviceOrder && root[kind.stateField].text() == "cancelled") {
    patch.cancels = true;
    patch.reason = root["cancellationReason"].text();
    for (const auto& [name, value] : patch.members.items())
      if (patch.other.empty() && name != kind.stateField && name != "cancellationReason" && name != "id" &&
          !name.starts_with('@'))
        patch.other = name;
  }
  return patch;
}

AlarmPatch alarmPatchOf(const doc::Document& body) {
  AlarmPatch patch;
  for (const doc::Node member : body.root()) {
    const std::string_view name = member.key();
    if (name == "ackState" && member.text() == "acknowledged")
      patch.acknowledges = true;
    else if (name == "ackState" && member.text() == "unacknowledged")
      patch.unacknowledges = true;
    else if ((name == "state" || name == "perceivedSeverity") && member.text() == "cleared")
      patch.clears = true;
    else if (std::find(eventMembers.begin(), eventMembers.end(), name) != eventMembers.end())
      patch.changes[std::string(name)] = doc::toValue(member);
    else if (name != "id" && name != "href" && name != "@type" && name != "ackUserId" &&
             name != "ackSystemId" && name != "clearUserId" && name != "clearSystemId")
      patch.other = patch.other.empty() ? std::string(name) : patch.other;
  }
  return patch;
}

doc::Value changeEvent(doc::Value alarm, const doc::Value& changes, Instant now) {
  alarm["state"] = "updated";
  alarm["alarmChangedTime"] = formatInstant(now);
  for (const auto& [name, value] : changes.items()) alarm[name] = value;
  return alarm;
}

TestReport testReportOf(const doc::Document& body) {
  const doc::Node root = body.root();
  TestReport report{.service = std::string(root["relatedService"]["id"].text()),
                    .specification = std::string(root["testSpecification"]["id"].text()),
                    .measures = {}};
  for (const doc::Node measure : root["testMeasure"]) {
    const doc::Node value = measure["value"];
    report.measures.emplace_back(measure["metricName"].text(),
                                 (value.isMapping() ? value["value"] : value).text());
  }
  return report;
}

std::vector<std::string> subjectsOfTask(const doc::Document& body, std::string_view member) {
  std::vector<std::string> ids;
  const auto add = [&](doc::Node subject) {
    if (!subject["id"].text().empty()) ids.emplace_back(subject["id"].text());
  };
  const doc::Node subjects = body.root()[member];
  if (subjects.isMapping()) add(subjects);
  if (subjects.isSequence())
    for (const doc::Node one : subjects) add(one);
  return ids;
}

std::string commentOf(const doc::Document& body) {
  const doc::Node comment = body.root()["comment"];
  const doc::Node inner = comment.isSequence() ? comment.at(0) : comment;
  return std::string(inner.isMapping() ? inner["comment"].text() : inner.text());
}

std::string cancellationReasonOf(const doc::Document& body) {
  return std::string(body.root()["cancellationReason"].text());
}

}  // namespace som::exchange
