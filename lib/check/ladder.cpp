#include <fmt/format.h>

#include <array>
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

bool notifies(Step step) {
  for (const auto recipient : step.recipients())
    if (!recipient.text().empty()) return true;
  return false;
}

bool isEmpty(Step step) { return !notifies(step) && step.assign().empty() && !step.priority(); }
bool isZero(const std::optional<Duration>& duration) { return duration && duration->isZero(); }

/// A member of a step, or a step, that has no effect.
struct IdleRow {
  bool (*holds)(Step step);
  doc::Node (*place)(Step step);
  std::string_view message;
  std::string_view hint;
};
constexpr std::array idleTable = {
    IdleRow{isEmpty, [](Step step) { return step.levelNode(); }, "the step has no effect",
            "give it notify, assign or setPriority"},
    IdleRow{[](Step step) { return isZero(step.repeatEvery()); },
            [](Step step) { return step.repeatEveryNode(); }, "the step never repeats: 'repeatEvery' is zero",
            "give it a time, such as PT4H"},
    IdleRow{[](Step step) { return step.mostRepeatsNode() && !step.repeatEveryNode(); },
            [](Step step) { return step.mostRepeatsNode(); },
            "'repeatMax' has no effect without 'repeatEvery'",
            "add the time between repeats, such as repeatEvery: PT4H"},
    IdleRow{[](Step step) { return step.repeatEveryNode() && !notifies(step) && !isEmpty(step); },
            [](Step step) { return step.repeatEveryNode(); },
            "'repeatEvery' has no effect without 'notify': a repeat only notifies", "add notify"},
    IdleRow{[](Step step) { return step.rematches() && !step.priority(); },
            [](Step step) { return step.rematchNode(); }, "'rematch' has no effect without 'setPriority'",
            "add setPriority"},
    IdleRow{[](Step step) { return isZero(step.acknowledgeWithin()); },
            [](Step step) { return step.acknowledgeWithinNode(); },
            "nobody can acknowledge in time: 'ackWithin' is zero", "give it a time, such as PT2H"},
};

void idle(const doc::Document& document, Step step, std::vector<Diagnostic>& findings) {
  for (const IdleRow& row : idleTable)
    if (row.holds(step))
      findings.push_back(document
                             .diagnostic(Code::noEffect,
                                         fmt::format("level {}: {}", step.levelNode().text(), row.message),
                                         row.place(step))
                             .as(Severity::warning)
                             .hint(std::string(row.hint)));
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
  const auto leader = [&](doc::Node node, std::string_view team) {
    party(node, team, "team");
    if (targets.leaderless.contains(team))
      findings.push_back(
          document.diagnostic(Code::unknownReference, fmt::format("team '{}' has no lead", team), node)
              .as(Severity::warning));
  };
  for (const Step step : Ladder(document.root()).steps()) {
    const doc::Node level = step.levelNode();
    if (!levels.insert(level.text()).second)
      findings.push_back(
          document.diagnostic(Code::duplicateId, fmt::format("duplicate level {}", level.text()), level));
    unacknowledged(document, step, findings);
    idle(document, step, findings);
    party(step.assignNode(), step.assign(), "team");
    for (const doc::Node recipient : step.recipients().node()) {
      const std::string_view text = recipient.text();
      if (text.starts_with(leadOfTeam))
        leader(recipient, text.substr(leadOfTeam.size()));
      else if (text != assigneeOfRecord)
        party(recipient, text, "party");
    }
  }
  return findings;
}

}  // namespace som::check
