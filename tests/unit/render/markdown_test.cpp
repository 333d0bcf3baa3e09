#include "render/markdown.hpp"

#include <catch2/catch.hpp>

using namespace som::render;

TEST_CASE("text stays text in Markdown") {
  CHECK(markdownText("a|b") == "a\\|b");
  CHECK(markdownText("<script>&") == "&lt;script&gt;&amp;");
  CHECK(markdownText("two\nlines") == "two<br>lines");
  CHECK(markdownText("`code` *b* _i_ ~s~ $m$ back\\slash") ==
        "\\`code\\` \\*b\\* \\_i\\_ \\~s\\~ \\$m\\$ back\\\\slash");
  CHECK(markdownText("![x](http://y)") == "!\\[x\\](http://y)");
  CHECK(markdownText("\x1b[31m") == "\\\\x1b\\[31m");
}

TEST_CASE("a table has a rule that aligns its columns") {
  Table table{{{"ID"}, {"PRIO", true}}, {}};
  table.rows.push_back({"a|b", {"1", Colour::red}});
  CHECK(markdown(table) == "| ID | PRIO |\n| --- | ---: |\n| a\\|b | 1 |\n");
}
