#include "render/csv.hpp"

#include <algorithm>

namespace som::render {
namespace {

/// True for `-12.5`, which begins like a formula but is a number.
bool isNegativeNumber(std::string_view text) {
  return text.size() > 1 && text.front() == '-' &&
         std::all_of(text.begin() + 1, text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

bool isFormula(std::string_view text) {
  constexpr std::string_view begins = "=+-@\t\r\n";
  return !text.empty() && begins.find(text.front()) != std::string_view::npos && !isNegativeNumber(text);
}

template <class Texts>
std::string line(const Texts& texts, bool keepsLines) {
  std::string all;
  for (const std::string& text : texts)
    all += (&text == &texts.front() ? "" : ",") + csvField(text, keepsLines);
  return all + "\r\n";
}

}  // namespace

std::string csvField(std::string_view text, bool keepsLines) {
  // Escaped, a blank or line end does not begin a formula.
  const bool isRaw = keepsLines || text.find_first_of("\t\r\n") != 0;
  const std::string content =
      (isRaw && isFormula(text) ? "'" : "") + (keepsLines ? terminalLines(text) : terminalSafe(text));
  // A leading colon could make the line a command to a build server.
  const bool plain = content.find_first_of(",\"\r\n") == std::string::npos && !content.starts_with(' ') &&
                     !content.ends_with(' ') && !content.starts_with(':');
  if (plain) return content;
  std::string quoted = "\"";
  for (const char c : content) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string csv(const Table& table, bool keepsLines) {
  std::vector<std::string> texts;
  for (const Column& column : table.columns) texts.push_back(column.field());
  std::string all = line(texts, keepsLines);
  for (const auto& row : table.rows) {
    texts.clear();
    for (const Cell& cell : row) texts.push_back(cell.text);
    all += line(texts, keepsLines);
  }
  return all;
}

}  // namespace som::render
