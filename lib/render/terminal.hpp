#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Text for terminals: the contents of a record cannot move the cursor or hide or reverse text.
namespace som::render {

/// Returns the text with control and bidirectional characters as `\x1b`, `\u202e` and bytes that are not
/// UTF-8 as `\xff`.
std::string terminalSafe(std::string_view text);

/// Escapes the first colon of a line that begins with `::`, which a build server would take for a command.
std::string withoutCommand(std::string line);

/// Makes a text of lines, such as a diff, safe as the two functions above do. Line ends (LF and CRLF) and
/// tabs stay unchanged.
std::string terminalLines(std::string_view text);

/// Cuts the text to `columns`, with an ellipsis if it is longer.
std::string fitted(std::string_view text, std::size_t columns);

enum class Colour { none, red, yellow, green, bold, dim };

/// Returns the text in a colour, or unchanged if `enabled` is false.
std::string coloured(std::string_view text, Colour colour, bool enabled);

}  // namespace som::render
