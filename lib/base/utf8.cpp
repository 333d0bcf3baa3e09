#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace som {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array escapedRanges = {Range{0x00, 0x1F},     Range{0x7F, 0x9F},     Range{0x61C, 0x61C},
                                      Range{0x200E, 0x200F}, Range{0x2028, 0x202E}, Range{0x2066, 0x2069},
                                      Range{0xFDD0, 0xFDEF}, Range{0xFEFF, 0xFEFF}};

}  // namespace

CodePoint decodeUtf8(std::string_view text) {
  if (text.empty()) return {};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return {};
  char32_t value = first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    value = (value << 6U) | (byte(i) & 0x3FU);
  }
  constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
  if (value < smallest[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {};
  return {value, length};
}

void appendUtf8(std::string& text, char32_t c) {
  const auto put = [&](char32_t bits) { text += static_cast<char>(bits); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0U | (c >> 6U));
  } else {
    if (c < 0x10000) {
      put(0xE0U | (c >> 12U));
    } else {
      put(0xF0U | (c >> 18U));
      put(0x80U | ((c >> 12U) & 0x3FU));
    }
    put(0x80U | ((c >> 6U) & 0x3FU));
  }
  put(0x80U | (c & 0x3FU));
}

std::optional<std::size_t> firstInvalidUtf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    // Eight ASCII bytes at a time, because records are mostly ASCII.
    std::uint64_t word = 0;
    if (text.size() - at >= sizeof word) {
      std::memcpy(&word, text.data() + at, sizeof word);
      if ((word & 0x8080808080808080ULL) == 0) {
        at += sizeof word;
        continue;
      }
    }
    const CodePoint c = decodeUtf8(text.substr(at));
    if (c.length == 0) return at;
    at += c.length;
  }
  return std::nullopt;
}

std::string validUtf8(std::string_view text) {
  std::string valid;
  while (const auto bad = firstInvalidUtf8(text)) {
    valid += text.substr(0, *bad);
    appendUtf8(valid, U'\uFFFD');
    text.remove_prefix(*bad + 1);
  }
  return valid += text;
}

bool isPlainAscii(std::string_view text) {
  // Eight bytes at a time; the high bit of a byte shows that it is not between 0x20 and 0x7e.
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t high = ones * 0x80;
  const auto special = [](std::uint64_t bytes) {
    return (bytes | (bytes + ones) | ~((bytes | high) - ones * 0x20)) & high;
  };
  std::uint64_t found = 0;  // tested once at the end, so that the loop has no branches
  for (; text.size() >= sizeof found; text.remove_prefix(sizeof found)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data(), sizeof bytes);
    found |= special(bytes);
  }
  std::uint64_t rest = ones * ' ';
  if (!text.empty()) std::memcpy(&rest, text.data(), text.size());
  return (found | special(rest)) == 0;
}

// The last two code points of each plane are non-characters.
bool needsEscape(char32_t c) {
  return (c & 0xFFFEU) == 0xFFFE || std::any_of(escapedRanges.begin(), escapedRanges.end(),
                                                [c](const Range& r) { return c >= r.first && c <= r.last; });
}

}  // namespace som
