#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace som::cli {

struct Host;

/// The columns of a help text: those of the terminal, at most 100; 80 if the output is no terminal.
std::size_t helpWidth(const Host& host);

/// The column at which the descriptions of options and verbs begin in a help text.
inline constexpr std::size_t helpColumn = 34;

/// Breaks the lines of a help text that are wider than a number of columns. It breaks between words: a
/// description goes on below its beginning, and a command of an example with a `\` at the end of the line,
/// so that it can still be copied. A word that is wider stays whole.
std::string fittedHelp(std::string_view help, std::size_t width);

}  // namespace som::cli
