#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

/// Tables of other programs (RFC 4180).
namespace som::exchange {

/// A field of a table.
struct CsvField {
  std::string text;  ///< without the quotes
  Span span;         ///< with them
};

struct CsvRow {
  std::vector<CsvField> fields;
  Span span;  ///< without the line end
};

enum class Encoding : std::uint8_t { utf8, windows1252 };

/// Returns the bytes of a file as UTF-8, without a byte order mark. Throws invalid-utf8 at the first byte
/// that is not part of a character.
std::string decoded(std::string bytes, Encoding encoding, const std::string& file);

/// Splits a table into rows. A field in quotes may have delimiters, line ends and doubled quotes. Empty lines
/// are left out. Throws syntax for a quote that is not closed, and for text after a closed one; too-large for
/// more than a million fields.
std::vector<CsvRow> readCsv(const SharedText& text, char delimiter, const std::string& file);

/// Takes the `'` away that our export puts before a text that a spreadsheet would take for a formula.
std::string_view withoutGuard(std::string_view text);

}  // namespace som::exchange
