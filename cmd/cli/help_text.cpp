#include "cli/help_text.hpp"

#include <algorithm>
#include <vector>

#include "cli/host.hpp"
#include "render/unicode.hpp"

namespace som::cli {
namespace {

/// How the parts of a line that is broken begin and end.
struct Break {
  std::size_t indent = 0;      ///< of the parts after the first
  std::string_view mark = {};  ///< at the end of the parts before the last
  bool quotes = false;         ///< a quoted text is one word
};

/// Splits a line at its blanks, each word with the blanks before it.
std::vector<std::string_view> wordsOf(std::string_view line, bool quotes) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  char quote = 0;
  bool inWord = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == ' ' && quote == 0) {
      if (inWord) words.push_back(line.substr(begin, i - begin));
      if (inWord) begin = i;
      inWord = false;
      continue;
    }
    inWord = true;
    if (!quotes || (c != '\'' && c != '"')) continue;
    if (quote == 0)
      quote = c;
    else if (quote == c)
      quote = 0;
  }
  if (begin < line.size()) words.push_back(line.substr(begin));
  return words;
}

std::string_view withoutBlanks(std::string_view word) {
  return word.substr(std::min(word.find_first_not_of(' '), word.size()));
}

std::string broken(std::string_view line, std::size_t width, const Break& how) {
  std::string all;
  std::size_t used = 0;
  const std::size_t most = width > how.mark.size() ? width - how.mark.size() : width;
  for (const std::string_view word : wordsOf(line, how.quotes)) {
    const std::size_t columns = render::displayWidth(word);
    if (used > how.indent && used + columns > most) {
      all.append(how.mark).append("\n").append(how.indent, ' ');
      all += withoutBlanks(word);
      used = how.indent + render::displayWidth(withoutBlanks(word));
    } else {
      all += word;
      used += columns;
    }
  }
  return all;
}

/// Returns the column at which the last text of a line begins that has columns: after the last two blanks in
/// its first half, or where options and verbs have their descriptions.
std::size_t lastColumn(std::string_view line, std::size_t width) {
  if (!line.starts_with("  ")) return 2;
  std::size_t column = 0;
  for (std::size_t i = 2; i < std::min(line.size(), width / 2 + helpColumn / 2); ++i)
    if (line[i] != ' ' && line.substr(i - 2, 2) == "  ") column = i;
  // A name that is as long as the names may be has one blank after it.
  const bool isLong = line.size() > helpColumn && line[helpColumn - 1] == ' ' && line[helpColumn] != ' ';
  return column == 2 && isLong && line[2] == '-' ? helpColumn : column;
}

Break breakOf(std::string_view line, std::size_t width) {
  constexpr std::string_view usage = "Usage: ";
  constexpr std::string_view command = "  som ";
  if (line.starts_with(usage)) return {.indent = usage.size()};
  if (line.starts_with(command)) return {.indent = command.size(), .mark = " \\", .quotes = true};
  return {.indent = lastColumn(line, width)};
}

}  // namespace

std::size_t helpWidth(const Host& host) {
  constexpr std::size_t usual = 80;
  constexpr std::size_t widest = 100;  // longer lines are hard to read
  return host.width == 0 ? usual : std::min(host.width, widest);
}

std::string fittedHelp(std::string_view help, std::size_t width) {
  std::string all;
  while (!help.empty()) {
    const std::size_t end = std::min(help.find('\n'), help.size());
    const std::string_view line = help.substr(0, end);
    all += render::displayWidth(line) > width ? broken(line, width, breakOf(line, width)) : std::string(line);
    if (end < help.size()) all += '\n';
    help.remove_prefix(std::min(end + 1, help.size()));
  }
  return all;
}

}  // namespace som::cli
