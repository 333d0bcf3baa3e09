#include "process/planning/standings.hpp"

#include <catch2/catch.hpp>

using namespace som::process;

namespace {

/// A chain: c waits for b, b for a; d waits for nobody.
Standings chain() {
  Standings standings;
  standings.add("a", {.open = true}, {});
  standings.add("b", {.open = true}, {"a"});
  Standings others;
  others.add("c", {.open = true}, {"b", "elsewhere"});
  others.add("d", {.open = true}, {});
  standings.merge(std::move(others));
  return standings;
}

std::string known(const Standings& standings) {
  std::string all;
  for (const char* id : {"a", "b", "c", "d"})
    if (standings.find(id)) all += id;
  return all;
}

}  // namespace

TEST_CASE("the standings that follow from a changed record are forgotten, the others stay", "[standings]") {
  struct Row {
    const char* changed;
    const char* left;
  };
  for (const Row& row : {Row{"a", "d"}, {"b", "ad"}, {"c", "abd"}, {"d", "abc"}, {"elsewhere", "abd"}}) {
    CAPTURE(row.changed);
    Standings standings = chain();
    standings.forget(row.changed);
    CHECK(known(standings) == row.left);
  }
}

TEST_CASE("records that wait for each other in a circle are forgotten once", "[standings]") {
  Standings standings;
  standings.add("a", {}, {"b"});
  standings.add("b", {}, {"a"});
  standings.forget("a");
  CHECK(known(standings).empty());
  standings.forget("b");
  CHECK(known(standings).empty());
}
