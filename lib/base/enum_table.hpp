#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace som {

/// The names of an enumeration as a table: `constexpr EnumTable<Level, 4> levels{{{Level::onTrack,
/// "onTrack"}, …}};`.
template <class E, std::size_t N>
struct EnumTable {
  struct Row {
    E value;
    std::string_view name;
  };
  std::array<Row, N> rows;

  /// Returns the name of a value; empty if the table does not have it.
  constexpr std::string_view name(E value) const {
    for (const Row& row : rows)
      if (row.value == value) return row.name;
    return {};
  }
  /// Returns the value of a name; nullopt for an unknown name.
  constexpr std::optional<E> parse(std::string_view name) const {
    for (const Row& row : rows)
      if (row.name == name) return row.value;
    return std::nullopt;
  }
  /// All names, in the order of the table.
  std::vector<std::string_view> names() const {
    std::vector<std::string_view> all;
    for (const Row& row : rows) all.push_back(row.name);
    return all;
  }
};

}  // namespace som
