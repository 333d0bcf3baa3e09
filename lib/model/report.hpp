#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

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

/// Adds a service to `affectedService` if the kind has that list, else to the related entities.
void addAffectedService(doc::Value& report, std::string_view service, bool hasList);
/// Adds the customer's report behind a report.
void addCustomerReport(doc::Value& report, std::string_view id);

/// True if a report says that it is a duplicate of another one.
bool isDuplicateOf(doc::Node report, std::string_view other);
void addDuplicate(doc::Value& report, std::string_view other);

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
/// Adds a root cause to one of these lists, unless it has it.
void addRootCause(doc::Value& report, std::string_view list, std::string_view id);

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
