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
  bool wrap = false;      ///< shrinks, and its text goes on in lines below instead of being cut
  /// The width that a reader needs of a column that shrinks; 0 is the usual one: 32, or 20 if it wraps.
  std::size_t readable = 0;

  /// The name for machines: `end_at_most` for `END AT MOST`.
  std::string field() const;

  bool mayShrink() const { return shrink || wrap; }
};

/// A table for people: columns as wide as their contents, narrowed to the given width.
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;

  /// Formats the table, one line per row; `width` 0 is unlimited. Columns that may shrink are narrowed to
  /// eight columns at least, those first that exceed their readable width most. Longer texts are cut, or go
  /// on in further lines of the row if the column wraps.
  std::string text(std::size_t width, bool colour) const;

  /// Formats the rows with these column widths.
  std::string lines(const std::vector<std::size_t>& widths, bool colour) const;
};

}  // namespace som::render
