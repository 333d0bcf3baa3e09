#pragma once

#include <cstddef>
#include <string_view>

/// Properties of characters that decide how text is laid out and what is shown of it.
namespace som::render {

/// Columns that a text takes in a terminal: 0 for combining marks and what joins the character before it, 2
/// for wide East Asian characters and emoji, else 1; also 1 for each byte that is not UTF-8.
std::size_t displayWidth(std::string_view text);

/// Bytes of the first character as a reader sees it (a grapheme cluster: a letter with its marks, a flag, a
/// syllable). A byte that is not UTF-8 is a character; 0 if the text is empty.
std::size_t firstCharacter(std::string_view text);

/// True for what `needsEscape` names and for all other characters that nobody sees: they could make a
/// terminal show something other than the text. Some are part of words and of emoji, so files have them
/// unescaped.
bool isUnsafeForTerminal(char32_t codePoint);

}  // namespace som::render
