#include "model/raised_report.hpp"

#include <algorithm>
#include <set>

#include "model/alarm.hpp"
#include "model/members.hpp"
#include "model/report.hpp"

namespace som::model {
namespace {

/// Adds references to a list that may have thousands, each once. Returns the number of new ones.
std::size_t addAll(doc::Value& record, std::string_view list, const std::vector<std::string>& ids) {
  std::set<std::string, std::less<>> known;
  for (const auto one : ViewRange<ReferenceView<ValueNode>, ValueNode>(ValueNode(record)[list]))
    known.emplace(one.id());
  std::size_t added = 0;
  for (const std::string& id : ids) {
    if (!known.insert(id).second) continue;
    members::append(record, list, {{"id", id}});
    ++added;
  }
  return added;
}

}  // namespace

std::optional<int> priorityOf(std::string_view severity) {
  constexpr std::size_t ranked = 4;  // indeterminate gives no priority
  const std::size_t rank = severityRank(severity);
  return rank < ranked ? std::optional(static_cast<int>(rank) + 1) : std::nullopt;
}

doc::Value raisedReport(const RaisedReport& report) {
  doc::Value record = {{"@type", row(Kind::serviceTroubleReport).type}, {"category", "system.originated"}};
  members::putText(record, "name", report.name);
  members::putText(record, "description", report.description);
  members::putText(record, "reason", report.reason);
  members::putText(record, "severity", report.severity);
  if (const auto priority = priorityOf(report.severity)) record[std::string(priorityField)] = *priority;
  record["affectedNumberOfServices"] = report.affectedServices;
  record["originatingSystem"] = "som";
  if (!report.originator.empty())
    record["originatorParty"] = {{"id", report.originator}, {"role", "originator"}};
  addAll(record, affectedServiceList, report.services);
  addAll(record, "affectedResource", report.resources);
  record["firstAlert"] = {{"id", report.firstAlarm}, {"role", "firstAlert"}};
  if (!report.recurrenceOf.empty())
    members::append(record, "relatedEntity", {{"id", report.recurrenceOf}, {"role", "recurrenceOf"}});
  return record;
}

std::size_t addUnderlyingAlarms(doc::Value& report, const std::vector<std::string>& alarms) {
  return addAll(report, "underlyingAlarm", alarms);
}

void addAffectedServices(doc::Value& report, const std::vector<std::string>& services) {
  addAll(report, affectedServiceList, services);
}

bool writeImpact(doc::Value& report, const Impact& impact) {
  const doc::Value before = report;
  report["affectedNumberOfServices"] = impact.services;
  report["impactImportanceFactor"] = impact.importance;
  if (impact.priority) report[std::string(priorityField)] = *impact.priority;
  return report != before;
}

bool hasReference(const doc::Value& record, std::string_view list, std::string_view id) {
  const ViewRange<ReferenceView<ValueNode>, ValueNode> all{ValueNode(record)[list]};
  return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.id() == id; });
}

bool addReferenceTo(doc::Value& record, std::string_view list, std::string_view id) {
  if (hasReference(record, list, id)) return false;
  members::append(record, list, {{"id", id}});
  return true;
}

bool removeReference(doc::Value& record, std::string_view list, std::string_view id) {
  if (!hasReference(record, list, id)) return false;
  doc::Value& all = record[std::string(list)];
  doc::Value kept = doc::Value::array();
  for (const doc::Value& one : all)
    if (ReferenceView<ValueNode>(ValueNode(one)).id() != id) kept.push_back(one);
  if (kept.empty())
    record.erase(std::string(list));
  else
    all = std::move(kept);
  return true;
}

}  // namespace som::model
