#include "render/unicode.hpp"

#include <catch2/catch.hpp>

#include "base/utf8.hpp"

using namespace som;
using namespace som::render;

TEST_CASE("text takes as many columns as terminals give it") {
  struct Row {
    const char* text;
    std::size_t columns;
  };
  const Row rows[] = {
      {"", 0},
      {"plain", 5},
      {"Grüße", 5},
      {"e\u0301", 1},               // a letter and its accent
      {"\u05D1\u05BC", 1},          // Hebrew with a point
      {"\u0E01\u0E34", 1},          // Thai with a vowel above
      {"\u0915\u093E", 2},          // Devanagari with a vowel that has its own place
      {"\u0915\u0941", 1},          // and one below
      {"中文", 4},                  // Chinese
      {"\uFF21\uFF66", 3},          // a full-width letter, half-width Katakana
      {"\u304B\u3099", 2},          // Hiragana and a voicing mark
      {"\uD55C", 2},                // a syllable of Hangul
      {"\u1112\u1161\u11AB", 2},    // the same in parts
      {"\u3000", 2},                // the ideographic space
      {"\U00020000", 2},            // beyond the first plane
      {"\U0001F600\U0001F680", 4},  // emoji of several blocks
      {"\u231A\u2705", 4},          // emoji of the first plane
      {"\U0001FAE0", 2},            // of Unicode 14
      {"\u2764\uFE0F", 1},          // a heart with a variation selector
      {"\U0001F1EC\U0001F1E7", 2},  // a flag
      {"a\u200Bb\u200D\u2060", 2},  // zero-width space, joiner, word joiner
      {"\u0600\u06DD", 2},          // Arabic signs before numbers are visible
      {"…·£", 3},                   // narrow where Unicode leaves it open
      {"\xFF\xC3", 2},              // no UTF-8: a column for each byte
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(displayWidth(row.text) == row.columns);
  }
}

TEST_CASE("the first character is what a reader takes for one") {
  struct Row {
    std::string_view text;
    std::size_t bytes;
  };
  const Row rows[] = {
      {"", 0},
      {"ab", 1},
      {"äb", 2},
      {"e\u0301\u0302b", 5},
      {"\U0001F1EC\U0001F1E7\U0001F1EB\U0001F1F7", 8},  // the first of two flags
      {"\u1112\u1161\u11ABb", 9},
      {"\U0001F44D\U0001F3FDb", 8},  // a thumb and its colour
      {"\u2764\uFE0Fb", 6},
      {"\xFF\xFF", 1},
      {"a\xFF", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(firstCharacter(row.text) == row.bytes);
  }
}

TEST_CASE("characters that nobody sees are not shown as they are") {
  for (const char32_t c : {U'\x1B', U'\n', U'\u009B', U'\u202E', U'\uFFFE', U'\U0010FFFF'})
    CHECK((needsEscape(c) && isUnsafeForTerminal(c)));
  for (const char32_t c :
       {U'\u00AD', U'\u115F', U'\u180E', U'\u200B', U'\u200D', U'\u2060', U'\u2065', U'\u206A', U'\u3164',
        U'\uFFA0', U'\uFFF0', U'\uFFF9', U'\U000E0000', U'\U000E0041', U'\U000E0FFF'}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK_FALSE(needsEscape(c));
    CHECK(isUnsafeForTerminal(c));
  }
  for (const char32_t c : {U' ', U'a', U'\u00e4', U'\u0301', U'\u0600', U'\u4e2d', U'\uFE0F', U'\uFFFD',
                           U'\U0001F600', U'\U000E0100'}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK_FALSE(isUnsafeForTerminal(c));
  }
}
