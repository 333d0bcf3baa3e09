#include "render/table.hpp"

#include <catch2/catch.hpp>

using namespace som::render;

TEST_CASE("columns align, the last one is not padded") {
  const Table table{{{"ID"}, {"N", true}, {"TEXT", false, true}}, {{"a", "10", "one"}, {"bbb", "5", "two"}}};
  CHECK(table.text(0, false) == "ID    N  TEXT\na    10  one\nbbb   5  two\n");
}

TEST_CASE("a narrow terminal shortens what may shrink, never ids") {
  const Table table{{{"ID"}, {"TEXT", false, true}},
                    {{"SO-20261121-7K3F9QXW", "a long text that does not fit"}}};
  CHECK(table.text(34, false) == "ID                    TEXT\nSO-20261121-7K3F9QXW  a long text…\n");
  CHECK(table.text(10, false).find("SO-20261121-7K3F9QXW  a long …") != std::string::npos);
}
