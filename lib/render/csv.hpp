#pragma once

#include <string>
#include <string_view>

#include "render/table.hpp"

namespace som::render {

/// Returns a text as a field of CSV (RFC 4180): quoted if necessary, with a `'` before a text that a
/// spreadsheet would take for a formula. Control and bidirectional characters are escaped as for a terminal,
/// so a record is always one line. `keepsLines`: line ends and tabs of the text stay, in quotes.
std::string csvField(std::string_view text, bool keepsLines = false);

/// Formats the table as CSV with a header; lines end in CR LF. `keepsLines` is as for csvField.
std::string csv(const Table& table, bool keepsLines = false);

}  // namespace som::render
