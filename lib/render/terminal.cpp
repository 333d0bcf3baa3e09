#include "render/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"

namespace som::render {

std::string terminalSafe(std::string_view text) {
  if (isPlainAscii(text)) return std::string(text);
  std::string safe;
  safe.reserve(text.size());
  while (!text.empty()) {
    const CodePoint c = decodeUtf8(text);
    const std::size_t length = std::max<std::size_t>(1, c.length);
    if (c.length == 0)
      safe += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
    else if (c.value == U'\n')
      safe += "\\n";
    else if (c.value == U'\t')
      safe += "\\t";
    else if (isUnsafeForTerminal(c.value))
      safe += c.value < 0x80 ? fmt::format("\\x{:02x}", static_cast<unsigned>(c.value))
                             : fmt::format("\\u{:04x}", static_cast<unsigned>(c.value));
    else
      safe += text.substr(0, length);
    text.remove_prefix(length);
  }
  return safe;
}

std::string fitted(std::string_view text, std::size_t columns) {
  if (displayWidth(text) <= columns) return std::string(text);
  if (columns == 0) return {};
  std::string cut;
  std::size_t width = 0;
  while (!text.empty()) {
    const std::size_t length = std::max<std::size_t>(1, decodeUtf8(text).length);
    const std::size_t next = displayWidth(text.substr(0, length));
    if (width + next > columns - 1) break;
    cut += text.substr(0, length);
    width += next;
    text.remove_prefix(length);
  }
  return cut + "…";
}

std::string coloured(std::string_view text, Colour colour, bool enabled) {
  if (!enabled || colour == Colour::none || text.empty()) return std::string(text);
  const auto code = [&] {
    switch (colour) {
      case Colour::red:
        return 31;
      case Colour::yellow:
        return 33;
      case Colour::green:
        return 32;
      case Colour::bold:
        return 1;
      case Colour::dim:
        return 2;
      case Colour::none:
        break;
    }
    return 0;
  }();
  return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

}  // namespace som::render
