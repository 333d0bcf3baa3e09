#include "model/report.hpp"

#include <algorithm>

#include "model/entries.hpp"
#include "model/members.hpp"
#include "model/references.hpp"

namespace som::model {
namespace {

constexpr std::string_view relatedEntityList = "relatedEntity";
constexpr std::string_view duplicateRole = "duplicateOf";

void addRelatedEntity(doc::Value& report, std::string_view id, std::string_view role) {
  members::append(report, relatedEntityList, {{"id", id}, {"role", role}});
}

}  // namespace

doc::Value reportRecord(const KindRow& kind, const ReportDetails& details) {
  doc::Value record = {{"@type", kind.type}};
  setExternalId(record, kind, details.externalId);
  members::putText(record, "category", details.category);
  members::putText(record, "name", details.name);
  members::putText(record, "description", details.description);
  members::putText(record, "severity", details.severity);
  if (!details.priority.is_null()) record[std::string(priorityField)] = details.priority;
  members::putTime(record, "requestedResolutionDate", details.requestedResolution);
  if (!details.customer.empty()) addParty(record, details.customer, customerRole);
  return record;
}

void addAffectedService(doc::Value& report, std::string_view service, bool hasList) {
  if (hasList)
    members::append(report, affectedServiceList, {{"id", service}});
  else
    addRelatedEntity(report, service, affectedServiceList);
}

void addCustomerReport(doc::Value& report, std::string_view id) {
  members::append(report, customerReportList, {{"id", id}});
}

bool isDuplicateOf(doc::Node report, std::string_view other) {
  const auto entities = ReportView<doc::Node>(report).relatedEntities();
  return std::any_of(entities.begin(), entities.end(), [&](const auto& entity) {
    return entity.role() == duplicateRole && entity.id() == other;
  });
}

void addDuplicate(doc::Value& report, std::string_view other) {
  addRelatedEntity(report, other, duplicateRole);
}

void addRootCause(doc::Value& report, std::string_view list, std::string_view id) {
  const ViewRange<ReferenceView<ValueNode>, ValueNode> causes{ValueNode(report)[list]};
  const bool known =
      std::any_of(causes.begin(), causes.end(), [&](const auto& cause) { return cause.id() == id; });
  if (!known) members::append(report, list, {{"id", id}});
}

doc::Value analysisEntry(const NewAnalysis& analysis) {
  doc::Value entry = doc::Value::object();
  members::putText(entry, "author", analysis.author);
  entry["phase"] = analysis.phase;
  entry["finding"] = analysis.finding;
  if (analysis.causeType.empty()) return entry;
  doc::Value cause = {{"type", analysis.causeType}};
  members::putText(cause, "id", analysis.causeId);
  entry["rootCause"] = std::move(cause);
  return entry;
}

bool isAnalysed(const doc::Value& report) { return !ValueNode(report)[analyses.field].empty(); }

}  // namespace som::model
