#pragma once

#include <span>
#include <string>

#include "cli/command.hpp"
#include "process/jeopardy/policy_trial.hpp"

namespace som::cli {

/// The verbs of `som policy`.
std::span<const Verb> policyVerbs();

void addPolicyList(Command& command, Selection& selection, const model::KindRow* kind);
void addPolicyShow(Command& command, Selection& selection, const model::KindRow* kind);
void addPolicyTest(Command& command, Selection& selection, const model::KindRow* kind);

/// Returns the policy that a reference means: an id, or a kind, `/` and an id if several kinds have it.
/// Throws not-found, ambiguous-id, unknown-kind.
const process::PolicyDocument& policyNamed(const process::Policies& policies, const std::string& reference);

/// The short names of the kinds of policies, which `som policy list` lists.
std::vector<std::string_view> policyKindNames();

}  // namespace som::cli
