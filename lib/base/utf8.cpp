#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace som {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
bool within(const std::array<Range, N>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](const Range& r) { return c >= r.first && c <= r.last; });
}

constexpr std::array escapedRanges = {Range{0x00, 0x1F},     Range{0x7F, 0x9F},     Range{0x61C, 0x61C},
                                      Range{0x200E, 0x200F}, Range{0x2028, 0x202E}, Range{0x2066, 0x2069},
                                      Range{0xFDD0, 0xFDEF}, Range{0xFEFF, 0xFEFF}};
constexpr std::array invisibleRanges = {Range{0xAD, 0xAD},     Range{0x180E, 0x180E},
                                        Range{0x200B, 0x200D}, Range{0x2060, 0x2065},
                                        Range{0xFFF9, 0xFFFB}, Range{0xE0000, 0xE007F}};

// The large blocks of combining marks and wide characters in Unicode 14.
constexpr std::array zeroWidth = {Range{0x300, 0x36F},   Range{0x483, 0x489},   Range{0x591, 0x5BD},
                                  Range{0x610, 0x61A},   Range{0x64B, 0x65F},   Range{0x1AB0, 0x1AFF},
                                  Range{0x1DC0, 0x1DFF}, Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F},
                                  Range{0xFE20, 0xFE2F}};
constexpr std::array doubleWidth = {Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},  Range{0x3041, 0x33FF},
                                    Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},  Range{0xA000, 0xA4CF},
                                    Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},  Range{0xFE30, 0xFE6F},
                                    Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},  Range{0x1F300, 0x1F64F},
                                    Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};

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
  unsigned special = 0;  // tested once at the end, so that the loop has no branches
  for (const char c : text) special |= static_cast<unsigned>(static_cast<unsigned char>(c - 0x20) >= 0x5f);
  return special == 0;
}

// The last two code points of each plane are non-characters.
bool needsEscape(char32_t c) { return (c & 0xFFFEU) == 0xFFFE || within(escapedRanges, c); }

bool isUnsafeForTerminal(char32_t c) { return needsEscape(c) || within(invisibleRanges, c); }

std::size_t displayWidth(std::string_view text) {
  if (isPlainAscii(text)) return text.size();
  std::size_t width = 0;
  while (!text.empty()) {
    const CodePoint c = decodeUtf8(text);
    if (c.length > 1)
      width += within(zeroWidth, c.value) ? 0 : within(doubleWidth, c.value) ? 2 : 1;
    else
      ++width;
    text.remove_prefix(std::max<std::size_t>(1, c.length));
  }
  return width;
}

}  // namespace som
