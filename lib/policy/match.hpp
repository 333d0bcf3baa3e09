#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace som::policy {

/// The records that a policy applies to (`appliesTo`); an empty member is not a condition.
struct Selector {
  std::string kind = {};  ///< the `@type`; the reader expands short names
  std::string category = {};
  std::vector<std::string> priority = {};  ///< one of them
  std::vector<std::string> severity = {};  ///< one of them
  std::string customer = {};
  std::string specification = {};
};

/// The properties of a record that selectors compare.
struct Subject {
  std::string kind = {};
  std::string category = {};
  std::string priority = {};
  std::string severity = {};
  std::string customer = {};
  std::vector<std::string> specifications = {};  ///< of all its items; one match is enough
};

/// A policy that may apply: service level, jeopardy policy, escalation policy, silence.
struct Candidate {
  std::string id;
  Selector appliesTo;
};

/// Returns the integer of a priority: `2`, `"2"`; Critical, High, Medium, Low (in any case) are 1 to 4.
std::optional<int> priorityRank(std::string_view priority);

/// True if all conditions hold. Priorities are compared as integers, severities without regard to case.
bool matches(const Selector& selector, const Subject& subject);

/// Returns the first condition that does not hold, with the value of the subject: `priority is 3, not 1 or
/// 2`. Empty if all hold.
std::string failedCondition(const Selector& selector, const Subject& subject);

/// Returns the conditions of a selector: their names, each with the values of which one is enough.
std::vector<std::pair<std::string, std::vector<std::string>>> conditionsOf(const Selector& selector);

/// Returns how specific a selector is: the number of its conditions.
int conditions(const Selector& selector);

/// The most specific policies for a record.
struct Match {
  std::optional<std::size_t> best;  ///< the one with most conditions; the first by id on a tie
  std::vector<std::size_t>
      equal;  ///< all that are equally specific, the best first; more than one: ambiguous
};
Match match(std::span<const Candidate> candidates, const Subject& subject);

/// The most pairs of `overlaps`: thousands of equal policies must not make millions.
inline constexpr std::size_t mostOverlaps = 1000;

/// Returns pairs of policies that are equally specific and may both match one record, so that only their ids
/// decide; `validate` reports them as ambiguous-policy. Policies for different specifications do not count as
/// a pair, although one order may have both. Returns the first `mostOverlaps`.
std::vector<std::pair<std::size_t, std::size_t>> overlaps(std::span<const Candidate> candidates);

}  // namespace som::policy
