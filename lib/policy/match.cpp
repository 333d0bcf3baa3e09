#include "policy/match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/suggest.hpp"

namespace som::policy {
namespace {

bool samePriority(std::string_view a, std::string_view b) {
  const auto rankA = priorityRank(a);
  const auto rankB = priorityRank(b);
  return rankA && rankB ? rankA == rankB : equalBlindToCase(a, b);
}

template <class Same>
bool anyOf(const std::vector<std::string>& wanted, std::string_view value, Same same) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& one) { return same(one, value); });
}

bool isOrAny(const std::string& wanted, const std::string& value) {
  return wanted.empty() || wanted == value;
}

using Texts = std::vector<std::string>;

/// A member of a selector.
struct ConditionRow {
  std::string_view name;
  bool (*isSet)(const Selector&);
  bool (*holds)(const Selector&, const Subject&);  ///< true if it is not set
  Texts (*wanted)(const Selector&);
  std::string (*value)(const Subject&);
};

/// The row of a condition on one text that the selector and the subject have.
template <auto Wanted, auto Value>
constexpr ConditionRow textRow(std::string_view name) {
  return {name, [](const Selector& s) { return !(s.*Wanted).empty(); },
          [](const Selector& s, const Subject& r) { return isOrAny(s.*Wanted, r.*Value); },
          [](const Selector& s) { return Texts{s.*Wanted}; }, [](const Subject& r) { return r.*Value; }};
}

/// The row of a condition that has several texts, of which one is enough.
template <auto Wanted, auto Value, auto Same>
constexpr ConditionRow listRow(std::string_view name) {
  return {name, [](const Selector& s) { return !(s.*Wanted).empty(); },
          [](const Selector& s, const Subject& r) {
            return (s.*Wanted).empty() || anyOf(s.*Wanted, r.*Value, Same);
          },
          [](const Selector& s) { return s.*Wanted; }, [](const Subject& r) { return r.*Value; }};
}

constexpr std::array conditionTable = {
    textRow<&Selector::kind, &Subject::kind>("kind"),
    textRow<&Selector::category, &Subject::category>("category"),
    listRow<&Selector::priority, &Subject::priority, samePriority>("priority"),
    listRow<&Selector::severity, &Subject::severity, equalBlindToCase>("severity"),
    textRow<&Selector::customer, &Subject::customer>("customer"),
    ConditionRow{"specification", [](const Selector& s) { return !s.specification.empty(); },
                 [](const Selector& s, const Subject& r) {
                   return s.specification.empty() ||
                          std::find(r.specifications.begin(), r.specifications.end(), s.specification) !=
                              r.specifications.end();
                 },
                 [](const Selector& s) { return Texts{s.specification}; },
                 [](const Subject& r) { return joined(r.specifications); }},
};

bool compatible(std::string_view a, std::string_view b) { return a.empty() || b.empty() || a == b; }

template <class Same>
bool compatible(const std::vector<std::string>& a, const std::vector<std::string>& b, Same same) {
  return a.empty() || b.empty() ||
         std::any_of(a.begin(), a.end(), [&](const std::string& one) { return anyOf(b, one, same); });
}

bool overlap(const Selector& a, const Selector& b) {
  return compatible(a.kind, b.kind) && compatible(a.category, b.category) &&
         compatible(a.customer, b.customer) && compatible(a.specification, b.specification) &&
         compatible(a.priority, b.priority, samePriority) &&
         compatible(a.severity, b.severity, equalBlindToCase);
}

}  // namespace

std::optional<int> priorityRank(std::string_view priority) {
  constexpr std::array<std::string_view, 4> words = {"critical", "high", "medium", "low"};
  for (std::size_t i = 0; i < words.size(); ++i)
    if (equalBlindToCase(priority, words[i])) return static_cast<int>(i) + 1;
  int value = 0;
  const char* const end = priority.data() + priority.size();
  const auto [stop, error] = std::from_chars(priority.data(), end, value);
  return error == std::errc{} && stop == end ? std::optional(value) : std::nullopt;
}

bool matches(const Selector& selector, const Subject& subject) {
  return std::all_of(conditionTable.begin(), conditionTable.end(),
                     [&](const ConditionRow& row) { return row.holds(selector, subject); });
}

std::string failedCondition(const Selector& selector, const Subject& subject) {
  for (const ConditionRow& row : conditionTable)
    if (!row.holds(selector, subject)) {
      const std::string value = row.value(subject);
      return fmt::format("{} is {}, not {}", row.name, value.empty() ? "missing" : value,
                         joined(row.wanted(selector), " or "));
    }
  return {};
}

std::vector<std::pair<std::string, std::vector<std::string>>> conditionsOf(const Selector& selector) {
  std::vector<std::pair<std::string, std::vector<std::string>>> all;
  for (const ConditionRow& row : conditionTable)
    if (row.isSet(selector)) all.emplace_back(row.name, row.wanted(selector));
  return all;
}

int conditions(const Selector& selector) {
  return static_cast<int>(std::count_if(conditionTable.begin(), conditionTable.end(),
                                        [&](const ConditionRow& row) { return row.isSet(selector); }));
}

Match match(std::span<const Candidate> candidates, const Subject& subject) {
  Match result;
  int most = -1;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!matches(candidates[i].appliesTo, subject)) continue;
    const int count = conditions(candidates[i].appliesTo);
    if (count < most) continue;
    if (count > most) result.equal.clear();
    most = count;
    result.equal.push_back(i);
  }
  std::sort(result.equal.begin(), result.equal.end(),
            [&](std::size_t a, std::size_t b) { return candidates[a].id < candidates[b].id; });
  if (!result.equal.empty()) result.best = result.equal.front();
  return result;
}

std::vector<std::pair<std::size_t, std::size_t>> overlaps(std::span<const Candidate> candidates) {
  std::vector<int> counts;
  for (const Candidate& one : candidates) counts.push_back(conditions(one.appliesTo));
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    for (std::size_t j = i + 1; j < candidates.size() && pairs.size() < mostOverlaps; ++j)
      if (counts[i] == counts[j] && overlap(candidates[i].appliesTo, candidates[j].appliesTo))
        pairs.emplace_back(i, j);
  return pairs;
}

}  // namespace som::policy
