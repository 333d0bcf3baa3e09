#include "render/json.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "render/unicode.hpp"

namespace som::render {
namespace {

/// As UTF-16, the form of JSON escapes.
std::string escaped(char32_t c) {
  if (c < 0x10000) return fmt::format("\\u{:04x}", static_cast<unsigned>(c));
  const char32_t rest = c - 0x10000;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD800U + static_cast<unsigned>(rest >> 10U),
                     0xDC00U + static_cast<unsigned>(rest & 0x3FFU));
}

}  // namespace

std::string json(const doc::Value& value, int indent) {
  const std::string text = doc::json(value, indent, doc::BadUtf8::replaced);
  std::string safe;
  safe.reserve(text.size() + 1);
  for (std::string_view rest = text; !rest.empty();) {
    // ASCII control characters in strings are escaped already; those between values are line ends.
    const auto end =
        std::find_if(rest.begin(), rest.end(), [](char c) { return (c & 0x80) != 0 || c == 0x7F; });
    safe.append(rest.begin(), end);
    rest.remove_prefix(static_cast<std::size_t>(end - rest.begin()));
    if (rest.empty()) break;
    const CodePoint c = decodeUtf8(rest);
    safe += isUnsafeForTerminal(c.value) ? escaped(c.value) : std::string(rest.substr(0, c.length));
    rest.remove_prefix(c.length);
  }
  return safe + "\n";
}

}  // namespace som::render
