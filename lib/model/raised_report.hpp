#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doc/value.hpp"

/// Reports about services that som raises for a cause of alarms, and what correlation writes into reports.
namespace som::model {

/// A report that som raises. Empty members are left out.
struct RaisedReport {
  std::string name;
  std::string description;
  std::string reason;
  std::string originator;
  std::string severity;  ///< of the worst alarm; gives the priority
  std::string firstAlarm;
  std::string recurrenceOf = {};            ///< the earlier report of the same cause
  std::vector<std::string> services = {};   ///< affected
  std::vector<std::string> resources = {};  ///< affected
  std::size_t affectedServices = 0;         ///< the number of all affected services
};
/// Returns the record of a service trouble report without id, state, alarms and root cause.
doc::Value raisedReport(const RaisedReport& report);

/// Returns the priority of the severity of an alarm: 1 for critical to 4 for warning; nullopt for others.
std::optional<int> priorityOf(std::string_view severity);

/// Adds alarms that a report explains, each once. Returns the number of those that it did not have.
std::size_t addUnderlyingAlarms(doc::Value& report, const std::vector<std::string>& alarms);

/// Adds affected services, each once.
void addAffectedServices(doc::Value& report, const std::vector<std::string>& services);

/// The impact of a report, as `report impact` writes it.
struct Impact {
  std::size_t services = 0;
  std::string importance;            ///< of `impactImportanceFactor`
  std::optional<int> priority = {};  ///< nullopt: it stays
};
/// Returns false if the report has it already.
bool writeImpact(doc::Value& report, const Impact& impact);

/// The lists that link a group of problems: a problem names its parents, and a parent what lies beneath.
inline constexpr std::string_view parentProblemList = "parentProblem";
inline constexpr std::string_view underlyingProblemList = "underlyingProblem";
/// True if a list of references has an id.
bool hasReference(const doc::Value& record, std::string_view list, std::string_view id);
/// Adds a reference; false if the list has it already.
bool addReferenceTo(doc::Value& record, std::string_view list, std::string_view id);
/// Removes a reference; false if the list does not have it. Removes the list with the last one.
bool removeReference(doc::Value& record, std::string_view list, std::string_view id);

}  // namespace som::model
