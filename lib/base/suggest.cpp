#include "base/suggest.hpp"

#include <algorithm>
#include <cctype>
#include <cstddef>

namespace som {
namespace {

bool sameLetter(char a, char b) {
  return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
}

/// Optimal string alignment distance in edits, ignoring case.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1,
                             cost[i - 1][j - 1] + (sameLetter(a[i - 1], b[j - 1]) ? 0 : 1)});
      if (i > 1 && j > 1 && sameLetter(a[i - 1], b[j - 2]) && sameLetter(a[i - 2], b[j - 1]))
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  return cost[a.size()][b.size()];
}

/// Returns the candidate that begins with an abbreviation of three letters or more; nullopt for several.
std::optional<std::string_view> onlyOneBeginningWith(std::string_view word,
                                                     std::span<const std::string_view> candidates) {
  constexpr std::size_t shortest = 3;
  if (word.size() < shortest) return std::nullopt;
  std::optional<std::string_view> only;
  for (const std::string_view candidate : candidates) {
    const bool begins =
        candidate.size() > word.size() && std::equal(word.begin(), word.end(), candidate.begin(), sameLetter);
    if (begins && only && *only != candidate) return std::nullopt;
    if (begins) only = candidate;
  }
  return only;
}

template <class Parts>
std::string join(const Parts& parts, std::string_view separator) {
  std::string text;
  for (const auto& part : parts) {
    if (!text.empty()) text += separator;
    text += part;
  }
  return text;
}

}  // namespace

bool equalBlindToCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), sameLetter);
}

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
  if (word.empty() || word.size() > 64) return std::nullopt;
  std::optional<std::string_view> best;
  std::size_t bestCost = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > 64) continue;
    const std::size_t cost = distance(word, candidate);
    // Not one of which every letter is another: '0' is not near 'x'.
    if (cost < bestCost && cost < std::max(word.size(), candidate.size())) {
      best = candidate;
      bestCost = cost;
    }
  }
  return best ? best : onlyOneBeginningWith(word, candidates);
}

std::string suggestion(std::string_view word, std::span<const std::string_view> candidates,
                       std::string_view plural) {
  if (const auto best = nearest(word, candidates)) return "did you mean '" + std::string(*best) + "'?";
  if (plural.empty() || candidates.empty()) return {};
  return std::string(plural) + " are: " + joined(candidates);
}

std::string joined(std::span<const std::string_view> parts, std::string_view separator) {
  return join(parts, separator);
}
std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  return join(parts, separator);
}

std::string joinedFirst(std::vector<std::string> parts) {
  constexpr std::size_t most = 5;
  if (parts.size() <= most) return joined(parts);
  const std::size_t more = parts.size() - most;
  parts.resize(most);
  return joined(parts) + " and " + std::to_string(more) + " more";
}

}  // namespace som
