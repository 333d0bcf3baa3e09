#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace som {

/// One code point decoded from the front of a text; `length` 0 where the bytes are not UTF-8.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};

/// Decodes the first code point (shortest form only, no surrogates, at most U+10FFFF).
CodePoint decodeUtf8(std::string_view text);

/// Appends a code point as UTF-8.
void appendUtf8(std::string& text, char32_t codePoint);

/// The offset of the first byte that is not UTF-8, nothing where all is well.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

/// The text with U+FFFD for each byte that is not part of valid UTF-8.
std::string validUtf8(std::string_view text);

/// True where all is ASCII that can be seen, or a space: a character a byte and a column.
bool isPlainAscii(std::string_view text);

/// True for what is written as an escape wherever that is possible: control characters (C0, DEL, C1, line and
/// paragraph separators), what changes the direction of text, the byte order mark, and what is no character.
bool needsEscape(char32_t codePoint);

}  // namespace som
