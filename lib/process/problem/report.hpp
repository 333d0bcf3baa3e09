#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/edit/create.hpp"

/// What only reports have: quality, performance and trouble.
namespace som::process {

/// A new report as the options of `report create` describe it.
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
  std::string customerReport;  ///< the customer's report behind it: its id, or `ext:` and another system's
};

/// Creates a report from options. Throws Error: usage where it has neither name nor description, schema
/// findings, dangling-reference, not-found for an unknown customer report.
ChangeResult createReport(Workspace& workspace, const Env& env, const ChangeOptions& options,
                          const NewReport& report, const CreateOptions& create);

/// A step of analysis.
struct Finding {
  std::string text;
  std::string phase;      ///< `first-in` or `ongoing`; empty: first-in for the first one
  std::string rootCause;  ///< `service:SV-…`, `resource:ID`, `party:ID` or `none`; empty: not known yet
};

/// Adds an analysis to an open report; a root cause goes to TM Forum's own field too where the kind has one.
/// Throws Error: illegal-transition for one that has ended, usage for what is malformed, dangling-reference.
void analyse(UnitOfWork& unit, Draft& report, const Finding& finding);

/// Cancels a report for one of the reason codes; a duplicate names the report `of` which it is one. Throws
/// Error: illegal-transition, missing-reason, usage, not-found.
void cancelReport(UnitOfWork& unit, Draft& report, const std::string& of);

}  // namespace som::process
