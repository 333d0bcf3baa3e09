#include "process/alarm/rules.hpp"

#include <algorithm>

#include "base/duration.hpp"
#include "model/policies.hpp"

namespace som::process {
namespace {

AlarmRule ruleOf(const model::AlarmPolicyView<doc::Node>& policy) {
  AlarmRule rule;
  rule.space = policy.keyNamespace();
  rule.dropsSpecificProblem = policy.dropsSpecificProblem();
  if (const auto touch = policy.touchAfter()) rule.touchAfter = elapsed(*touch);
  if (const auto expire = policy.expireAfter()) rule.expireAfter = elapsed(*expire);
  return rule;
}

}  // namespace

AlarmRules::AlarmRules(const Policies& policies) {
  bool hasOthers = false;
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != model::Kind::alarmPolicy) continue;
    const model::AlarmPolicyView<doc::Node> view(policy.document.root());
    const AlarmRule rule = ruleOf(view);
    for (const auto source : view.sources()) add(std::string(source.text()), rule);
    if (!view.sources().empty() || hasOthers) continue;
    others_ = rule;
    hasOthers = true;
  }
}

const AlarmRule& AlarmRules::of(std::string_view source) const {
  const auto found = bySource_.find(source);
  return found == bySource_.end() ? others_ : found->second;
}

bool AlarmRules::expire() const {
  return others_.expireAfter || std::any_of(bySource_.begin(), bySource_.end(), [](const auto& one) {
           return one.second.expireAfter.has_value();
         });
}

}  // namespace som::process
