#include "policy/policy.hpp"

#include <fmt/format.h>

#include <array>

#include "base/suggest.hpp"

namespace som::cli {

std::span<const Verb> policyVerbs() {
  static constexpr std::array table = {
      Verb{"list", "list the policies: their kind, the records that they apply to, their file", Needs::read,
           addPolicyList},
      Verb{"show", "show a policy with its terms and steps in words", Needs::read, addPolicyShow},
      Verb{"test", "show which policies rule a record, and what a change of them would do", Needs::read,
           addPolicyTest},
  };
  return table;
}

std::vector<std::string_view> policyKindNames() {
  std::vector<std::string_view> names;
  for (const model::KindRow& kind : model::kinds())
    if (process::isRule(kind)) names.push_back(kind.shortName);
  return names;
}

const process::PolicyDocument& policyNamed(const process::Policies& policies, const std::string& reference) {
  const std::size_t slash = reference.find('/');
  const std::string id = slash == std::string::npos ? reference : reference.substr(slash + 1);
  const model::KindRow* kind =
      slash == std::string::npos ? nullptr : model::findKind(reference.substr(0, slash));
  if (slash != std::string::npos && !kind)
    throw Error(
        Diagnostic(Code::unknownKind, fmt::format("there is no kind '{}'", reference.substr(0, slash)))
            .hint(suggestion(reference.substr(0, slash), policyKindNames(), "kinds")));
  std::vector<const process::PolicyDocument*> found;
  std::vector<std::string> ids;
  for (const process::PolicyDocument& policy : policies.documents()) {
    const std::string_view own = model::PolicyView<doc::Node>(policy.document.root()).id();
    if (process::isRule(*policy.kind)) ids.emplace_back(own);
    if (own == id && (kind ? policy.kind == kind : process::isRule(*policy.kind))) found.push_back(&policy);
  }
  if (found.size() == 1) return *found.front();
  if (found.empty()) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const std::vector<std::string_view> names(ids.begin(), ids.end());
    throw Error(Diagnostic(Code::notFound, fmt::format("there is no policy '{}'", reference))
                    .hint(suggestion(id, names, "policies")));
  }
  std::vector<std::string> candidates;
  for (const process::PolicyDocument* policy : found)
    candidates.push_back(fmt::format("{}/{}", policy->kind->shortName, id));
  throw Error(Diagnostic(Code::ambiguousId, fmt::format("{} policies have the id '{}'", found.size(), id))
                  .hint("write one of: " + joined(candidates)));
}

}  // namespace som::cli
