#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Text for terminals: nothing that a record contains can move the cursor, hide or reverse what is shown.
namespace som::render {

/// The text with control and bidirectional characters shown as `\x1b`, `\u202e`; bytes that are not UTF-8 as
/// `\xff`.
std::string terminalSafe(std::string_view text);

/// A line of output whose beginning no build server takes for a command: two colons after blanks.
std::string withoutCommand(std::string line);

/// A text of lines, such as a diff, made safe as the two above do; line ends (LF and CRLF) and tabs stay as
/// they are.
std::string terminalLines(std::string_view text);

/// The text cut to `columns` with an ellipsis where it is longer.
std::string fitted(std::string_view text, std::size_t columns);

enum class Colour { none, red, yellow, green, bold, dim };

/// The text in a colour, or as it is where `enabled` is false.
std::string coloured(std::string_view text, Colour colour, bool enabled);

}  // namespace som::render
