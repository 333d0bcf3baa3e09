#pragma once

#include <vector>

#include "model/policies.hpp"
#include "policy/match.hpp"
#include "process/work/policies.hpp"

/// Which policy applies to a record.
namespace som::process {

/// What a record offers to `appliesTo`.
policy::Subject subjectOf(const doc::Value& record, const model::KindRow& kind);
policy::Subject subjectOf(doc::Node record, const model::KindRow& kind);

/// The `appliesTo` of a policy.
policy::Selector selectorOf(model::PolicyView<doc::Node> policy);

/// The policies of a kind, read once to be matched with many records.
class PolicyMatcher {
 public:
  PolicyMatcher(const Policies& policies, model::Kind kind);
  /// The policy that fits best, null where none does.
  const PolicyDocument* best(const policy::Subject& subject) const;
  const std::vector<policy::Candidate>& candidates() const { return candidates_; }
  /// The policy of the n-th candidate.
  const PolicyDocument& policy(std::size_t n) const { return *policies_[n]; }

 private:
  std::vector<policy::Candidate> candidates_;
  std::vector<const PolicyDocument*> policies_;
};

/// The policy of a kind that fits best, null where none does.
const PolicyDocument* bestMatch(const Policies& policies, model::Kind kind, const policy::Subject& subject);

/// Policies that match equally well, so that only their ids decide (ambiguous-policy, warnings).
std::vector<Diagnostic> ambiguousPolicies(const Policies& policies);

}  // namespace som::process
