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

/// Replaces the characters that are unsafe for a terminal. ASCII control characters in strings are escaped
/// already; those between values are line ends.
std::string safe(std::string text) {
  const auto isAscii = [](char c) { return (c & 0x80) == 0; };
  if (std::all_of(text.begin(), text.end(), isAscii)) return text;
  std::string safe;
  safe.reserve(text.size());
  for (std::string_view rest = text;;) {
    const auto plain =
        static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), isAscii) - rest.begin());
    safe += rest.substr(0, plain);
    rest.remove_prefix(plain);
    if (rest.empty()) return safe;
    const CodePoint c = decodeUtf8(rest);
    safe += isUnsafeForTerminal(c.value) ? escaped(c.value) : std::string(rest.substr(0, c.length));
    rest.remove_prefix(c.length);
  }
}

}  // namespace

std::string json(const doc::Value& value, int indent) {
  return safe(doc::json(value, indent, doc::BadUtf8::replaced)) + "\n";
}

JsonFrame jsonFrame(const doc::Value& head, std::size_t count, const doc::Value& tail) {
  // The members of an object are the lines between its braces.
  const auto members = [](const doc::Value& object) {
    const std::string text = json(object, 2);
    return object.empty() ? std::string() : text.substr(1, text.size() - 4);
  };
  JsonFrame frame{"{" + members(head) + (head.empty() ? "" : ",") + "\n  \"items\": [", ",\n    ", "]"};
  if (count > 0) {
    frame.before += "\n    ";
    frame.after = "\n  ]";
  }
  frame.after += (tail.empty() ? "" : ",") + members(tail) + "\n}\n";
  return frame;
}

std::string jsonItem(const doc::Value& item) { return safe(doc::json(item, 2, doc::BadUtf8::replaced, 2)); }

}  // namespace som::render
