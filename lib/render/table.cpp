#include "render/table.hpp"

#include <algorithm>
#include <numeric>

#include "base/utf8.hpp"

namespace som::render {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 8;

std::vector<std::size_t> naturalWidths(const Table& table) {
  std::vector<std::size_t> widths;
  for (const Column& column : table.columns) widths.push_back(displayWidth(column.title));
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
      widths[i] = std::max(widths[i], displayWidth(terminalSafe(row[i].text)));
  return widths;
}

/// Takes columns off the widest that may shrink until the row fits.
void shrink(const Table& table, std::vector<std::size_t>& widths, std::size_t width) {
  const auto total = [&] { return std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1)); };
  while (total() > width) {
    std::size_t widest = widths.size();
    for (std::size_t i = 0; i < widths.size(); ++i)
      if (table.columns[i].shrink && widths[i] > narrowest &&
          (widest == widths.size() || widths[i] > widths[widest]))
        widest = i;
    if (widest == widths.size()) return;
    --widths[widest];
  }
}

std::string line(const std::vector<Cell>& cells, const Table& table, const std::vector<std::size_t>& widths,
                 bool colour) {
  std::string text;
  for (std::size_t i = 0; i < widths.size() && i < cells.size(); ++i) {
    const std::string content = fitted(terminalSafe(cells[i].text), widths[i]);
    const std::string padding(widths[i] - displayWidth(content), ' ');
    const bool last = i + 1 == widths.size();
    if (table.columns[i].right) text += padding;
    text += coloured(content, cells[i].colour, colour);
    if (!table.columns[i].right && !last) text += padding;
    if (!last) text += std::string(gap, ' ');
  }
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text + "\n";
}

}  // namespace

std::string Table::text(std::size_t width, bool colour) const {
  if (columns.empty()) return {};
  std::vector<std::size_t> widths = naturalWidths(*this);
  if (width > 0) shrink(*this, widths, width);
  std::vector<Cell> titles;
  for (const Column& column : columns) titles.emplace_back(column.title, Colour::bold);
  std::string all = line(titles, *this, widths, colour);
  for (const auto& row : rows) all += line(row, *this, widths, colour);
  return all;
}

}  // namespace som::render
