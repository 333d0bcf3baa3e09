#include "render/table.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>

#include "base/parallel.hpp"
#include "base/utf8.hpp"
#include "render/unicode.hpp"

namespace som::render {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 8;
constexpr std::size_t readable = 32;

/// Returns the columns of a text after escaping.
std::size_t shownWidth(const std::string& text) {
  return isPlainAscii(text) ? text.size() : displayWidth(terminalSafe(text));
}

std::vector<std::size_t> naturalWidths(const Table& table) {
  std::vector<std::size_t> widths;
  for (const Column& column : table.columns) widths.push_back(displayWidth(column.title));
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
      widths[i] = std::max(widths[i], shownWidth(row[i].text));
  return widths;
}

/// True if the row fits and columns that shrink keep a readable width.
bool isReadable(const Table& table, const std::vector<std::size_t>& widths, std::size_t width) {
  std::size_t needed = gap * (widths.size() - 1);
  for (std::size_t i = 0; i < widths.size(); ++i)
    needed += table.columns[i].shrink ? std::min(widths[i], readable) : widths[i];
  return needed <= width;
}

/// Removes dispensable columns until the others are readable.
Table slimmed(Table table, std::size_t width) {
  while (!isReadable(table, naturalWidths(table), width)) {
    const auto most =
        std::max_element(table.columns.begin(), table.columns.end(),
                         [](const Column& a, const Column& b) { return a.dispensable < b.dispensable; });
    if (most->dispensable == 0) break;
    const auto at = most - table.columns.begin();
    table.columns.erase(most);
    for (auto& row : table.rows)
      if (static_cast<std::size_t>(at) < row.size()) row.erase(row.begin() + at);
  }
  return table;
}

/// Narrows the widest columns that may shrink until the row fits.
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
    const bool asItIs = cells[i].text.size() <= widths[i] && isPlainAscii(cells[i].text);
    const std::string changed = asItIs ? std::string() : fitted(terminalSafe(cells[i].text), widths[i]);
    const std::string& content = asItIs ? cells[i].text : changed;
    const std::size_t padding = widths[i] - displayWidth(content);
    const bool last = i + 1 == widths.size();
    if (table.columns[i].right) text.append(padding, ' ');
    text += coloured(content, cells[i].colour, colour);
    if (!table.columns[i].right && !last) text.append(padding, ' ');
    if (!last) text.append(gap, ' ');
  }
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return withoutCommand(std::move(text)) + "\n";
}

}  // namespace

std::string Column::field() const {
  if (!name.empty()) return name;
  std::string small;
  for (const char c : title)
    small += c == ' ' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return small;
}

std::string Table::text(std::size_t width, bool colour) const {
  if (columns.empty()) return {};
  if (width > 0) {
    const Table slim = slimmed(*this, width);
    std::vector<std::size_t> widths = naturalWidths(slim);
    shrink(slim, widths, width);
    return slim.lines(widths, colour);
  }
  return lines(naturalWidths(*this), colour);
}

std::string Table::lines(const std::vector<std::size_t>& widths, bool colour) const {
  std::vector<Cell> titles;
  for (const Column& column : columns) titles.emplace_back(column.title, Colour::bold);
  constexpr std::size_t piece = 512;
  std::vector<std::string> pieces((rows.size() + piece - 1) / piece);
  parallelPieces(rows.size(), piece, [&](std::size_t begin, std::size_t end) {
    std::string& text = pieces[begin / piece];
    for (std::size_t i = begin; i < end; ++i) text += line(rows[i], *this, widths, colour);
  });
  std::string all = line(titles, *this, widths, colour);
  for (const std::string& text : pieces) all += text;
  return all;
}

}  // namespace som::render
