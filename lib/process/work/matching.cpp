#include "process/work/matching.hpp"

#include <fmt/format.h>

#include "model/items.hpp"
#include "process/work/fields.hpp"

namespace som::process {
namespace {

std::vector<std::string> textsOf(doc::Node node) {
  std::vector<std::string> texts;
  if (node.isSequence())
    for (const doc::Node item : node) texts.emplace_back(item.text());
  else if (!node.text().empty())
    texts.emplace_back(node.text());
  return texts;
}

}  // namespace

policy::Selector selectorOf(doc::Node policy) {
  const doc::Node applies = policy["appliesTo"];
  policy::Selector selector;
  selector.kind = applies["kind"].text();
  if (const model::KindRow* kind = model::findKind(selector.kind)) selector.kind = kind->type;
  selector.category = applies["category"].text();
  selector.priority = textsOf(applies["priority"]);
  selector.severity = textsOf(applies["severity"]);
  selector.customer = applies["customer"].text();
  selector.specification = applies["specification"].text();
  return selector;
}

policy::Subject subjectOf(doc::Node record, const model::KindRow& kind) {
  policy::Subject subject;
  subject.kind = kind.type;
  subject.category = record["category"].text();
  subject.priority = record["priority"].text();
  subject.severity = record["severity"].text();
  subject.customer = partyOf(record, "customer");
  for (const doc::Node item : model::itemsOf(record, kind.itemField))
    if (const doc::Node id = item["service"]["serviceSpecification"]["id"])
      subject.specifications.emplace_back(id.text());
  return subject;
}

policy::Subject subjectOf(const doc::Value& record, const model::KindRow& kind) {
  return subjectOf(doc::toDocument(record).root(), kind);
}

PolicyMatcher::PolicyMatcher(const Policies& policies, model::Kind kind) {
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != kind) continue;
    candidates_.push_back(
        {std::string(policy.document.root()["id"].text()), selectorOf(policy.document.root())});
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
                  document.root()["id"])
              .as(Severity::warning)
              .hint("make one of them more specific"));
    }
  }
  return findings;
}

}  // namespace som::process
