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
