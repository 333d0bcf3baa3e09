#pragma once

#include <string>
#include <string_view>

#include "render/table.hpp"

namespace som::render {

/// A text that Markdown shows as it is, on one line and within a table's cell: no markup, no HTML.
std::string markdownText(std::string_view text);

/// The table as a Markdown table.
std::string markdown(const Table& table);

}  // namespace som::render
