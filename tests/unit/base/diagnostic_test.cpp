#include "base/diagnostic.hpp"

#include <catch2/catch.hpp>

#include <set>

TEST_CASE("line and column come from the offset, columns in code points") {
  const std::string text = "a: 1\nb: \xC3\xA4x\r\n";
  CHECK(som::positionOf(text, 0) == som::Position{1, 1});
  CHECK(som::positionOf(text, 5) == som::Position{2, 1});
  CHECK(som::positionOf(text, 10) == som::Position{2, 5});
  CHECK(som::positionOf(text, 99) == som::Position{3, 1});
  CHECK(som::lineAt(text, 6) == "b: \xC3\xA4x");
  CHECK(som::lineAt(text, 0) == "a: 1");
  CHECK(som::lineAt(text, 99).empty());
}

TEST_CASE("codes are stable texts without doubles") {
  std::set<std::string_view> names;
  for (const som::CodeRow& row : som::codeTable) {
    CHECK(names.insert(row.name).second);
    CHECK(som::codeName(row.code) == row.name);
  }
}

TEST_CASE("the worst exit status wins in the documented order") {
  using som::Code;
  CHECK(som::worstExit({}) == som::Exit::done);
  CHECK(som::worstExit({{Code::schema, ""}, {Code::illegalTransition, ""}}) == som::Exit::refused);
  CHECK(som::worstExit({{Code::io, ""}, {Code::illegalTransition, ""}}) == som::Exit::io);
  CHECK(som::worstExit({som::Diagnostic(Code::schema, "").as(som::Severity::warning)}) == som::Exit::done);
  CHECK(som::skippedExit({}) == som::Exit::done);
  CHECK(som::skippedExit({{Code::unsafePath, ""}}) == som::Exit::invalidData);
  CHECK(som::skippedExit({{Code::unsafePath, ""}, {Code::io, ""}}) == som::Exit::io);
  CHECK(som::worseExit(som::Exit::answerIsNo, som::Exit::invalidData) == som::Exit::invalidData);
}

TEST_CASE("places found one after the other are those found alone", "[diagnostic]") {
  const auto first = std::make_shared<const std::string>("a: 1\n\u00fc: \u00e9\n\nlast");
  const auto second = std::make_shared<const std::string>("\n\n");
  som::Places places;
  for (const auto& text : {first, second, first})
    for (const std::size_t offset : {0U, 1U, 5U, 7U, 9U, 10U, 12U, 13U, 99U, 6U, 0U})
      CHECK(places.at(text, offset) == som::positionOf(*text, offset));
}
