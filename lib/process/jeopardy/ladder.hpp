#pragma once

#include <deque>
#include <vector>

#include "policy/escalation.hpp"
#include "process/planning/extract.hpp"
#include "process/work/matching.hpp"

/// Reads escalation from policies and records.
namespace som::process {

/// The ladders of a workspace's escalation policies.
class Ladders {
 public:
  explicit Ladders(const Policies& policies);
  /// Returns the terms of the policy that matches best, in the form that an episode copies into the record:
  /// its members, and each step with its rule, which is its place in the policy. Returns null if no policy
  /// matches.
  const doc::Document* termsFor(const policy::Subject& subject) const;

 private:
  PolicyMatcher matcher_;
  std::deque<doc::Document> terms_;  ///< of the matcher's policies, in their order
};

/// Returns the jeopardy history of a record. `terms` (may be null) are those of an episode without its own
/// ladder; `own` is the calendar of members that name none. Throws Error for an unknown calendar.
policy::EscalationHistory escalationHistory(const Extract& record, const doc::Document* terms,
                                            const calendar::Calendars& calendars,
                                            const calendar::Calendar* own);

/// Returns the alerts of a history.
std::vector<policy::Alert> alertHistory(const std::vector<AlertExtract>& alerts);

}  // namespace som::process
