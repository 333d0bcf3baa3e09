#include "process/work/matching.hpp"

#include <fmt/format.h>

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

std::vector<Diagnostic> ambiguousPolicies(const Policies& policies) {
  std::vector<Diagnostic> findings;
  for (const model::Kind kind :
       {model::Kind::serviceLevel, model::Kind::jeopardyPolicy, model::Kind::escalationPolicy}) {
    const PolicyMatcher matcher(policies, kind);
    for (const auto& [a, b] : policy::overlaps(matcher.candidates())) {
      const doc::Document& document = matcher.policy(b).document;
      findings.push_back(
          document
              .diagnostic(
                  Code::ambiguousPolicy,
                  fmt::format("'{}' and '{}' may match the same record equally well; the first by id wins",
                              matcher.candidates()[a].id, matcher.candidates()[b].id),
                  model::PolicyView<doc::Node>(document.root()).idNode())
              .as(Severity::warning)
              .hint("make one of them more specific"));
    }
  }
  return findings;
}

}  // namespace som::process
