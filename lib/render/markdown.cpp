#include "render/markdown.hpp"

#include <algorithm>

namespace som::render {
namespace {

std::string escaped(std::string_view text) {
  std::string all;
  for (const char c : text) {
    constexpr std::string_view marks = "\\`*_[]|~$";
    if (c == '<')
      all += "&lt;";
    else if (c == '>')
      all += "&gt;";
    else if (c == '&')
      all += "&amp;";
    else
      all += (marks.find(c) == std::string_view::npos ? "" : "\\") + std::string(1, c);
  }
  return all;
}

}  // namespace

std::string markdownText(std::string_view text) {
  std::string all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    all += escaped(terminalSafe(text.substr(0, end)));
    if (end < text.size()) all += "<br>";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

std::string markdown(const Table& table) {
  std::string titles = "|";
  std::string rule = "|";
  for (const Column& column : table.columns) {
    titles.append(" ").append(markdownText(column.title)).append(" |");
    rule += column.right ? " ---: |" : " --- |";
  }
  std::string all = titles + "\n" + rule + "\n";
  for (const auto& row : table.rows) {
    all += "|";
    for (const Cell& cell : row) all.append(" ").append(markdownText(cell.text)).append(" |");
    all += "\n";
  }
  return all;
}

}  // namespace som::render
