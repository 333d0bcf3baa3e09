#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace som {

/// One code point decoded from the front of a text; `length` is 0 if the bytes are not UTF-8.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};

/// Decodes the first code point (shortest form only, no surrogates, at most U+10FFFF).
CodePoint decodeUtf8(std::string_view text);

/// Appends a code point as UTF-8.
void appendUtf8(std::string& text, char32_t codePoint);

/// Returns the offset of the first byte that is not UTF-8; nullopt if the text is valid.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

/// Returns the text with U+FFFD for each byte that is not valid UTF-8.
std::string validUtf8(std::string_view text);

/// True if the text has printable ASCII only: bytes, characters and columns are the same number.
bool isPlainAscii(std::string_view text);

/// True for characters that output escapes wherever it can: control characters (C0, DEL, C1, line and
/// paragraph separators), bidirectional controls, the byte order mark, and non-characters.
bool needsEscape(char32_t codePoint);

}  // namespace som
