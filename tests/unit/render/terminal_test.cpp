#include "render/terminal.hpp"

#include <catch2/catch.hpp>

using namespace som::render;

TEST_CASE("hostile text cannot reach the terminal") {
  CHECK(terminalSafe("a\x1b[31mb") == "a\\x1b[31mb");
  CHECK(terminalSafe("a\xE2\x80\xAE"
                     "b") == "a\\u202eb");
  CHECK(terminalSafe("\xFF") == "\\xff");
  CHECK(terminalSafe("two\nlines\t") == "two\\nlines\\t");
  CHECK(terminalSafe("\xC2\x9B") == "\\u009b");
  CHECK(terminalSafe("Grüße 中") == "Grüße 中");
  CHECK(terminalSafe("\u3164x\U000E0041") == "\\u3164x\\U000e0041");
}

TEST_CASE("a text of lines keeps its lines and tabs") {
  CHECK(terminalLines("-a\tb\r\n+\x1b[31m\n last") == "-a\tb\r\n+\\x1b[31m\n last");
  CHECK(terminalLines("a\rb\n") == "a\\x0db\n");
  CHECK(terminalLines("a\xC2\x9B\n\xE2\x80\xA8\xEF\xBF\xBE\xF0\x9F\xBF\xBE\n") ==
        "a\\u009b\n\\u2028\\ufffe\\U0001fffe\n");
  CHECK(terminalLines("\xFF\n\n") == "\\xff\n\n");
  CHECK(terminalLines("::error::\n  ::error::\n+::a\n") == "\\x3a:error::\n  \\x3a:error::\n+::a\n");
  CHECK(terminalLines("").empty());
}

TEST_CASE("text is cut by columns, not bytes") {
  CHECK(fitted("abcdef", 4) == "abc…");
  CHECK(fitted("中中中", 4) == "中…");
  CHECK(fitted("abc", 3) == "abc");
  CHECK(fitted("abc", 0).empty());
  CHECK(fitted("e\u0301e\u0301e\u0301", 2) == "e\u0301…");
  CHECK(fitted("\U0001F1EC\U0001F1E7\U0001F1EB\U0001F1F7", 3) == "\U0001F1EC\U0001F1E7…");
  CHECK(fitted("\U0001F1EC\U0001F1E7x", 2) == "…");
}

TEST_CASE("colour only where it is wanted") {
  CHECK(coloured("x", Colour::red, false) == "x");
  CHECK(coloured("x", Colour::red, true) == "\x1b[31mx\x1b[0m");
}

TEST_CASE("a paragraph is broken at words, and its lines after the first are indented") {
  CHECK(paragraph("one two three", {.width = 8, .first = 0, .rest = 2}, Colour::none, true) ==
        "one two\n  three");
  CHECK(paragraph("one two", {.width = 10, .first = 6, .rest = 2}, Colour::boldRed, true) ==
        "\x1b[1;31mone\x1b[0m\n  \x1b[1;31mtwo\x1b[0m");
  CHECK(paragraph("  key: 中文 中文", {.width = 11, .first = 0, .rest = 4}, Colour::none, false) ==
        "  key: 中文\n    中文");
  CHECK(paragraph("abcdef", {.width = 3, .first = 5, .rest = 9}, Colour::none, false) ==
        "a\n         b\n         c\n         d\n         e\n         f");
  CHECK(paragraph("one  two", {}, Colour::none, false) == "one  two");
  CHECK(paragraph("", {.width = 8}, Colour::red, true).empty());
}

TEST_CASE("text of ASCII and other text break at the same places") {
  for (const std::size_t columns : {1, 2, 3, 5, 7, 8, 20})
    for (const std::string text :
         {"  a bc def  ghij klmnopqrstuv w", "abc", "", "   ", "a ", "abcde fghij"}) {
      std::vector<std::string> wide = wrapped(text + "é", columns, columns + 1);
      std::vector<std::string> plain = wrapped(text + "e", columns, columns + 1);
      for (std::string& line : wide)
        if (const std::size_t at = line.find("é"); at != std::string::npos) line.replace(at, 2, "e");
      CHECK(wide == plain);
    }
}

TEST_CASE("a line does not end with a number whose unit is on the next") {
  using Lines = std::vector<std::string>;
  CHECK(wrapped("passed 2 d 19 h ago (+6)", 8, 8) == Lines{"passed", "2 d 19 h", "ago (+6)"});
  CHECK(wrapped("passed 2 d 19 h ago", 12, 12) == Lines{"passed 2 d", "19 h ago"});
  CHECK(wrapped("12 %, then", 3, 10) == Lines{"12", "%, then"});  // the line has nothing else
  CHECK(wrapped("item 2 delivers", 6, 20) == Lines{"item 2", "delivers"});
  CHECK(wrapped("1234567 h", 4, 4) == Lines{"1234", "567", "h"});
}
