#pragma once

#include <string>
#include <string_view>

#include "render/table.hpp"

namespace som::render {

/// A text as a field of CSV (RFC 4180): in quotes where it must be, control and bidirectional characters as
/// on a terminal, and with a `'` before what a spreadsheet would take for a formula.
std::string csvField(std::string_view text);

/// The table as CSV with a header; lines end in CR LF.
std::string csv(const Table& table);

}  // namespace som::render
