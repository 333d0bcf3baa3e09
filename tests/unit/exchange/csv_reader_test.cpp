#include "exchange/csv_reader.hpp"

#include <catch2/catch.hpp>

using namespace som;
using namespace som::exchange;

namespace {

std::vector<std::vector<std::string>> rowsOf(const std::string& text, char delimiter = ',') {
  std::vector<std::vector<std::string>> rows;
  for (const CsvRow& row : readCsv(std::make_shared<const std::string>(text), delimiter, "t.csv")) {
    rows.emplace_back();
    for (const CsvField& field : row.fields) rows.back().push_back(field.text);
  }
  return rows;
}

Diagnostic refusalOf(const std::function<void()>& read) {
  try {
    read();
  } catch (const Error& error) {
    return error.findings().front();
  }
  FAIL("it was read");
  throw;
}

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("a table has rows and fields") {
  CHECK(rowsOf("a,b\r\nc,d\r\n") == Rows{{"a", "b"}, {"c", "d"}});
  CHECK(rowsOf("a;b\nc;\n", ';') == Rows{{"a", "b"}, {"c", ""}});
  CHECK(rowsOf("a\tb", '\t') == Rows{{"a", "b"}});
  CHECK(rowsOf("a\rb") == Rows{{"a"}, {"b"}});
  CHECK(rowsOf("").empty());
  CHECK(rowsOf("a\n\n\r\nb\n") == Rows{{"a"}, {"b"}});
  CHECK(rowsOf(",\n") == Rows{{"", ""}});
}

TEST_CASE("quoted fields keep delimiters, quotes and line ends") {
  CHECK(rowsOf("\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\"\n") ==
        Rows{{"a,b", "say \"hi\"", "two\r\nlines"}});
  CHECK(rowsOf("\"\"\n\"\"") == Rows{{""}, {""}});
  CHECK(rowsOf("a\"b,c") == Rows{{"a\"b", "c"}});
}

TEST_CASE("broken quotes have a place") {
  const Diagnostic open = refusalOf([] { rowsOf("a,b\nc,\"d\n"); });
  Places places;
  CHECK(open.code == Code::syntax);
  CHECK(open.position(places) == Position{2, 3});
  const Diagnostic after = refusalOf([] { rowsOf("\"a\"b"); });
  CHECK(after.position(places) == Position{1, 4});
}

TEST_CASE("encodings are declared") {
  CHECK(decoded("\xEF\xBB\xBFZürich", Encoding::utf8, "t") == "Zürich");
  CHECK(decoded("Z\xFCrich \x80 \x9F", Encoding::windows1252, "t") == "Zürich € Ÿ");
  const Diagnostic bad = refusalOf([] { decoded("a\nZ\xFCrich", Encoding::utf8, "t"); });
  Places places;
  CHECK(bad.code == Code::invalidUtf8);
  CHECK(bad.position(places) == Position{2, 2});
  CHECK(refusalOf([] { decoded("\x81", Encoding::windows1252, "t"); }).code == Code::invalidUtf8);
}

TEST_CASE("the guard of formulas is undone") {
  CHECK(withoutGuard("'=1+1") == "=1+1");
  CHECK(withoutGuard("'-2+3") == "-2+3");
  CHECK(withoutGuard("'tis") == "'tis");
  CHECK(withoutGuard("'") == "'");
}
