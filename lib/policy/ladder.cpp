#include "policy/ladder.hpp"

#include <algorithm>

namespace som::policy {

bool sameTerms(Ladder a, Ladder b) {
  for (Ladder* ladder : {&a, &b})
    for (LadderStep& step : ladder->steps) step.rule.clear();
  return a == b;
}

std::optional<Instant> Escalation::told() const {
  if (notifiedDate) return notifiedDate;
  const bool isDeferred = !silencedBy.empty() || (!inhibitedBy.empty() && notified.empty());
  return isDeferred ? std::nullopt : std::optional(at);
}

Instant EscalationHistory::latest() const {
  Instant latest = Instant::min();
  for (const Alert& alert : alerts) latest = std::max(latest, alert.at);
  for (const Escalation& entry : escalations)
    latest = std::max({latest, entry.at, entry.notifiedDate.value_or(latest)});
  return latest;
}

}  // namespace som::policy
