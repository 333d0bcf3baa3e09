#include "cli/git_reader.hpp"

#include <catch2/catch.hpp>

using namespace som::cli;

TEST_CASE("a range names two revisions; a path does not") {
  const auto text = [](std::string_view range) {
    const auto found = gitRange(range);
    return found ? found->from + (found->fromAncestor ? "|~|" : "|") + found->to : std::string("none");
  };
  CHECK(text("main..HEAD") == "main|HEAD");
  CHECK(text("origin/main..feature/a") == "origin/main|feature/a");
  CHECK(text("main...HEAD") == "main|~|HEAD");
  CHECK(text("HEAD~3..") == "HEAD~3|");
  CHECK(text("v1.2..v1.3") == "v1.2|v1.3");
  CHECK(text("orders") == "none");
  CHECK(text("../orders") == "none");
  CHECK(text("orders/../reports") == "none");
  CHECK(text("orders/..") == "none");
  CHECK(text("..") == "none");
}
