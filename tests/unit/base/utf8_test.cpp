#include "base/utf8.hpp"

#include <catch2/catch.hpp>

TEST_CASE("invalid UTF-8 is found where it starts") {
  CHECK_FALSE(som::firstInvalidUtf8("plain and \xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80"));
  CHECK(som::firstInvalidUtf8("0123456789\xFF") == 10);
  CHECK(som::firstInvalidUtf8("\xC0\x80") == 0);
  CHECK(som::firstInvalidUtf8("\xED\xA0\x80") == 0);
  CHECK(som::firstInvalidUtf8("\xF4\x90\x80\x80") == 0);
  CHECK(som::firstInvalidUtf8("a\xE2\x82") == 1);
}

TEST_CASE("bytes that are not UTF-8 become replacement characters") {
  CHECK(som::validUtf8("") == "");
  CHECK(som::validUtf8("a\xC3\xA4") == "a\xC3\xA4");
  CHECK(som::validUtf8("a\xFF"
                       "b") ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(som::validUtf8("\xE2\x82") == "\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(som::validUtf8(std::string_view("\0\x1B", 2)) == std::string_view("\0\x1B", 2));
}

TEST_CASE("code points survive writing and reading") {
  for (const char32_t c : {U'a', U'\u00e4', U'\u20ac', U'\U0001F600'}) {
    std::string text;
    som::appendUtf8(text, c);
    CHECK(som::decodeUtf8(text).value == c);
    CHECK(som::decodeUtf8(text).length == text.size());
  }
}

TEST_CASE("characters that files must not have as they are are escaped") {
  for (const char32_t c :
       {U'\x1B', U'\n', U'\x7F', U'\x9B', U'\u061C', U'\u200E', U'\u200F', U'\u2028', U'\u202A', U'\u202E',
        U'\u2066', U'\u2069', U'\uFDD0', U'\uFDEF', U'\uFFFE', U'\uFFFF', U'\U0001FFFE', U'\U0010FFFF'})
    CHECK(som::needsEscape(c));
  for (const char32_t c : {U' ', U'\u00e4', U'\u00AD', U'\u200B', U'\u200D', U'\u2060', U'\u4e2d', U'\uFFFD',
                           U'\U0001F600', U'\U000E0041'})
    CHECK_FALSE(som::needsEscape(c));
}

TEST_CASE("plain ASCII are the printable characters and the space, at every place of a text") {
  CHECK(som::isPlainAscii(""));
  for (std::size_t length = 1; length <= 17; ++length)
    for (std::size_t at = 0; at < length; ++at)
      for (int byte = 0; byte < 256; ++byte) {
        std::string text(length, 'a');
        text[at] = static_cast<char>(byte);
        if (som::isPlainAscii(text) != (byte >= 0x20 && byte <= 0x7e))
          FAIL(length << " " << at << " " << byte);
      }
}
