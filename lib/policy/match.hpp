#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace som::policy {

/// What a policy applies to (`appliesTo`); what is empty is no condition.
struct Selector {
  std::string kind = {};  ///< the `@type`; the reader writes short names out
  std::string category = {};
  std::vector<std::string> priority = {};  ///< one of them
  std::vector<std::string> severity = {};  ///< one of them
  std::string customer = {};
  std::string specification = {};
};

/// What a record offers to selectors.
struct Subject {
  std::string kind = {};
  std::string category = {};
  std::string priority = {};
  std::string severity = {};
  std::string customer = {};
  std::vector<std::string> specifications = {};  ///< of all its items; one that fits is enough
};

/// A policy that may apply: service level, jeopardy policy, escalation policy, silence.
struct Candidate {
  std::string id;
  Selector appliesTo;
};

/// The integer of a priority: `2`, `"2"`; the words Critical, High, Medium, Low (in any case) are 1 to 4.
std::optional<int> priorityRank(std::string_view priority);

/// True where all conditions of the selector hold. Priorities compare as integers, severities blind to case.
bool matches(const Selector& selector, const Subject& subject);

/// How specific a selector is: the number of its conditions.
int conditions(const Selector& selector);

/// The policies that fit a record best.
struct Match {
  std::optional<std::size_t> best;  ///< the most conditions; of several the first by id
  std::vector<std::size_t>
      equal;  ///< all that are as specific as the best, itself first; more than one: ambiguous
};
Match match(std::span<const Candidate> candidates, const Subject& subject);

/// Pairs of policies that are equally specific and may both match one record, so that only their ids decide:
/// what `validate` reports as ambiguous-policy. Different specifications count as apart, although one order
/// may have both.
std::vector<std::pair<std::size_t, std::size_t>> overlaps(std::span<const Candidate> candidates);

}  // namespace som::policy
