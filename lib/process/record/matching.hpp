#pragma once

#include <vector>

#include "policy/match.hpp"
#include "process/record/policies.hpp"

/// Which policy applies to a record.
namespace som::process {

/// What a record offers to `appliesTo`.
policy::Subject subjectOf(const doc::Value& record, const model::KindRow& kind);
policy::Subject subjectOf(doc::Node record, const model::KindRow& kind);

/// The `appliesTo` of a policy.
policy::Selector selectorOf(doc::Node policy);

/// The policy of a kind that fits best, null where none does.
const PolicyDocument* bestMatch(const Policies& policies, model::Kind kind, const policy::Subject& subject);

/// Policies that match equally well, so that only their ids decide (ambiguous-policy, warnings).
std::vector<Diagnostic> ambiguousPolicies(const Policies& policies);

}  // namespace som::process
