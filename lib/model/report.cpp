#include "model/report.hpp"

#include <algorithm>
#include <cstdint>

#include "model/entries.hpp"
#include "model/members.hpp"
#include "model/references.hpp"

namespace som::model {
namespace {

constexpr std::string_view relatedEntityList = "relatedEntity";
constexpr std::string_view affectedResourceList = "affectedResource";
constexpr std::string_view breachList = "targetBreach";
constexpr std::string_view duplicateRole = reportRelations.name(ReportRelation::duplicate);

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
  setRequestedResolution(record, details.requestedResolution);
  if (!details.customer.empty()) addParty(record, details.customer, customerRole);
  return record;
}

void setRequestedResolution(doc::Value& report, std::optional<Instant> time) {
  members::putTime(report, "requestedResolutionDate", time);
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

void addDuplicate(doc::Value& report, std::string_view other) {
  addRelatedEntity(report, other, duplicateRole);
}

void setRootCause(doc::Value& report, std::string_view list, std::string_view id) {
  for (const RootCauseRow& row : rootCauses) {
    if (row.list.empty()) continue;
    const ViewRange<ReferenceView<ValueNode>, ValueNode> causes{ValueNode(report)[row.list]};
    if (row.list == list && causes.size() == 1 && causes.front().id() == id) continue;
    report.erase(std::string(row.list));
    if (row.list == list) members::append(report, list, {{"id", id}});
  }
}

StatedCause statedCause(const doc::Value& report) {
  StatedCause stated;
  for (const auto analysis : ReportView<ValueNode>(report).analyses())
    if (const auto cause = analysis.cause(); !cause.type().empty())
      stated = {cause.type(), cause.id(), analysis.finding()};
  return stated;
}

void addSubject(doc::Value& report, const StatedCause& cause, bool hasList) {
  if (cause.id.empty()) return;
  if (cause.type == "service") return addAffectedService(report, cause.id, hasList);
  if (cause.type != "resource") return;
  if (hasList)
    members::append(report, affectedResourceList, {{"id", cause.id}});
  else
    addRelatedEntity(report, cause.id, affectedResourceList);
}

bool isAbout(const doc::Value& report, std::string_view id) {
  const ReportView<ValueNode> view(report);
  const auto names = [&](const auto& list) {
    return std::any_of(list.begin(), list.end(), [&](const auto& entry) { return entry.id() == id; });
  };
  return names(view.affectedServices()) || names(view.affectedResources()) || names(view.relatedEntities()) ||
         names(view.parties());
}

bool isAffected(const doc::Value& report, std::string_view service) {
  const ReportView<ValueNode> view(report);
  const auto services = view.affectedServices();
  const auto entities = view.relatedEntities();
  return std::any_of(services.begin(), services.end(),
                     [&](const auto& entry) { return entry.id() == service; }) ||
         std::any_of(entities.begin(), entities.end(), [&](const auto& entry) {
           return entry.id() == service && entry.role() == affectedServiceList;
         });
}

bool linkProblem(doc::Value& customerReport, std::string_view problem, bool isLinked) {
  const auto names = [&](const ReferenceView<ValueNode>& entity) {
    return entity.id() == problem && entity.role() == problemRole;
  };
  const auto entities = ReportView<ValueNode>(customerReport).relatedEntities();
  if (std::any_of(entities.begin(), entities.end(), names) == isLinked) return false;
  if (isLinked) {
    addRelatedEntity(customerReport, problem, problemRole);
    return true;
  }
  doc::Value& list = customerReport[std::string(relatedEntityList)];
  list.erase(std::remove_if(list.begin(), list.end(),
                            [&](const doc::Value& entry) { return names(ReferenceView<ValueNode>(entry)); }),
             list.end());
  if (list.empty()) customerReport.erase(std::string(relatedEntityList));
  return true;
}

void removeCustomerReport(doc::Value& report, std::string_view id) {
  if (!ValueNode(report)[customerReportList].isSequence()) return;
  doc::Value& list = report[std::string(customerReportList)];
  list.erase(
      std::remove_if(list.begin(), list.end(),
                     [&](const doc::Value& entry) { return ReferenceView<ValueNode>(entry).id() == id; }),
      list.end());
  if (list.empty()) report.erase(std::string(customerReportList));
}

void setRestored(doc::Value& report, Instant time) {
  if (!ReportView<ValueNode>(report).restored()) members::putTime(report, "restorationDate", time);
}

doc::Value restorationEntry(std::string_view author, std::string_view service) {
  doc::Value entry = doc::Value::object();
  members::putText(entry, "author", author);
  entry["by"] = service.empty() ? "original" : "alternate";
  members::putText(entry, "service", service);
  return entry;
}

bool hasBreach(const doc::Value& report, std::string_view id) {
  const auto breaches = ReportView<ValueNode>(report).breaches();
  return std::any_of(breaches.begin(), breaches.end(), [&](const auto& one) { return one.id() == id; });
}

void addBreach(doc::Value& report, const Breach& breach) {
  doc::Value entry = {{"id", breach.id}, {"target", breach.target}, {"at", formatInstant(breach.at)}};
  members::putText(entry, "level", breach.level);
  members::append(report, breachList, std::move(entry));
}

void meetBreaches(doc::Value& report, std::string_view target, std::string_view id, Instant met) {
  if (!ValueNode(report)[breachList].isSequence()) return;
  for (doc::Value& entry : report[std::string(breachList)]) {
    const BreachView<ValueNode> breach(entry);
    if (breach.target() != target || (breach.met() && breach.id() != id)) continue;
    const Seconds late = breach.at() ? met - *breach.at() : Seconds(0);
    members::putTime(entry, "met", met);
    entry["bySeconds"] = std::max<std::int64_t>(0, late.count());
  }
}

void addSlaViolations(doc::Value& report) {
  const doc::Value copy = report;  // the views of the report end when it grows
  for (const auto breach : ReportView<ValueNode>(copy).breaches())
    members::append(report, "slaViolation", {{"id", breach.id()}, {"name", breach.target()}});
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
