#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_table.hpp"
#include "model/lists.hpp"
#include "model/views.hpp"

/// New reports of trouble, quality or performance, and what is found out about them.
namespace som::model {

/// The lists that only some kinds of reports have. A kind without the first names affected services among its
/// related entities.
inline constexpr std::string_view affectedServiceList = "affectedService";
inline constexpr std::string_view customerReportList = "troubleTicket";

/// The steps of analysis of a report.
inline constexpr GrowingList analyses{"analysis", "date"};

/// A new report. Members that are empty or null are left out, except the type.
struct ReportDetails {
  std::string externalId = {};
  std::string category = {};
  std::string name = {};
  std::string description = {};
  std::string severity = {};
  doc::Value priority = nullptr;  ///< a text or a number, as the kind has it
  std::optional<Instant> requestedResolution = {};
  std::string customer = {};
};
doc::Value reportRecord(const KindRow& kind, const ReportDetails& details);
void setRequestedResolution(doc::Value& report, std::optional<Instant> time);

/// Adds a service to `affectedService` if the kind has that list, else to the related entities.
void addAffectedService(doc::Value& report, std::string_view service, bool hasList);
/// Adds the customer's report behind a report.
void addCustomerReport(doc::Value& report, std::string_view id);

/// Adds the report that this one duplicates.
void addDuplicate(doc::Value& report, std::string_view other);

/// Relations between reports that must not lead in a circle: a report would be part, cause or duplicate of
/// itself.
enum class ReportRelation : std::uint8_t { parent, underlying, duplicate };
inline constexpr EnumTable<ReportRelation, 3> reportRelations{
    {{{ReportRelation::parent, "parentProblem"},
      {ReportRelation::underlying, "underlyingProblem"},
      {ReportRelation::duplicate, "duplicateOf"}}}};
/// The places of the ids to which a relation of a report leads.
template <class Node>
std::vector<Node> relatedReports(const Node& report, ReportRelation relation) {
  std::vector<Node> ids;
  const ReportView<Node> view(report);
  if (relation == ReportRelation::duplicate) {
    for (const auto entity : view.relatedEntities())
      if (entity.role() == reportRelations.name(relation)) ids.push_back(entity.idNode());
    return ids;
  }
  for (const auto other :
       relation == ReportRelation::parent ? view.parentProblems() : view.underlyingProblems())
    ids.push_back(other.idNode());
  return ids;
}

/// The types of root causes, and TM Forum's lists for them.
struct RootCauseRow {
  std::string_view type;
  std::string_view list;  ///< empty: TM Forum has no list
  bool hasId;
};
inline constexpr std::array rootCauses = {
    RootCauseRow{"service", "rootCauseService", true},
    RootCauseRow{"resource", "rootCauseResource", true},
    RootCauseRow{"party", "", true},
    RootCauseRow{"none", "", false},
};
/// Makes a root cause the only one in these lists; an empty list leaves all of them without a cause.
void setRootCause(doc::Value& report, std::string_view list, std::string_view id);

/// The root cause of the latest analysis that states one; empty texts if no analysis does.
struct StatedCause {
  std::string type = {};  ///< of a RootCauseRow
  std::string id = {};
  std::string finding = {};
  explicit operator bool() const { return !type.empty(); }
};
StatedCause statedCause(const doc::Value& report);

/// The service or resource that trouble is about, in the fields of its kind; `hasList` as for
/// `addAffectedService`.
void addSubject(doc::Value& report, const StatedCause& cause, bool hasList);
/// True if a report is about this service, resource or party.
bool isAbout(const doc::Value& report, std::string_view id);

/// True if a service is among those that a report affects.
bool isAffected(const doc::Value& report, std::string_view service);

/// The role of the problem in the related entities of the customer's report that it coordinates with.
inline constexpr std::string_view problemRole = "serviceProblem";
/// Links a customer's report with the problem behind it, or ends that. Returns false if it is so already.
bool linkProblem(doc::Value& customerReport, std::string_view problem, bool isLinked);
/// Removes a customer's report from a problem.
void removeCustomerReport(doc::Value& report, std::string_view id);

/// Notes when the service worked again, unless the report has that already.
void setRestored(doc::Value& report, Instant time);
/// An entry of `restorations`, without id and date; an empty service stands for the original one.
doc::Value restorationEntry(std::string_view author, std::string_view service);

/// A target that a report missed.
struct Breach {
  std::string id;
  std::string target;  ///< `respond`, `resolve` or `update`
  Instant at;
  std::string level = {};  ///< the service level; may be empty
};
/// True if a report has this breach.
bool hasBreach(const doc::Value& report, std::string_view id);
void addBreach(doc::Value& report, const Breach& breach);
/// Writes when the target of these breaches was met: those that are open, and the one with this id.
void meetBreaches(doc::Value& report, std::string_view target, std::string_view id, Instant met);
/// Adds references to the targets that a problem missed, as TMF656 has them, for other systems.
void addSlaViolations(doc::Value& report);

/// A step of analysis. Empty members are left out, except phase and finding.
struct NewAnalysis {
  std::string author = {};
  std::string phase;  ///< `firstIn` or `ongoing`
  std::string finding;
  std::string causeType = {};  ///< of a RootCauseRow
  std::string causeId = {};
};
/// An entry of `analyses`, without id and date.
doc::Value analysisEntry(const NewAnalysis& analysis);
/// True if a report has a step of analysis.
bool isAnalysed(const doc::Value& report);

}  // namespace som::model
