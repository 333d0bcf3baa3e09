#include "policy/match.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace som::policy {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equalBlindToCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

bool samePriority(std::string_view a, std::string_view b) {
  const auto rankA = priorityRank(a);
  const auto rankB = priorityRank(b);
  return rankA && rankB ? rankA == rankB : equalBlindToCase(a, b);
}

template <class Same>
bool anyOf(const std::vector<std::string>& wanted, std::string_view value, Same same) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& one) { return same(one, value); });
}

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
  const auto is = [](const std::string& wanted, const std::string& value) {
    return wanted.empty() || wanted == value;
  };
  const auto& specifications = subject.specifications;
  return is(selector.kind, subject.kind) && is(selector.category, subject.category) &&
         is(selector.customer, subject.customer) &&
         (selector.priority.empty() || anyOf(selector.priority, subject.priority, samePriority)) &&
         (selector.severity.empty() || anyOf(selector.severity, subject.severity, equalBlindToCase)) &&
         (selector.specification.empty() || std::find(specifications.begin(), specifications.end(),
                                                      selector.specification) != specifications.end());
}

int conditions(const Selector& selector) {
  return static_cast<int>(!selector.kind.empty()) + !selector.category.empty() + !selector.priority.empty() +
         !selector.severity.empty() + !selector.customer.empty() + !selector.specification.empty();
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
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    for (std::size_t j = i + 1; j < candidates.size(); ++j) {
      const Selector& a = candidates[i].appliesTo;
      const Selector& b = candidates[j].appliesTo;
      if (conditions(a) == conditions(b) && overlap(a, b)) pairs.emplace_back(i, j);
    }
  return pairs;
}

}  // namespace som::policy
