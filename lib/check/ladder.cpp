#include <fmt/format.h>

#include <set>

#include "base/suggest.hpp"
#include "check/check.hpp"
#include "model/escalation.hpp"

namespace som::check {
namespace {

using Ladder = model::LadderView<doc::Node>;
using Step = model::LadderStepView<doc::Node>;

/// Checks a step that waits for the acknowledgement of an earlier one.
void unacknowledged(const doc::Document& document, Step step, std::vector<Diagnostic>& findings) {
  const doc::Node wanted = step.unacknowledgedNode();
  if (!wanted) return;
  for (const Step other : Ladder(document.root()).steps()) {
    if (other.node() == step.node()) break;
    if (other.levelNode().integer() != wanted.integer()) continue;
    if (!other.hasAcknowledgeWithin())
      findings.push_back(
          document
              .diagnostic(Code::missingField,
                          fmt::format("level {} has no 'ackWithin', so this step never fires", wanted.text()),
                          wanted)
              .hint("add the time limit for its acknowledgement, such as ackWithin: PT2H"));
    return;
  }
  findings.push_back(document.diagnostic(
      Code::danglingReference, fmt::format("no earlier step has the level {}", wanted.text()), wanted));
}

}  // namespace

std::vector<Diagnostic> ladder(const doc::Document& document, const ReferenceTargets& targets) {
  std::vector<Diagnostic> findings;
  std::set<std::string_view> levels;
  const auto party = [&](doc::Node node, std::string_view id, std::string_view what) {
    if (id.empty() || targets.teams.contains(id)) return;
    const std::vector<std::string_view> names(targets.teams.begin(), targets.teams.end());
    findings.push_back(
        document.diagnostic(Code::unknownReference, fmt::format("{} '{}' is not known", what, id), node)
            .as(Severity::warning)
            .hint(suggestion(id, names)));
  };
  for (const Step step : Ladder(document.root()).steps()) {
    const doc::Node level = step.levelNode();
    if (!levels.insert(level.text()).second)
      findings.push_back(
          document.diagnostic(Code::duplicateId, fmt::format("duplicate level {}", level.text()), level));
    unacknowledged(document, step, findings);
    party(step.assignNode(), step.assign(), "team");
    for (const doc::Node recipient : step.recipients().node()) {
      const std::string_view text = recipient.text();
      if (text.starts_with(leadOfTeam))
        party(recipient, text.substr(leadOfTeam.size()), "team");
      else if (text != assigneeOfRecord)
        party(recipient, text, "party");
    }
  }
  return findings;
}

}  // namespace som::check
