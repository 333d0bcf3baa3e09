#include "process/work/matching.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

#include "model/items.hpp"

namespace som::process {
policy::Selector selectorOf(model::PolicyView<doc::Node> policy) {
  const auto applies = policy.appliesTo();
  policy::Selector selector;
  selector.kind = applies.kind();
  if (const model::KindRow* kind = model::findKind(selector.kind)) selector.kind = kind->type;
  selector.category = applies.category();
  selector.priority = applies.priorities();
  selector.severity = applies.severities();
  selector.customer = applies.customer();
  selector.specification = applies.specification();
  return selector;
}

policy::Subject subjectOf(doc::Node node, const model::KindRow& kind) {
  const model::RecordView<doc::Node> record(node);
  policy::Subject subject;
  subject.kind = kind.type;
  subject.category = record.category();
  subject.priority = record.priority();
  subject.severity = record.severity();
  subject.customer = record.customer();
  for (const doc::Node item : model::itemsOf(node, kind.itemField))
    if (const auto id = model::ItemView<doc::Node>(item).service().specification().optionalId())
      subject.specifications.emplace_back(*id);
  return subject;
}

policy::Subject subjectOf(const doc::Value& record, const model::KindRow& kind) {
  return subjectOf(doc::toDocument(record).root(), kind);
}

PolicyMatcher::PolicyMatcher(const Policies& policies, model::Kind kind) {
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != kind) continue;
    const model::PolicyView<doc::Node> view(policy.document.root());
    candidates_.push_back({std::string(view.id()), selectorOf(view)});
    policies_.push_back(&policy);
  }
}

const PolicyDocument* PolicyMatcher::best(const policy::Subject& subject) const {
  const policy::Match found = policy::match(candidates_, subject);
  return found.best ? policies_[*found.best] : nullptr;
}

const PolicyDocument* bestMatch(const Policies& policies, model::Kind kind, const policy::Subject& subject) {
  return PolicyMatcher(policies, kind).best(subject);
}

namespace {

Diagnostic ambiguous(const PolicyDocument& policy, doc::Node place, std::string message) {
  return policy.document.diagnostic(Code::ambiguousPolicy, std::move(message), place)
      .as(Severity::warning)
      .hint("make one of them more specific");
}

/// Adds the pairs of one group of policies, of which one applies to a record.
void addOverlaps(const std::vector<const PolicyDocument*>& group, std::vector<Diagnostic>& findings) {
  std::vector<policy::Candidate> candidates;
  for (const PolicyDocument* policy : group) {
    const model::PolicyView<doc::Node> view(policy->document.root());
    candidates.push_back({std::string(view.id()), selectorOf(view)});
  }
  for (const auto& [a, b] : policy::overlaps(candidates))
    findings.push_back(
        ambiguous(*group[b], model::PolicyView<doc::Node>(group[b]->document.root()).idNode(),
                  fmt::format("'{}' and '{}' may match the same record equally well; the first by id wins",
                              candidates[a].id, candidates[b].id)));
}

/// Adds the sources that two policies for alarms name, and a second policy for all other sources.
void addSharedSources(const Policies& policies, std::vector<Diagnostic>& findings) {
  std::map<std::string, std::string, std::less<>>
      takenBy;  ///< policies by source; the empty one is all others
  const auto take = [&](const PolicyDocument& policy, std::string_view source, doc::Node place) {
    const std::string id(model::PolicyView<doc::Node>(policy.document.root()).id());
    const auto [first, isNew] = takenBy.try_emplace(std::string(source), id);
    if (isNew || first->second == id) return;
    const std::string what =
        source.empty() ? std::string("sources that no policy names") : fmt::format("the source '{}'", source);
    findings.push_back(ambiguous(
        policy, place,
        fmt::format("'{}' and '{}' are both for {}; the first in the files wins", first->second, id, what)));
  };
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != model::Kind::alarmPolicy) continue;
    const model::AlarmPolicyView<doc::Node> view(policy.document.root());
    for (const auto source : view.sources()) take(policy, source.text(), source.node());
    if (view.sources().empty()) take(policy, "", view.idNode());
  }
}

}  // namespace

std::vector<Diagnostic> ambiguousPolicies(const Policies& policies) {
  constexpr std::array kinds = {model::Kind::serviceLevel, model::Kind::jeopardyPolicy,
                                model::Kind::escalationPolicy, model::Kind::reportPolicy,
                                model::Kind::resolutionPlan};
  std::vector<Diagnostic> findings;
  for (const model::Kind kind : kinds) {
    // Plans for different root causes do not compete.
    std::map<std::string_view, std::vector<const PolicyDocument*>> groups;
    for (const PolicyDocument& policy : policies.documents())
      if (policy.kind->kind == kind)
        groups[model::ResolutionPlanView<doc::Node>(policy.document.root()).rootCause()].push_back(&policy);
    for (const auto& [cause, group] : groups) addOverlaps(group, findings);
  }
  addSharedSources(policies, findings);
  return findings;
}

}  // namespace som::process
