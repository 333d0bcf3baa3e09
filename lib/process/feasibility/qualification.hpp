#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "process/edit/create.hpp"

/// Feasibility: whether a service can be had as it is asked for, why not, and what can be had instead.
namespace som::process {

/// What is asked, as the options of `service check` describe it.
struct QualificationRequest {
  std::string specification;
  std::string customer;
  std::string place;
  std::optional<Instant> due;  ///< when the service is wanted
  std::vector<std::pair<std::string, std::string>> characteristics;
};

/// A payload's or request's qualifications, done, and what was written.
struct QualificationResult {
  std::vector<doc::Value> records;
  ChangeResult change;

  /// True where an item cannot be had, nor anything in its place.
  bool anyUnqualified() const;
};

/// Creates a ServiceQualification and answers it in one step: each item gets its `qualificationResult`, the
/// reasons with stable codes (man page), and alternatives: the nearest values, a later date, a specification
/// that stands in for it. Nothing else changes. Throws as `createRecord`.
QualificationResult checkFeasibility(Workspace& workspace, const Env& env, const ChangeOptions& options,
                                     const QualificationRequest& request, const CreateOptions& create);

/// The same for each document of a payload. Throws as `createFromPayload`.
QualificationResult checkFeasibility(Workspace& workspace, const Env& env, const ChangeOptions& options,
                                     const std::vector<doc::Document>& payloads, const CreateOptions& create);

}  // namespace som::process
