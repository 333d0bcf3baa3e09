#include "render/csv.hpp"

#include <catch2/catch.hpp>

using namespace som::render;

TEST_CASE("fields are quoted where they must be") {
  CHECK(csvField("plain text") == "plain text");
  CHECK(csvField("a,b") == "\"a,b\"");
  CHECK(csvField("say \"hi\"") == "\"say \"\"hi\"\"\"");
  CHECK(csvField("two\nlines") == "two\\nlines");
  CHECK(csvField(" padded ") == "\" padded \"");
  CHECK(csvField("").empty());
}

TEST_CASE("line ends and tabs of exported texts stay") {
  CHECK(csvField("two\nlines", true) == "\"two\nlines\"");
  CHECK(csvField("two\r\nlines\tof", true) == "\"two\r\nlines\tof\"");
  CHECK(csvField("a\n::error::no", true) == "\"a\n\\x3a:error::no\"");
  CHECK(csvField("\n=1", true) == "\"'\n=1\"");
  CHECK(csvField("a\x1b[31m", true) == "a\\x1b[31m");
}

TEST_CASE("a spreadsheet takes no text for a formula") {
  CHECK(csvField("=cmd|'/c calc'!A1") == "'=cmd|'/c calc'!A1");
  CHECK(csvField("+1 113 496 0000") == "'+1 113 496 0000");
  CHECK(csvField("@SUM(A1)") == "'@SUM(A1)");
  CHECK(csvField("-2+3") == "'-2+3");
  CHECK(csvField("\t=1") == "\\t=1");
  CHECK(csvField("\r=1") == "\\x0d=1");
  CHECK(csvField("\n=1") == "\\n=1");
  CHECK(csvField("-12.5") == "-12.5");
  CHECK(csvField("-") == "'-");
}

TEST_CASE("no control character, no command to a build server") {
  CHECK(csvField("\x1b[31m") == "\\x1b[31m");
  CHECK(csvField("\xE2\x80\xAE") == "\\u202e");
  CHECK(csvField("::error::no") == "\"::error::no\"");
}

TEST_CASE("a table as CSV has the names for machines, and CR LF") {
  Table table{{{"ID"}, {"END AT MOST"}, {"REQUESTED FOR", false, false, 0, "requested"}}, {}};
  table.rows.push_back({"a", {"b,c", Colour::red}, ""});
  CHECK(csv(table) == "id,end_at_most,requested\r\na,\"b,c\",\r\n");
}
