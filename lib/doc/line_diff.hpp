#pragma once

#include <string_view>
#include <vector>

namespace som::doc {

using Lines = std::vector<std::string_view>;

/// Returns the lines of a text, each with its line feed.
Lines linesOf(std::string_view text);

/// One line of an edit script: kept (' '), removed ('-') or added ('+').
struct LineEdit {
  char mark;
  std::string_view line;
};

/// Returns a shortest script that turns one text into the other. If they differ in more than a thousand
/// lines, the lines between their common beginning and end are replaced in one piece.
std::vector<LineEdit> lineScript(const Lines& before, const Lines& after);

}  // namespace som::doc
