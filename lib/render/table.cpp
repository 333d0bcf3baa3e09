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
constexpr std::size_t piece = 512;  // rows that one core takes at a time

/// Returns the width that a reader needs of a column that shrinks.
std::size_t readableWidth(const Column& column) {
  constexpr std::size_t usual = 32;
  constexpr std::size_t usualWrapped = 20;
  if (column.readable > 0) return column.readable;
  return column.wrap ? usualWrapped : usual;
}

/// Returns the columns of a text after escaping.
std::size_t shownWidth(const std::string& text) {
  return isPlainAscii(text) ? text.size() : displayWidth(terminalSafe(text));
}

std::vector<std::size_t> naturalWidths(const Table& table) {
  std::vector<std::size_t> widths;
  for (const Column& column : table.columns) widths.push_back(displayWidth(column.title));
  std::vector<std::vector<std::size_t>> pieces((table.rows.size() + piece - 1) / piece, widths);
  parallelPieces(table.rows.size(), piece, [&](std::size_t begin, std::size_t end) {
    std::vector<std::size_t>& widest = pieces[begin / piece];
    for (std::size_t at = begin; at < end; ++at) {
      const std::vector<Cell>& row = table.rows[at];
      for (std::size_t i = 0; i < row.size() && i < widest.size(); ++i)
        widest[i] = std::max(widest[i], shownWidth(row[i].text));
    }
  });
  for (const std::vector<std::size_t>& of : pieces)
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], of[i]);
  return widths;
}

/// True if the row fits and columns that shrink keep a readable width.
bool isReadable(const Table& table, const std::vector<std::size_t>& widths, std::size_t width) {
  std::size_t needed = gap * (widths.size() - 1);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const Column& column = table.columns[i];
    needed += column.mayShrink() ? std::min(widths[i], readableWidth(column)) : widths[i];
  }
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

/// Returns the width that a column keeps as long as another one can give way: that of its longest word, up to
/// a limit.
std::vector<std::size_t> wordWidths(const Table& table) {
  constexpr std::size_t longest = 16;
  std::vector<std::size_t> widths(table.columns.size(), narrowest);
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i) {
      if (!table.columns[i].wrap) continue;
      std::size_t word = 0;
      for (const char c : row[i].text) {
        const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        word = c == ' ' ? 0 : word + (continues ? 0 : 1);
        if (word <= longest) widths[i] = std::max(widths[i], word);
      }
    }
  return widths;
}

/// Narrows the columns that may shrink, those first that exceed their readable width most, until the row
/// fits.
void shrink(const Table& table, std::vector<std::size_t>& widths, std::size_t width) {
  const auto total = [&] { return std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1)); };
  const auto exceeds = [&](std::size_t a, std::size_t b) {
    return widths[a] + readableWidth(table.columns[b]) > widths[b] + readableWidth(table.columns[a]);
  };
  const std::vector<std::size_t> words = wordWidths(table);
  bool breaksWords = false;
  while (total() > width) {
    std::size_t widest = widths.size();
    for (std::size_t i = 0; i < widths.size(); ++i)
      if (table.columns[i].mayShrink() && widths[i] > (breaksWords ? narrowest : words[i]) &&
          (widest == widths.size() || exceeds(i, widest)))
        widest = i;
    if (widest == widths.size() && breaksWords) return;
    if (widest == widths.size())
      breaksWords = true;
    else
      --widths[widest];
  }
}

/// Appends a line of one row.
void appendLine(std::string& text, const std::vector<Cell>& cells, const Table& table,
                const std::vector<std::size_t>& widths, bool colour) {
  const std::size_t begin = text.size();
  for (std::size_t i = 0; i < widths.size() && i < cells.size(); ++i) {
    const bool asItIs = cells[i].text.size() <= widths[i] && isPlainAscii(cells[i].text);
    const std::string changed = asItIs ? std::string() : fitted(terminalSafe(cells[i].text), widths[i]);
    const std::string& content = asItIs ? cells[i].text : changed;
    const std::size_t padding = widths[i] - (asItIs ? content.size() : displayWidth(content));
    const bool last = i + 1 == widths.size();
    if (table.columns[i].right) text.append(padding, ' ');
    if (colour)
      text += coloured(content, cells[i].colour, colour);
    else
      text += content;
    if (!table.columns[i].right && !last) text.append(padding, ' ');
    if (!last) text.append(gap, ' ');
  }
  while (text.size() > begin && text.back() == ' ') text.pop_back();
  escapeCommand(text, begin);
  text += '\n';
}

/// True if a text goes on below: its column wraps and is too narrow.
bool goesOn(const Column& column, const Cell& cell, std::size_t width) {
  return column.wrap && shownWidth(cell.text) > width;
}

/// Appends a row in one line, or in several if a text goes on below.
void appendRow(std::string& text, const std::vector<Cell>& cells, const Table& table,
               const std::vector<std::size_t>& widths, bool colour) {
  const std::size_t count = std::min(widths.size(), cells.size());
  bool fits = true;
  for (std::size_t i = 0; i < count; ++i) fits = fits && !goesOn(table.columns[i], cells[i], widths[i]);
  if (fits) return appendLine(text, cells, table, widths, colour);
  std::vector<std::vector<std::string>> parts(count);
  std::size_t height = 1;
  for (std::size_t i = 0; i < count; ++i) {
    if (!goesOn(table.columns[i], cells[i], widths[i])) continue;
    parts[i] = wrapped(terminalSafe(cells[i].text), widths[i], widths[i]);
    height = std::max(height, parts[i].size());
  }
  for (std::size_t at = 0; at < height; ++at) {
    std::vector<Cell> shown;
    for (std::size_t i = 0; i < count; ++i) {
      const bool isWhole = parts[i].empty() && at == 0;
      shown.emplace_back(isWhole                ? cells[i].text
                         : at < parts[i].size() ? parts[i][at]
                                                : std::string(),
                         cells[i].colour);
    }
    appendLine(text, shown, table, widths, colour);
  }
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
  std::vector<std::string> pieces((rows.size() + piece - 1) / piece);
  const std::size_t usual = std::accumulate(widths.begin(), widths.end(), gap * widths.size());
  parallelPieces(rows.size(), piece, [&](std::size_t begin, std::size_t end) {
    std::string& text = pieces[begin / piece];
    text.reserve((end - begin) * usual);
    for (std::size_t i = begin; i < end; ++i) appendRow(text, rows[i], *this, widths, colour);
  });
  std::string all;
  appendLine(all, titles, *this, widths, colour);
  std::size_t length = all.size();
  for (const std::string& text : pieces) length += text.size();
  all.reserve(length);
  for (const std::string& text : pieces) all += text;
  return all;
}

}  // namespace som::render
