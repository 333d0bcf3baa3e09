#include "process/edit/agreement.hpp"

#include <fmt/format.h>

#include "base/suggest.hpp"
#include "model/terms.hpp"
#include "model/tracking.hpp"
#include "model/views.hpp"
#include "policy/match.hpp"
#include "process/work/matching.hpp"

namespace som::process {
namespace {

std::string_view idOf(const PolicyDocument& level) {
  return model::ReferenceView<doc::Node>(level.document.root()).id();
}

bool hasEnded(const Draft& draft) {
  return draft.kind->lifecycle && lifecycle::hasEnded(*draft.kind->lifecycle, draft.state());
}

}  // namespace

void agreeServiceLevel(UnitOfWork& unit, doc::Value& record, const model::KindRow& kind) {
  if (model::hasTerms(record)) return;
  const Policies& policies = unit.workspace().policies();
  if (const PolicyDocument* level = bestMatch(policies, model::Kind::serviceLevel, subjectOf(record, kind)))
    model::agreeTerms(record, level->document.root());
}

std::string changeServiceLevel(UnitOfWork& unit, Draft& draft, const std::string& id) {
  if (hasEnded(draft))
    throw Error(Diagnostic(Code::illegalTransition,
                           fmt::format("cannot change the service level of {} that is {}",
                                       withArticle(draft.kind->noun), lifecycle::states.name(draft.state())))
                    .in(draft.id)
                    .hint("it keeps the terms by which it was measured"));
  const Policies& policies = unit.workspace().policies();
  std::vector<std::string_view> ids;
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != model::Kind::serviceLevel) continue;
    ids.push_back(idOf(policy));
    if (ids.back() != id) continue;
    const std::string before = model::serviceLevelOf(draft.value);
    model::agreeTerms(draft.value, policy.document.root());
    unit.track(draft, "update",
               model::tracking({.field = std::string(model::terms), .from = before, .to = id}));
    return fmt::format("service level {}", id);
  }
  throw Error(Diagnostic(Code::notFound, fmt::format("there is no service level '{}'", id))
                  .hint(suggestion(id, ids, "service levels")));
}

std::string agreeServiceLevelAgain(UnitOfWork& unit, Draft& draft) {
  if (hasEnded(draft)) return {};
  const PolicyDocument* level =
      bestMatch(unit.workspace().policies(), model::Kind::serviceLevel, subjectOf(draft.value, *draft.kind));
  const std::string before = model::serviceLevelOf(draft.value);
  if (!level) {
    if (!before.empty())
      unit.warn(Diagnostic(Code::noEffect,
                           fmt::format("no service level matches any more; the terms of {} stay", before))
                    .in(draft.id)
                    .hint(fmt::format("for other terms: som {} update {} --service-level LEVEL --reason TEXT",
                                      draft.kind->noun, draft.id)));
    return {};
  }
  const std::string id(idOf(*level));
  if (before == id) return {};
  return changeServiceLevel(unit, draft, id);
}

}  // namespace som::process
