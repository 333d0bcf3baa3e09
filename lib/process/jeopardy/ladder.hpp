#pragma once

#include <deque>
#include <vector>

#include "policy/escalation.hpp"
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

/// Returns the changes of level that a record has.
std::vector<policy::Alert> alertsOf(doc::Node record);

/// Reads the jeopardy history of a record. `terms` (may be null) are those of an episode without its own
/// ladder; `own` is the calendar of members that name none. Ignores alerts that other systems wrote. Throws
/// Error for an unknown calendar.
policy::EscalationHistory escalationHistory(doc::Node record, const doc::Document* terms,
                                            const calendar::Calendars& calendars,
                                            const calendar::Calendar* own);

}  // namespace som::process
