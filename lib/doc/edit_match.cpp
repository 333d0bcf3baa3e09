#include "doc/edit_match.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace som::doc {
namespace {

using Matches = std::vector<std::optional<std::size_t>>;

// Returns the texts that identify the items; nullopt if the field does not distinguish them.
std::optional<std::vector<std::string>> keysOf(const std::vector<Node>& items, const char* field) {
  std::vector<std::string> keys;
  for (const Node item : items) {
    const Node key = item[field];
    if (!key || !key.isScalar() || key.isNull()) return std::nullopt;
    keys.emplace_back(key.text());
  }
  return keys;
}

std::optional<std::vector<std::string>> keysOf(const Value& items, const char* field) {
  std::vector<std::string> keys;
  for (const Value& item : items) {
    if (!item.is_object()) return std::nullopt;
    const auto key = item.find(field);
    if (key == item.end() || !key->is_primitive() || key->is_null()) return std::nullopt;
    keys.push_back(textOf(*key));
  }
  return keys;
}

std::optional<Matches> matchByKey(const std::vector<Node>& before, const Value& after, const char* field) {
  const auto keysBefore = keysOf(before, field);
  const auto keysAfter = keysOf(after, field);
  if (!keysBefore || !keysAfter) return std::nullopt;
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < keysBefore->size(); ++i)
    if (!places.emplace((*keysBefore)[i], i).second) return std::nullopt;
  Matches matches;
  std::vector<bool> taken(before.size());
  for (const std::string& key : *keysAfter) {
    const auto found = places.find(key);
    if (found == places.end()) {
      matches.emplace_back();
      continue;
    }
    if (taken[found->second]) return std::nullopt;
    taken[found->second] = true;
    matches.emplace_back(found->second);
  }
  // In a list of the same length, an unmatched item at the position of a vanished key was renamed.
  if (before.size() == after.size())
    for (std::size_t i = 0; i < matches.size(); ++i)
      if (!matches[i] && !taken[i]) matches[i] = i;
  return matches;
}

// Keeps the longest increasing subsequence; other items have moved.
void keepRising(Matches& matches) {
  std::vector<std::size_t> tails;  // for each length the position of the smallest last element
  std::vector<std::optional<std::size_t>> previous(matches.size());
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (!matches[i]) continue;
    const auto place =
        std::lower_bound(tails.begin(), tails.end(), *matches[i],
                         [&](std::size_t tail, std::size_t value) { return *matches[tail] < value; });
    if (place != tails.begin()) previous[i] = *(place - 1);
    if (place == tails.end()) {
      tails.push_back(i);
    } else {
      *place = i;
    }
  }
  std::vector<bool> kept(matches.size());
  for (std::optional<std::size_t> i = tails.empty() ? std::nullopt : std::optional(tails.back()); i;
       i = previous[*i])
    kept[*i] = true;
  for (std::size_t i = 0; i < matches.size(); ++i)
    if (!kept[i]) matches[i].reset();
}

Matches matchByPlace(const std::vector<Node>& before, const Value& after) {
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t front = 0;
  while (front < shorter && sameValue(before[front], after[front])) ++front;
  std::size_t back = 0;
  while (back < shorter - front &&
         sameValue(before[before.size() - 1 - back], after[after.size() - 1 - back]))
    ++back;
  Matches matches(after.size());
  for (std::size_t i = 0; i < shorter - back; ++i) matches[i] = i;
  for (std::size_t i = 0; i < back; ++i) matches[after.size() - 1 - i] = before.size() - 1 - i;
  return matches;
}

}  // namespace

Matches matchItems(const std::vector<Node>& before, const Value& after) {
  for (const char* field : {"id", "name"})
    if (auto matches = matchByKey(before, after, field)) {
      keepRising(*matches);
      return *matches;
    }
  return matchByPlace(before, after);
}

}  // namespace som::doc
