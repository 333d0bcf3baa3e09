#pragma once

#include <string>
#include <string_view>

#include "render/table.hpp"

namespace som::render {

/// Escapes a text for Markdown, on one line and inside a table cell: no markup, no HTML.
std::string markdownText(std::string_view text);

/// Formats the table as a Markdown table.
std::string markdown(const Table& table);

}  // namespace som::render
