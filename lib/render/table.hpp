#pragma once

#include <string>
#include <vector>

#include "render/terminal.hpp"

namespace som::render {

/// A cell; its text is escaped for the terminal when the table is printed.
struct Cell {
  std::string text;
  Colour colour = Colour::none;

  Cell(std::string t, Colour c = Colour::none) : text(std::move(t)), colour(c) {}  // NOLINT: cells are texts
  Cell(const char* t) : text(t) {}                                                 // NOLINT
};

struct Column {
  std::string title;
  bool right = false;   ///< aligned to the right
  bool shrink = false;  ///< may be narrowed if the terminal is too narrow
  /// Removed if the columns that shrink would become unreadable; the highest is removed first, 0 is never
  /// removed.
  unsigned dispensable = 0;
  std::string name = {};  ///< the name for machines, if it is not the title in lower case

  /// The name for machines: `end_at_most` for `END AT MOST`.
  std::string field() const;
};

/// A table for people: columns as wide as their contents, narrowed to the given width.
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;

  /// Formats the table, one line per row; `width` 0 is unlimited. Columns that may shrink are narrowed first,
  /// the widest most, down to eight columns each.
  std::string text(std::size_t width, bool colour) const;

  /// Formats the lines with these column widths.
  std::string lines(const std::vector<std::size_t>& widths, bool colour) const;
};

}  // namespace som::render
