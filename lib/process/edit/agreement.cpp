#include "process/edit/agreement.hpp"

#include <fmt/format.h>

#include <array>

#include "base/suggest.hpp"
#include "policy/match.hpp"
#include "process/work/fields.hpp"
#include "process/work/matching.hpp"

namespace som::process {
namespace {

/// The members of a service level that become terms of a record.
constexpr std::array<std::string_view, 8> terms = {"calendar",      "respondWithin", "resolveWithin",
                                                   "updateEvery",   "pausedIn",      "leadTime",
                                                   "extendOnPause", "dueFrom"};

doc::Value termsOf(const PolicyDocument& level) {
  doc::Value sla = {{"level", level.document.root()["id"].text()}};
  for (const std::string_view name : terms)
    if (const doc::Node term = level.document.root()[name]) sla[std::string(name)] = doc::toValue(term);
  return sla;
}

}  // namespace

void agreeServiceLevel(UnitOfWork& unit, doc::Value& record, const model::KindRow& kind) {
  if (record.contains("sla")) return;
  const Policies& policies = unit.workspace().policies();
  if (const PolicyDocument* level = bestMatch(policies, model::Kind::serviceLevel, subjectOf(record, kind)))
    record["sla"] = termsOf(*level);
}

std::string changeServiceLevel(UnitOfWork& unit, Draft& draft, const std::string& id) {
  const Policies& policies = unit.workspace().policies();
  std::vector<std::string_view> ids;
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != model::Kind::serviceLevel) continue;
    ids.push_back(policy.document.root()["id"].text());
    if (ids.back() != id) continue;
    const std::string before =
        draft.value.contains("sla") ? textOf(draft.value["sla"], "level") : std::string();
    draft.value["sla"] = termsOf(policy);
    doc::Value more = {{"field", "sla"}};
    if (!before.empty()) more["from"] = before;
    more["to"] = id;
    unit.track(draft, "update", std::move(more));
    return fmt::format("service level {}", id);
  }
  const std::string hint = didYouMean(id, ids);
  throw Error(Diagnostic(Code::notFound, fmt::format("there is no service level '{}'", id))
                  .hint(hint.empty() && !ids.empty() ? "service levels are: " + joined(ids) : hint));
}

std::string agreeServiceLevelAgain(UnitOfWork& unit, Draft& draft) {
  const PolicyDocument* level =
      bestMatch(unit.workspace().policies(), model::Kind::serviceLevel, subjectOf(draft.value, *draft.kind));
  if (!level) return {};
  const std::string id(level->document.root()["id"].text());
  if (draft.value.contains("sla") && textOf(draft.value["sla"], "level") == id) return {};
  return changeServiceLevel(unit, draft, id);
}

}  // namespace som::process
