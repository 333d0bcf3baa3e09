#pragma once

#include <string>
#include <vector>

#include "render/terminal.hpp"

namespace som::render {

/// A cell; its text is made safe for the terminal when the table is printed.
struct Cell {
  std::string text;
  Colour colour = Colour::none;

  Cell(std::string t, Colour c = Colour::none) : text(std::move(t)), colour(c) {}  // NOLINT: cells are texts
  Cell(const char* t) : text(t) {}                                                 // NOLINT
};

struct Column {
  std::string title;
  bool right = false;   ///< aligned to the right
  bool shrink = false;  ///< gives way where the terminal is too narrow
  /// Left out where the columns that shrink would get too narrow to read; the highest goes first, 0 stays.
  unsigned dispensable = 0;
  std::string name = {};  ///< what machines call it, where that is not the title in small letters

  /// The name for machines: `end_at_most` for `END AT MOST`.
  std::string field() const;
};

/// A table for people: columns as wide as their contents, shrunk to the width where one is given.
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;

  /// The table as text, a line for each row; `width` 0 is unlimited. Columns that may shrink lose first, the
  /// widest most, down to eight columns each.
  std::string text(std::size_t width, bool colour) const;

  /// The lines with columns of these widths.
  std::string lines(const std::vector<std::size_t>& widths, bool colour) const;
};

}  // namespace som::render
