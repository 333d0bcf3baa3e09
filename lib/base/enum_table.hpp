#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace som {

/// The names of an enumeration, as data: `constexpr EnumTable<Level, 4> levels{{{Level::onTrack, "onTrack"},
/// …}};`.
template <class E, std::size_t N>
struct EnumTable {
  struct Row {
    E value;
    std::string_view name;
  };
  std::array<Row, N> rows;

  /// The name of a value that the table has; empty for one it lacks.
  constexpr std::string_view name(E value) const {
    for (const Row& row : rows)
      if (row.value == value) return row.name;
    return {};
  }
  /// The value of a name, nothing for an unknown one.
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
