#pragma once

#include <vector>

#include "model/policies.hpp"
#include "policy/match.hpp"
#include "process/work/policies.hpp"

/// Finds the policy that applies to a record.
namespace som::process {

/// Returns the data of a record that `appliesTo` matches.
policy::Subject subjectOf(const doc::Value& record, const model::KindRow& kind);
policy::Subject subjectOf(doc::Node record, const model::KindRow& kind);

/// Returns the `appliesTo` of a policy.
policy::Selector selectorOf(model::PolicyView<doc::Node> policy);

/// The policies of a kind, read once and matched with many records.
class PolicyMatcher {
 public:
  PolicyMatcher(const Policies& policies, model::Kind kind);
  /// Returns the policy that matches best, or null if none matches.
  const PolicyDocument* best(const policy::Subject& subject) const;
  const std::vector<policy::Candidate>& candidates() const { return candidates_; }
  /// Returns the policy of the n-th candidate.
  const PolicyDocument& policy(std::size_t n) const { return *policies_[n]; }

 private:
  std::vector<policy::Candidate> candidates_;
  std::vector<const PolicyDocument*> policies_;
};

/// Returns the policy of a kind that matches best, or null if none matches.
const PolicyDocument* bestMatch(const Policies& policies, model::Kind kind, const policy::Subject& subject);

/// Returns warnings (ambiguous-policy) for policies that match equally well, so that only their ids decide.
std::vector<Diagnostic> ambiguousPolicies(const Policies& policies);

}  // namespace som::process
