#include "render/table.hpp"

#include <catch2/catch.hpp>

using namespace som::render;

TEST_CASE("columns align, the last one is not padded") {
  const Table table{{{"ID"}, {"N", true}, {"TEXT", false, true}}, {{"a", "10", "one"}, {"bbb", "5", "two"}}};
  CHECK(table.text(0, false) == "ID    N  TEXT\na    10  one\nbbb   5  two\n");
}

TEST_CASE("columns align whatever the script") {
  const Table table{{{"NAME"}, {"N"}},
                    {{"中文", "1"}, {"e\u0301", "2"}, {"\U0001F600", "3"}, {"a\u200B", "4"}}};
  CHECK(table.text(0, false) ==
        "NAME     N\n中文     1\ne\u0301        2\n\U0001F600       3\na\\u200b  4\n");
}

TEST_CASE("a narrow terminal shortens what may shrink, never ids") {
  const Table table{{{"ID"}, {"TEXT", false, true}},
                    {{"SO-20261121-7K3F9QXW", "a long text that does not fit"}}};
  CHECK(table.text(34, false) == "ID                    TEXT\nSO-20261121-7K3F9QXW  a long text…\n");
  CHECK(table.text(10, false).find("SO-20261121-7K3F9QXW  a long …") != std::string::npos);
}

TEST_CASE("columns that are dispensable go before the text gets too narrow") {
  const Table table{{{"ID"}, {"STATE", false, false, 2}, {"WHO", false, false, 1}, {"TEXT", false, true}},
                    {{"SO-20261121-7K3F9QXW", "inProgress", "team-access",
                      "a text of more than thirty-two columns, which is long"}}};
  CHECK(table.text(120, false).find("inProgress") != std::string::npos);
  CHECK(table.text(75, false) ==
        "ID                    WHO          TEXT\nSO-20261121-7K3F9QXW  team-access  a text of more than "
        "thirty-two columns,…\n");
  CHECK(table.text(60, false) ==
        "ID                    TEXT\nSO-20261121-7K3F9QXW  a text of more than thirty-two column…\n");
}

TEST_CASE("a line that begins with record text is no command to a build server") {
  const Table table{{{"X"}}, {{"::error::no"}, {"  ::warning::no"}, {"a::b"}}};
  CHECK(table.text(0, false) == "X\n\\x3a:error::no\n  \\x3a:warning::no\na::b\n");
}

TEST_CASE("a column that wraps goes on below, at words") {
  Table table{{{"ID"}, {.title = "WHY", .wrap = true}, {"N", true}},
              {{"a", {"one two three four", Colour::red}, "10"}, {"b", "short", "5"}}};
  CHECK(table.text(18, false) ==
        "ID  WHY          N\na   one two     10\n    three four\nb   short        5\n");
  CHECK(table.text(18, true).find("\x1b[31mthree four\x1b[0m") != std::string::npos);
  CHECK(table.text(0, false) ==
        "ID  WHY                  N\na   one two three four  10\nb   short                5\n");
}

TEST_CASE("a column that wraps counts columns of the terminal and breaks long words") {
  const auto texts = [](const char* text) {
    return Table{{{"ID"}, {.title = "WHY", .wrap = true}}, {{"a", text}}}.text(12, false);
  };
  CHECK(texts("0123456789abcdefghij") == "ID  WHY\na   01234567\n    89abcdef\n    ghij\n");
  CHECK(texts("中文中文中文") == "ID  WHY\na   中文中文\n    中文\n");
  CHECK(texts("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301 x") ==
        "ID  WHY\na   e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301\n    x\n");
  CHECK(texts("a\u202eb c") == "ID  WHY\na   a\\u202eb\n    c\n");
  CHECK(texts("12345678    ::error::no") == "ID  WHY\na   12345678\n    \\x3a:error:\n    :no\n");
}

TEST_CASE("several columns that wrap share the width, and one that is aligned to the right stays so") {
  const Table table{{{.title = "A", .wrap = true}, {.title = "B", .right = true, .wrap = true}},
                    {{"one two three four", "1234567 12"}}};
  CHECK(table.text(18, false) == "A                B\none two    1234567\nthree           12\nfour\n");
}

TEST_CASE("columns that exceed their readable width most are narrowed first") {
  const Table table{
      {{.title = "A", .shrink = true, .readable = 8}, {.title = "B", .shrink = true, .readable = 20}},
      {{"abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrst"}}};
  CHECK(table.text(30, false) == "A         B\nabcdefg…  abcdefghijklmnopqrst\n");
}

TEST_CASE("words stay whole while another column can give way") {
  const Table table{{{.title = "CHANGE", .wrap = true, .readable = 8}, {.title = "REASON", .wrap = true}},
                    {{"acknowledged, held", "awaiting the wayleave"}}};
  CHECK(table.text(24, false) ==
        "CHANGE         REASON\nacknowledged,  awaiting\nheld           the\n               wayleave\n");
  CHECK(table.text(18, false) == "CHANGE    REASON\nacknowle  awaiting\ndged,     the\nheld      wayleave\n");
}
