#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "process/edit/create.hpp"

/// Feasibility: whether a service is available as requested, the reasons if not, and the alternatives.
namespace som::process {

/// A request for qualification, as the options of `service check` describe it.
struct QualificationRequest {
  std::string specification;
  std::string customer;
  std::string place;
  std::optional<Instant> due;  ///< requested completion
  std::vector<std::pair<std::string, std::string>> characteristics;
};

/// The completed qualifications of a payload or request, and the result of writing them.
struct QualificationResult {
  std::vector<doc::Value> records;
  ChangeResult change;

  /// True if an item is unavailable and has no alternative.
  bool anyUnqualified() const;
};

/// Creates a ServiceQualification and answers it in one step: each item gets its `qualificationResult`, the
/// reasons with stable codes (man page), and alternatives: the nearest values, a later date, a specification
/// that replaces it. Nothing else changes. Throws as `createRecord`.
QualificationResult checkFeasibility(Workspace& workspace, const Env& env, const ChangeOptions& options,
                                     const QualificationRequest& request, const CreateOptions& create);

/// Does the same for each document of a payload. Throws as `createFromPayload`.
QualificationResult checkFeasibility(Workspace& workspace, const Env& env, const ChangeOptions& options,
                                     const std::vector<doc::Document>& payloads, const CreateOptions& create);

}  // namespace som::process
