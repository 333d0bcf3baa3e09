#include <fmt/format.h>

#include <set>

#include "base/suggest.hpp"
#include "check/check.hpp"

namespace som::check {
namespace {

/// Checks a step that waits for the acknowledgement of an earlier one.
void unacknowledged(const doc::Document& document, doc::Node step, std::vector<Diagnostic>& findings) {
  const doc::Node wanted = step["when"]["unacknowledged"];
  if (!wanted) return;
  for (const doc::Node other : document.root()["levels"]) {
    if (other == step) break;
    if (other["level"].integer() != wanted.integer()) continue;
    if (!other["ackWithin"])
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

std::vector<Diagnostic> ladder(const doc::Document& document, const Known& known) {
  std::vector<Diagnostic> findings;
  std::set<std::string_view> levels;
  const auto party = [&](doc::Node node, std::string_view id, std::string_view what) {
    if (id.empty() || known.teams.contains(id)) return;
    const std::vector<std::string_view> names(known.teams.begin(), known.teams.end());
    findings.push_back(
        document.diagnostic(Code::unknownReference, fmt::format("{} '{}' is not known", what, id), node)
            .as(Severity::warning)
            .hint(didYouMean(id, names)));
  };
  for (const doc::Node step : document.root()["levels"]) {
    if (!levels.insert(step["level"].text()).second)
      findings.push_back(document.diagnostic(
          Code::duplicateId, fmt::format("duplicate level {}", step["level"].text()), step["level"]));
    unacknowledged(document, step, findings);
    party(step["assign"], step["assign"].text(), "team");
    for (const doc::Node recipient : step["notify"]) {
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
