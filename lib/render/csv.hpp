#pragma once

#include <string>
#include <string_view>

#include "render/table.hpp"

namespace som::render {

/// A text as a field of CSV (RFC 4180): in quotes where it must be, with a `'` before what a spreadsheet
/// would take for a formula. Control and bidirectional characters are as on a terminal, so that a record is a
/// line.
std::string csvField(std::string_view text);

/// The table as CSV with a header; lines end in CR LF.
std::string csv(const Table& table);

}  // namespace som::render
