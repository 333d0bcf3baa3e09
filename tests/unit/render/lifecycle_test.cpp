#include "render/lifecycle.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace som;

namespace {

const std::string page = std::string(SOM_MAN) + "/som-lifecycles.7";
const std::string begin = ".\\\" table ";
const std::string end = ".\\\" end\n";

std::string slurp(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The text as a literal block of a manual page: hyphens stay hyphens, nothing is taken for a request.
std::string literal(const std::string& text) {
  std::string block = ".Bd -literal\n";
  for (const char c : text) block += c == '-' ? "\\-" : c == '\\' ? "\\e" : std::string(1, c);
  return block + ".Ed\n";
}

/// The page with each of its tables as the lifecycles have it now.
std::string renewed(std::string text) {
  for (const lifecycle::Lifecycle* lifecycle : lifecycle::lifecycles()) {
    const std::string mark = begin + std::string(lifecycle->name) + "\n";
    const auto at = text.find(mark);
    CAPTURE(lifecycle->name);
    REQUIRE(at != std::string::npos);
    const auto from = at + mark.size();
    text.replace(from, text.find(end, from) - from, literal(render::lifecycleText(*lifecycle)));
  }
  return text;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t times = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++times;
  return times;
}

}  // namespace

TEST_CASE("som-lifecycles(7) has every lifecycle as it is", "[lifecycle]") {
  const std::string before = slurp(page);
  const std::string after = renewed(before);
  if (std::getenv("SOM_ACCEPT")) {
    std::ofstream(page) << after;
    return;
  }
  CHECK(before == after);
  CHECK(count(before, begin) == lifecycle::lifecycles().size());
}

TEST_CASE("a diagram shows every state and every event of its lifecycle, in ASCII and 78 columns",
          "[lifecycle]") {
  for (const lifecycle::Lifecycle* lifecycle : lifecycle::lifecycles()) {
    const std::string text = render::lifecycleText(*lifecycle);
    CAPTURE(text);
    for (const lifecycle::State state : lifecycle->states)
      CHECK(text.find(lifecycle::states.name(state)) != std::string::npos);
    std::size_t ways = count(text, "-->") + count(text, "    v\n");
    CHECK(ways == lifecycle->rows.size());
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(line);
      CHECK(line.size() <= 78);
      CHECK(std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '~'; }));
      CHECK_FALSE(line.ends_with(' '));
    }
  }
}

TEST_CASE("each condition has a text in the diagrams", "[lifecycle]") {
  for (const lifecycle::Lifecycle* lifecycle : lifecycle::lifecycles())
    for (const lifecycle::Transition& row : lifecycle->rows)
      for (unsigned bit = 1; bit <= static_cast<unsigned>(row.guards); bit <<= 1U) {
        if ((static_cast<unsigned>(row.guards) & bit) == 0) continue;
        CAPTURE(lifecycle->name, bit);
        CHECK_FALSE(render::guardText(static_cast<lifecycle::Guard>(bit)).empty());
      }
}
