#pragma once

#include <deque>

#include "policy/escalation.hpp"
#include "process/work/matching.hpp"

/// Escalation as policies and records write it.
namespace som::process {

/// The ladders of a workspace's escalation policies.
class Ladders {
 public:
  explicit Ladders(const Policies& policies);
  /// The terms of the policy that fits best, as an episode copies them into the record: its members, each
  /// step with its rule, the place in the policy. Null where no policy fits.
  const doc::Document* termsFor(const policy::Subject& subject) const;

 private:
  PolicyMatcher matcher_;
  std::deque<doc::Document> terms_;  ///< of the matcher's policies, in their order
};

/// What a record remembers of its jeopardy. `terms`, where there are any, are those of an episode without a
/// ladder of its own; `own` is the calendar of what names none. Alerts that other systems wrote are none.
/// Throws Error for an unknown calendar.
policy::EscalationHistory escalationHistory(doc::Node record, const doc::Document* terms,
                                            const calendar::Calendars& calendars,
                                            const calendar::Calendar* own);

}  // namespace som::process
