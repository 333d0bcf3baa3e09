#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/edit/create.hpp"

/// Functions for reports only: quality, performance and trouble.
namespace som::process {

/// A new report, as the options of `report create` describe it.
struct NewReport {
  const model::KindRow* kind = nullptr;
  std::string name;
  std::string description;
  std::vector<std::string> services;  ///< affected
  std::string customer;
  std::string priority;
  std::string severity;
  std::string category;
  std::string externalId;
  std::optional<Instant> due;  ///< requestedResolutionDate
  std::string customerReport;  ///< the customer's report: its id, or `ext:` and its id in another system
};

/// Creates a report from options. Throws Error: usage if it has neither a name nor a description, schema
/// findings, dangling-reference, not-found for an unknown customer report.
ChangeResult createReport(Workspace& workspace, const Env& env, const ChangeOptions& options,
                          const NewReport& report, const CreateOptions& create);

/// A step of analysis.
struct Finding {
  std::string text;
  std::string phase = {};      ///< `first-in` or `ongoing`; empty: first-in for the first finding
  std::string rootCause = {};  ///< `service:SV-…`, `resource:ID`, `party:ID` or `none`; empty: unknown
};

/// Adds an analysis to an open report. Also writes the root cause to TM Forum's field if the kind has one.
/// Throws Error: illegal-transition if the report has ended, usage for a malformed finding,
/// dangling-reference.
void analyse(UnitOfWork& unit, Draft& report, const Finding& finding);

/// Cancels a report for one of the reason codes; for a duplicate, `of` is the original report. Throws Error:
/// illegal-transition, missing-reason, usage, not-found.
void cancelReport(UnitOfWork& unit, Draft& report, const std::string& of);

}  // namespace som::process
