#include "fs/entry_order.hpp"

#include <algorithm>

namespace som::fs {
namespace {

/// The length of the common prefix of all names.
std::size_t commonLength(const std::vector<Entry>& entries) {
  std::string_view common = entries.front().name;
  for (const Entry& entry : entries) {
    const auto [end, ignored] =
        std::mismatch(common.begin(), common.end(), entry.name.begin(), entry.name.end());
    common = common.substr(0, static_cast<std::size_t>(end - common.begin()));
  }
  return common.size();
}

/// An entry with the eight bytes after the common prefix, which decide most comparisons.
struct Keyed {
  std::uint64_t key;
  Entry* entry;

  Keyed(Entry& of, std::size_t common) : key(0), entry(&of) {
    for (std::size_t i = common; i < common + sizeof key; ++i)
      key = key << 8U | (i < of.name.size() ? static_cast<unsigned char>(of.name[i])
                         : i == of.name.size() && of.kind == Kind::directory ? '/'
                                                                             : 0U);
  }
  friend bool operator<(const Keyed& a, const Keyed& b) {
    return a.key != b.key ? a.key < b.key : entryBefore(*a.entry, *b.entry);
  }
};

}  // namespace

/// Entries are large, so each is moved once, after the order is known.
std::vector<Entry> sortedEntries(std::vector<Entry> entries) {
  if (entries.empty()) return entries;
  const std::size_t common = commonLength(entries);
  std::vector<Keyed> order;
  order.reserve(entries.size());
  for (Entry& entry : entries) order.emplace_back(entry, common);
  std::sort(order.begin(), order.end());
  std::vector<Entry> result;
  result.reserve(entries.size());
  for (const Keyed& keyed : order) result.push_back(std::move(*keyed.entry));
  return result;
}

}  // namespace som::fs
