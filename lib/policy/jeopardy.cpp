#include "policy/jeopardy.hpp"

#include <algorithm>

namespace som::policy {

Assessment assess(const Facts& facts, const Thresholds& thresholds) {
  Assessment result;
  result.dueDate = facts.clocks.due;
  result.dueMet = facts.clocks.dueMet;
  result.nextTarget = facts.clocks.nextTarget;
  result.expectedCompletion = facts.plan.expectedCompletion;
  result.expectedCompletionMax = facts.plan.expectedCompletionMax;
  if (result.dueDate && result.expectedCompletion)
    result.slack = *result.dueDate - *result.expectedCompletion;

  const Case asked{facts, thresholds, result.reasons};
  for (const ReasonRow& row : reasons())
    if (row.states & bitOf(facts.state)) row.find(asked);
  const auto before = [](const Reason& a, const Reason& b) {
    return a.code != b.code ? a.code < b.code : a.by > b.by;
  };
  // Rows are in this order, so only several reasons of one row may be in another.
  if (!std::is_sorted(result.reasons.begin(), result.reasons.end(), before))
    std::stable_sort(result.reasons.begin(), result.reasons.end(), before);
  for (const Reason& reason : result.reasons)
    result.level = std::max(result.level, reasonRow(reason.code).level);
  return result;
}

}  // namespace som::policy
