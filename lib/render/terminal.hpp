#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Text for terminals: the contents of a record cannot move the cursor or hide or reverse text.
namespace som::render {

/// Returns the text with control and bidirectional characters as `\x1b`, `\u202e` and bytes that are not
/// UTF-8 as `\xff`.
std::string terminalSafe(std::string_view text);

/// Escapes the first colon of a line that begins with `::`, which a build server would take for a command.
std::string withoutCommand(std::string line);
/// Does the same in place, for the line that begins at this offset of a text and ends with it.
void escapeCommand(std::string& text, std::size_t begin);

/// Makes a text of lines, such as a diff, safe as the functions above do. Line ends (LF and CRLF) and
/// tabs stay unchanged.
std::string terminalLines(std::string_view text);

enum class Colour { none, red, boldRed, yellow, green, bold, dim };

/// Cuts the text to `columns`, with an ellipsis if it is longer.
std::string fitted(std::string_view text, std::size_t columns);

/// Breaks a text at blanks into lines of `first` columns and then `rest` columns at most. A longer word is
/// broken between characters. Blanks at a break are left out.
std::vector<std::string> wrapped(std::string_view text, std::size_t first, std::size_t rest);

/// Where the lines of a paragraph begin and end, in columns.
struct Margin {
  std::size_t width = 0;  ///< of the terminal; 0 is unlimited
  std::size_t first = 0;  ///< the columns before the first line, which are printed already
  std::size_t rest = 0;   ///< the blanks before each other line
};

/// The text in lines that fit, each in the colour. The last line has no line end.
std::string paragraph(std::string_view text, const Margin& margin, Colour colour, bool enabled);

/// Returns the text in a colour, or unchanged if `enabled` is false.
std::string coloured(std::string_view text, Colour colour, bool enabled);

}  // namespace som::render
