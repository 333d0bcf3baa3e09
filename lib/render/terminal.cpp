#include "render/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "render/unicode.hpp"

namespace som::render {

namespace {

std::string escapedSign(char32_t c) {
  const auto code = static_cast<unsigned>(c);
  if (c == U'\n') return "\\n";
  if (c == U'\t') return "\\t";
  if (code < 0x80) return fmt::format("\\x{:02x}", code);
  return code < 0x10000 ? fmt::format("\\u{:04x}", code) : fmt::format("\\U{:08x}", code);
}

/// Escapes unsafe characters, except those in `kept`.
std::string safeText(std::string_view text, std::string_view kept) {
  if (isPlainAscii(text)) return std::string(text);
  std::string safe;
  safe.reserve(text.size());
  while (!text.empty()) {
    const CodePoint c = decodeUtf8(text);
    const std::size_t length = std::max<std::size_t>(1, c.length);
    if (c.length == 0)
      safe += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
    else if (isUnsafeForTerminal(c.value) && kept.find(text.front()) == std::string_view::npos)
      safe += escapedSign(c.value);
    else
      safe += text.substr(0, length);
    text.remove_prefix(length);
  }
  return safe;
}

}  // namespace

std::string terminalSafe(std::string_view text) { return safeText(text, ""); }

void escapeCommand(std::string& text, std::size_t begin) {
  const std::size_t first = text.find_first_not_of(" \t", begin);
  if (first != std::string::npos && text.compare(first, 2, "::") == 0) text.replace(first, 1, "\\x3a");
}

std::string withoutCommand(std::string line) {
  escapeCommand(line, 0);
  return line;
}

std::string terminalLines(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  while (!text.empty()) {
    const std::size_t length = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, length);
    std::string_view lineEnd = text.substr(length, 1);
    if (!lineEnd.empty() && line.ends_with('\r')) {
      line.remove_suffix(1);
      lineEnd = text.substr(length - 1, 2);
    }
    safe.append(withoutCommand(safeText(line, "\t"))).append(lineEnd);
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  return safe;
}

std::string fitted(std::string_view text, std::size_t columns) {
  if (displayWidth(text) <= columns) return std::string(text);
  if (columns == 0) return {};
  std::string cut;
  std::size_t width = 0;
  while (!text.empty()) {
    const std::size_t length = firstCharacter(text);
    const std::size_t next = displayWidth(text.substr(0, length));
    if (width + next > columns - 1) break;
    cut += text.substr(0, length);
    width += next;
    text.remove_prefix(length);
  }
  return cut + "…";
}

namespace {

/// Bytes of the longest beginning of a text that fits into the columns: up to a blank after its first word,
/// otherwise within that word, at least one character.
std::size_t fittingBytes(std::string_view text, std::size_t columns) {
  const std::size_t word = text.find_first_not_of(' ');
  std::size_t width = 0;
  std::size_t blank = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = firstCharacter(text.substr(at));
    if (text[at] == ' ' && at > word) blank = at;
    width += displayWidth(text.substr(at, length));
    if (width > columns) return blank > 0 ? blank : std::max(at, length);
    at += length;
  }
  return text.size();
}

/// The same for a text of plain ASCII.
std::size_t fittingAscii(std::string_view text, std::size_t columns) {
  if (text.size() <= columns) return text.size();
  const std::size_t blank = text.rfind(' ', columns);
  const bool isAfterWord = blank != std::string_view::npos && blank > text.find_first_not_of(' ');
  return isAfterWord ? blank : std::max<std::size_t>(1, columns);
}

/// Moves the end of a line before a number whose unit would begin the next line: `2 d`.
std::size_t withoutLoneNumber(std::string_view text, std::size_t end) {
  constexpr std::array<std::string_view, 5> units = {"d", "h", "min", "s", "%"};
  const std::size_t next = text.find_first_not_of(' ', end);
  const std::size_t last = text.substr(0, end).find_last_not_of(' ');
  if (next == std::string_view::npos || last == std::string_view::npos || next == last + 1) return end;
  std::string_view unit = text.substr(next, text.find(' ', next) - next);
  unit = unit.substr(0, unit.find_last_not_of(",.;:)") + 1);
  if (text[last] < '0' || text[last] > '9' || std::find(units.begin(), units.end(), unit) == units.end())
    return end;
  const std::size_t before = text.substr(0, last).rfind(' ');
  return before == std::string_view::npos ? end : before;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t first, std::size_t rest) {
  const auto fitting = isPlainAscii(text) ? fittingAscii : fittingBytes;
  std::vector<std::string> lines;
  do {
    const std::size_t end = withoutLoneNumber(text, fitting(text, lines.empty() ? first : rest));
    const std::string_view line = text.substr(0, end);
    lines.emplace_back(line.substr(0, line.find_last_not_of(' ') + 1));
    text.remove_prefix(std::min(text.find_first_not_of(' ', end), text.size()));
  } while (!text.empty());
  return lines;
}

std::string paragraph(std::string_view text, const Margin& margin, Colour colour, bool enabled) {
  if (margin.width == 0) return coloured(text, colour, enabled);
  const auto room = [&](std::size_t used) { return margin.width > used ? margin.width - used : 1; };
  std::string all;
  for (const std::string& line : wrapped(text, room(margin.first), room(margin.rest))) {
    if (!all.empty()) all.append("\n").append(margin.rest, ' ');
    all += coloured(line, colour, enabled);
  }
  return all;
}

std::string coloured(std::string_view text, Colour colour, bool enabled) {
  if (!enabled || colour == Colour::none || text.empty()) return std::string(text);
  const auto code = [&]() -> std::string_view {
    switch (colour) {
      case Colour::red:
        return "31";
      case Colour::boldRed:
        return "1;31";
      case Colour::yellow:
        return "33";
      case Colour::green:
        return "32";
      case Colour::bold:
        return "1";
      case Colour::dim:
        return "2";
      case Colour::none:
        break;
    }
    return "0";
  }();
  return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

}  // namespace som::render
