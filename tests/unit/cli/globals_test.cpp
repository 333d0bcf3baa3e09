#include "cli/globals.hpp"

#include <catch2/catch.hpp>

using som::cli::commandWords;

TEST_CASE("the noun and the verb are found among global options", "[globals]") {
  using Words = std::vector<std::string>;
  struct Row {
    Words arguments;
    Words words;
  };
  const Row rows[] = {
      {{}, {}},
      {{"order", "list"}, {"order", "list"}},
      {{"-C", "order", "order", "list"}, {"order", "list"}},
      {{"order", "-o", "json", "list"}, {"order", "list"}},
      {{"order", "--output=json", "list"}, {"order", "list"}},
      {{"-q", "order", "-n", "list", "more"}, {"order", "list"}},
      {{"--reason", "list", "order", "hold"}, {"order", "hold"}},
      {{"--now", "-1", "order", "hold"}, {"order", "hold"}},
      {{"--actor", "help", "help"}, {"help"}},
      {{"order", "--", "list"}, {"order"}},
      {{"-"}, {"-"}},
      {{"--version"}, {}},
      {{"order", "--if-match"}, {"order"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.arguments);
    CHECK(commandWords(row.arguments) == row.words);
  }
}
